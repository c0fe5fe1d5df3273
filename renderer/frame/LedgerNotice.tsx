import { useTranslation } from 'react-i18next';
import { useStanding } from '../app-context.ts';
import { useLedgerStanding } from '../ledger-reads.ts';
import classes from './LedgerNotice.module.css';
import { ReadOnlyNotice, useWhy } from './ReadOnlyNotice.tsx';

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
    return (
      <p className={classes.calm} role="status">
        {t('notice.rebuilding', { done: standing.done, total: standing.total })}
      </p>
    );
  return null;
}
