import { useTranslation } from 'react-i18next';
import { dateIn } from '../../../shared/calendar.ts';
import type { TransferSource } from '../../../shared/complaint/origin-codes.ts';
import { daysBetween } from '../../../shared/workdays.ts';
import { useZone } from '../../app-context.ts';
import classes from './Origin.module.css';

/** A reply that is due outside; `deadline` null where none was set. */
export type DueReply = Readonly<{ source: TransferSource; deadline: string | null }>;

/** Is its day over? The last day still counts. */
export function isReplyOverdue({ deadline }: DueReply, today: string): boolean {
  return deadline !== null && deadline < today;
}

type Props = { readonly reply: DueReply; readonly now: number; readonly short?: boolean };

/** The outside deadline in words, with the days that are left: beside our own, never instead of it (T8). */
export function OutsideDue({ reply, now, short = false }: Props) {
  const { t } = useTranslation(['origin', 'domain']);
  const zone = useZone();
  const today = dateIn(now, zone);
  const { source, deadline } = reply;
  const who = t(`domain:channel.${source}`);
  if (deadline === null)
    return <span className={classes.due}>{short ? t('dueNoneShort') : t('dueNone', { who })}</span>;
  const left = daysBetween(today, deadline);
  const rest = left < 0 ? t('over', { count: -left }) : left === 0 ? t('today') : t('left', { count: left });
  return (
    <span className={classes.due} data-urgency={left < 0 ? 'over' : left < 3 ? 'soon' : 'calm'}>
      {short ? t('dueShort', { day: deadline, rest }) : t('due', { who, day: deadline, rest })}
    </span>
  );
}
