import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateIn } from '../../../shared/calendar.ts';
import type { QueueCommand } from '../../../shared/contract/queue-verbs.ts';
import { numberText } from '../../../shared/documents/queue-ticket.ts';
import { type Queue, ticketsOn } from '../../../shared/queue/queue.ts';
import { longestWaiting, waitOf, wholeMinutes } from '../../../shared/queue/waits.ts';
import { useZone } from '../../app-context.ts';
import { dateTime } from '../../parts/format.ts';
import classes from './Queue.module.css';

type Props = {
  readonly queue: Queue;
  readonly now: number;
  readonly busy: boolean;
  readonly command: (command: QueueCommand) => Promise<boolean>;
};

/** 'Add staff': what the desk has said of the waits today, until a person says what was done (D1). */
export function StaffBand({ queue, now, busy, command }: Props) {
  const { t } = useTranslation('queue');
  const zone = useZone();
  const [note, setNote] = useState('');
  const today = dateIn(now, zone);
  const wanted = queue.wanted.findLast(({ answered }) => !answered);
  if (!wanted || queue.day !== today) return null;
  const waiting = ticketsOn(queue, today).filter(({ state }) => state === 'waiting');
  const longest = longestWaiting(waiting);
  const goes = wanted.occurrence === queue.going && longest !== null;
  const said = goes
    ? t(`staff.${wanted.level}`, {
        number: numberText(longest.number),
        minutes: wholeMinutes(waitOf(longest, now)),
        count: waiting.length,
      })
    : t('staff.over', { time: dateTime(wanted.at, zone).slice(-5) });
  const save = async (): Promise<void> => {
    const done = note.trim();
    if (done === '') return;
    if (await command({ type: 'AnswerStaff', occurrence: wanted.occurrence, note: done })) setNote('');
  };
  return (
    <form
      autoComplete="off"
      className={classes.staff}
      data-level={wanted.level}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p role="status">
        <span aria-hidden="true">⚠</span> {said}
      </p>
      <label>
        {t('staff.done')}
        <input value={note} maxLength={2000} onChange={({ target }) => setNote(target.value)} />
      </label>
      <button type="submit" className={classes.small} disabled={busy || note.trim() === ''}>
        {t('staff.save')}
      </button>
    </form>
  );
}
