import { useTranslation } from 'react-i18next';
import { urgencyAt } from '../../../shared/complaint/warning.ts';
import { useDuration } from '../../parts/use-duration.ts';
import classes from './CounterHome.module.css';
import { type OpenRow, shareLeft } from './open-row.ts';

/** The time left in words and as a bar; overdue also says so in words. */
export function TimeLeft({ row, now }: { readonly row: OpenRow; readonly now: number }) {
  const { t } = useTranslation('home');
  const { until } = useDuration();
  if (row.next.at === null) return <span className={classes.noDue}>{t('noDue')}</span>;
  const left = shareLeft(row, now);
  const urgency = urgencyAt(now, row.next.at, row.soon);
  return (
    <span className={classes.time} data-urgency={urgency}>
      <span className="number">{until(row.next.at, now)}</span>
      <span className={classes.track} aria-hidden="true">
        <span className={classes.bar} style={{ width: `${left * 100}%` }} />
      </span>
    </span>
  );
}
