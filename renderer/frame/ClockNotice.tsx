import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DoubtedClock } from '../../shared/store/state.ts';
import { useSession, useStanding, useZone } from '../app-context.ts';
import { useClockDoubt } from '../ledger-reads.ts';
import { dateTime } from '../parts/format.ts';
import { useNow } from '../parts/use-now.ts';
import classes from './ClockNotice.module.css';
import { useClockWords } from './clock-words.ts';
import { useConfirmClock } from './confirm-clock.ts';
import { useKeys } from './keys.ts';

/** Above every screen while the clock is not believed: what is wrong, what stands still, and the way out of it (L5). */
export function ClockNotice() {
  const doubt = useClockDoubt();
  return doubt ? <Doubted doubt={doubt} /> : null;
}

/** More than this many do not fit a band; the others sign in. */
const most = 3;

function Doubted({ doubt }: { readonly doubt: DoubtedClock }) {
  const { t } = useTranslation('frame');
  const { people } = useStanding().status;
  const { operator } = useSession();
  const words = useClockWords();
  const zone = useZone();
  const now = useNow(1000);
  const { confirm, busy, problem } = useConfirmClock();
  const heads = people.filter((one) => one.active && one.role === 'enterprise-head');
  const able = [...heads]
    .sort((one, other) => Number(other.operator === operator) - Number(one.operator === operator))
    .slice(0, heads.some((one) => one.operator === operator) ? 1 : most);
  const [first] = able;
  useKeys(first ? [{ key: 'F7', label: t('clock.key'), run: () => void confirm(first), off: busy }] : []);
  return (
    <section className={classes.band} aria-label={t('clock.title')}>
      <div className={classes.said} role="alert">
        <p className={classes.first}>
          <strong>⚠ {t('clock.title')}</strong>
          {words(doubt)}
        </p>
        <p>{t('clock.goesOn')}</p>
        {problem ? <p className={classes.problem}>{problem}</p> : null}
      </div>
      <div className={classes.confirm}>
        <span className="number">{t('clock.now', { now: dateTime(now, zone) })}</span>
        {able.map((head, index) => (
          <Button key={head.operator} size="compact-md" loading={busy} onClick={() => void confirm(head)}>
            {head.operator === operator ? t('clock.confirm') : t('clock.confirmBy', { name: head.name })}
            {index === 0 ? <kbd>F7</kbd> : null}
          </Button>
        ))}
      </div>
    </section>
  );
}
