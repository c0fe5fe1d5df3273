import { useTranslation } from 'react-i18next';
import { useGo, useZone } from '../../app-context.ts';
import { useQualityToDo } from '../../ledger-reads.ts';
import { day } from '../../parts/format.ts';
import { useNow } from '../../parts/use-now.ts';
import classes from './CounterHome.module.css';

/** Cases of suspect goods that wait for the store, and those past their day; nothing where none does (G4). */
export function QualityDue() {
  const { t } = useTranslation('quality');
  const go = useGo();
  const today = day(useNow(60_000), useZone());
  const { todo, overdue } = useQualityToDo(today);
  if (todo === 0) return null;
  return (
    <button
      type="button"
      className={classes.qualityDue}
      data-overdue={overdue > 0}
      onClick={() => go({ at: 'quality' })}
    >
      {overdue > 0 ? '⚠ ' : ''}
      {t('home', { count: todo })}
      {overdue > 0 ? <small>{t('homeOverdue', { count: overdue })}</small> : null}
    </button>
  );
}
