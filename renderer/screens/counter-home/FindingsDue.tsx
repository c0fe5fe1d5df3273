import { useTranslation } from 'react-i18next';
import { dateIn } from '../../../shared/calendar.ts';
import { daysBetween } from '../../../shared/workdays.ts';
import { useGo, useZone } from '../../app-context.ts';
import { useTier } from '../../duty-reads.ts';
import { useOwedFindings } from '../../ledger-reads.ts';
import { useNow } from '../../parts/use-now.ts';
import classes from './CounterHome.module.css';

/** So many days before its day a finding is spoken of here. */
const soon = 7;

/** What an inspector found and must be mended soon, or is late: for the heads, who say what was done (D5). */
export function FindingsDue() {
  const { t } = useTranslation('visit');
  const go = useGo();
  const tier = useTier() ?? 0;
  const today = dateIn(useNow(60_000), useZone());
  const near = useOwedFindings().filter(({ due }) => due !== null && daysBetween(today, due) <= soon);
  const late = near.filter(({ due }) => due !== null && due < today).length;
  if (tier < 2 || near.length === 0) return null;
  return (
    <button
      type="button"
      className={classes.qualityDue}
      data-overdue={late > 0}
      onClick={() => go({ at: 'inspection' })}
    >
      {late > 0 ? '⚠ ' : ''}
      {t('home.near', { count: near.length })}
      {late > 0 ? <small>{t('home.late', { count: late })}</small> : null}
    </button>
  );
}
