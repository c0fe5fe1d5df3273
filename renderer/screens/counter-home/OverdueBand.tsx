import { useTranslation } from 'react-i18next';
import { useGo } from '../../app-context.ts';
import { useDuration } from '../../parts/use-duration.ts';
import classes from './CounterHome.module.css';
import type { OpenRow } from './open-row.ts';

type Props = { readonly rows: readonly OpenRow[]; readonly now: number };

/** Seen from two metres: how many are overdue, and the number of the oldest. Expects at least one, oldest first. */
export function OverdueBand({ rows, now }: Props) {
  const { t } = useTranslation('home');
  const { until } = useDuration();
  const go = useGo();
  const [oldest] = rows;
  if (!oldest) return null;
  return (
    <button type="button" className={classes.overdue} onClick={() => go({ at: 'complaint', id: oldest.id })}>
      <svg width="36" height="36" viewBox="0 0 36 36" aria-hidden="true">
        <circle cx="18" cy="18" r="15" fill="none" stroke="currentColor" strokeWidth="3" />
        <path d="M18 9v10l6 4" fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
      </svg>
      <strong className={classes.overdueCount}>{t('overdueCount', { count: rows.length })}</strong>
      <span>{t('overdueOldest')}</span>
      <span className={classes.overdueNumber}>{oldest.number}</span>
      <span className="number">{oldest.next.at === null ? '' : until(oldest.next.at, now)}</span>
    </button>
  );
}
