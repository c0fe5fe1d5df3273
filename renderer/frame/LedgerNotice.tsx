import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStanding } from '../app-context.ts';
import { useLedgerStanding } from '../ledger-reads.ts';
import { durationWords, grouped } from '../parts/format.ts';
import classes from './LedgerNotice.module.css';
import { ReadOnlyNotice, useWhy } from './ReadOnlyNotice.tsx';
import { type Reached, workLeft } from './work-left.ts';

/** Says plainly when nothing can be written, when this ledger has stopped, or that it is being rebuilt. */
export function LedgerNotice() {
  const { t } = useTranslation('frame');
  const { status } = useStanding();
  const standing = useLedgerStanding();
  const why = useWhy();
  if (status.state === 'read-only') return <ReadOnlyNotice status={status} />;
  if (standing.kind === 'stopped')
    return (
      <p className={classes.stop} role="alert">
        <span aria-hidden="true">⚠ </span>
        {t('notice.stopped', { why: why(standing.code) })}
      </p>
    );
  if (standing.kind === 'rebuilding' && standing.total > 0)
    return <Rebuilding done={standing.done} total={standing.total} />;
  return null;
}

/** A ledger of many years takes minutes: how far it is, and how long the rest will take. */
function Rebuilding({ done, total }: { done: number; total: number }) {
  const { t } = useTranslation(['frame', 'common']);
  const [first] = useState<Reached>(() => ({ at: Date.now(), done }));
  const left = workLeft(first, { at: Date.now(), done }, total);
  const words = left === null ? null : durationWords(left);
  return (
    <p className={classes.calm} role="status">
      {t('notice.rebuilding', {
        percent: Math.floor((100 * done) / total),
        done: grouped(done),
        total: grouped(total),
      })}
      {words && t('notice.rebuildingLeft', { time: t(`common:duration.${words.key}`, words) })}
      {t('notice.rebuildingGoOn')}
    </p>
  );
}
