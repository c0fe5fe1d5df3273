import { Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useZone } from '../../app-context.ts';
import { useAuditStanding } from '../../ledger/audit-standing.ts';
import { dateTime } from '../../parts/format.ts';
import classes from './Inspection.module.css';

/** That this screen's copy is read again every day beside the work, and how far it is. */
export function AuditLine() {
  const { t } = useTranslation('inspection');
  const zone = useZone();
  const standing = useAuditStanding();
  if (!standing) return null;
  const { running, last } = standing;
  const part = running && running.total > 0 ? running.done / running.total : 0;
  return (
    <section className={classes.part} aria-labelledby="audit-title">
      <h2 id="audit-title">{t('audit.title')}</h2>
      <p>{t('audit.intro')}</p>
      {running ? (
        <div className={classes.progress}>
          <p className="number">{t('audit.running', { done: running.done, total: running.total })}</p>
          <Progress aria-label={t('audit.title')} value={100 * part} />
        </div>
      ) : null}
      {last ? (
        <p className="number">{t('audit.last', { entries: last.entries, when: dateTime(last.at, zone) })}</p>
      ) : null}
    </section>
  );
}
