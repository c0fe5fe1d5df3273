import { useTranslation } from 'react-i18next';
import { dateIn } from '../../../shared/calendar.ts';
import { useGo, useZone } from '../../app-context.ts';
import classes from './Origin.module.css';
import { isReplyOverdue, OutsideDue } from './OutsideDue.tsx';
import type { ReplyRow } from './reply-row.ts';

type Props = { readonly rows: readonly ReplyRow[]; readonly now: number };

/** Outside deadlines that have passed always show, whatever became of the complaint here (T8). */
export function OutsideBand({ rows, now }: Props) {
  const { t } = useTranslation('origin');
  const go = useGo();
  const today = dateIn(now, useZone());
  const over = rows.filter((row) => isReplyOverdue(row.reply, today));
  const [oldest] = over;
  if (!oldest) return null;
  return (
    <button type="button" className={classes.band} onClick={() => go({ at: 'complaint', id: oldest.id })}>
      <span aria-hidden="true">⚠</span>
      <strong>{t('band', { count: over.length })}</strong>
      <span>{t('bandOldest')}</span>
      <span className={classes.bandNumber}>{oldest.number}</span>
      <OutsideDue reply={oldest.reply} now={now} />
    </button>
  );
}
