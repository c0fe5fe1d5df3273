import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { isGuestId } from '../../shared/store/inspections.ts';
import { useGo, useSession } from '../app-context.ts';
import { useOwnDeputyship, useTier } from '../duty-reads.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { type Saved, SavedMark } from './SavedMark.tsx';
import { SearchField } from './SearchField.tsx';
import type { Scanned } from './scan-code.ts';
import classes from './TopBar.module.css';

const roleOf = { 2: 'department-head', 3: 'enterprise-head' } as const;

type Props = {
  readonly saved: Saved;
  readonly evaluation: boolean;
  readonly searchField: Ref<HTMLInputElement>;
  readonly onScan: (scanned: Scanned) => void;
  readonly onWords: (words: string) => void;
  readonly onLock: () => void;
};

/** Who works here, one field for scans and search, what is saved, and the lock: always in the same place. */
export function TopBar({ saved, evaluation, searchField, onScan, onWords, onLock }: Props) {
  const { t } = useTranslation(['frame', 'domain', 'duty']);
  const { name, role, operator } = useSession();
  const go = useGo();
  const tier = useTier();
  const deputyship = useOwnDeputyship();
  return (
    <header className={classes.bar}>
      <div className={classes.who}>
        <button
          type="button"
          className={classes.me}
          title={t('myPin')}
          disabled={isGuestId(operator)}
          onClick={() => go({ at: 'settings', tab: 'my-pin' })}
        >
          <span className={classes.name}>{name}</span>
          <span className={classes.role}>
            {deputyship
              ? t('duty:deputyFor', { role: t(`domain:role.${roleOf[deputyship.tier]}`) })
              : t(`domain:role.${role}`)}{' '}
            · {tier ? t(`domain:tier.${tier}`) : t('noTier')}
          </span>
          <span className="unseen">{t('myPin')}</span>
        </button>
        {evaluation ? <span className={classes.mark}>{t('evaluation')}</span> : null}
      </div>
      <SearchField ref={searchField} onScan={onScan} onWords={onWords} />
      <div className={classes.right}>
        <SavedMark saved={saved} />
        <LanguageSwitch />
        <button type="button" className={classes.lock} aria-keyshortcuts="F10" onClick={onLock}>
          {t('lock')} <kbd>F10</kbd>
        </button>
      </div>
    </header>
  );
}
