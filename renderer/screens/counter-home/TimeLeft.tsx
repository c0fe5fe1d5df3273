import { useTranslation } from 'react-i18next';
import { urgencyAt } from '../../../shared/complaint/warning.ts';
import { shareLeft, TimeBar } from '../../parts/TimeBar.tsx';
import { useDuration } from '../../parts/use-duration.ts';
import classes from './CounterHome.module.css';
import type { OpenRow } from './open-row.ts';

/** The time left in words and as a bar; overdue also says so in words. */
export function TimeLeft({ row, now }: { readonly row: OpenRow; readonly now: number }) {
  const { t } = useTranslation('home');
  const { until } = useDuration();
  const { at } = row.next;
  if (at === null) return <span className={classes.noDue}>{t('noDue')}</span>;
  const urgency = urgencyAt(now, at, row.soon);
  return (
    <span className={classes.time} data-urgency={urgency}>
      <span className="number">{until(at, now)}</span>
      <TimeBar left={shareLeft(row.since, at, now)} urgency={urgency} />
    </span>
  );
}
