import { useTranslation } from 'react-i18next';
import { type Tier, tiers } from '../../../shared/codes.ts';
import type { Duty, Expected } from '../../../shared/store/on-duty.ts';
import { useGo } from '../../app-context.ts';
import { useDuty, useNameAs } from '../../duty-reads.ts';
import { usePunctuation } from '../complaint/punctuation.ts';
import classes from './Duty.module.css';

/** So many names fit beside each other; the roster has the rest. */
const most = 3;

/** Who is tier 1, 2 and 3 now, by name (D2): one line above the lists, and the way to the roster. */
export function DutyLine() {
  const { t } = useTranslation('duty');
  const go = useGo();
  const duty = useDuty();
  if (!duty) return null;
  return (
    <button
      type="button"
      className={classes.line}
      title={t('toRoster')}
      onClick={() => go({ at: 'settings', tab: 'duty' })}
    >
      <strong>{t('now')}</strong>
      {tiers.map((tier) => (
        <OfTier key={tier} tier={tier} duty={duty} />
      ))}
      {duty.kept ? null : <span className={classes.soft}>{t('noRoster')}</span>}
    </button>
  );
}

function OfTier({ tier, duty }: { readonly tier: Tier; readonly duty: Duty }) {
  const { t } = useTranslation(['duty', 'domain']);
  const nameAs = useNameAs();
  const { list } = usePunctuation();
  const { own, above } = duty.tiers[tier];
  const named = (all: readonly Expected[]): string => {
    const some = list(all.slice(0, most).map((one) => nameAs(one.operator, one.deputyship?.tier ?? null)));
    return all.length > most ? t('more', { names: some, count: all.length }) : some;
  };
  const names =
    own.length > 0 ? named(own) : above.length > 0 ? t('standingIn', { names: named(above) }) : null;
  return (
    <span className={names === null ? classes.missing : undefined}>
      {names === null ? '⚠ ' : ''}
      {t('named', { tier: t(`domain:tier.${tier}`), names: names ?? t('nobody') })}
    </span>
  );
}
