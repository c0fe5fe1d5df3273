import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { numberText } from '../../../shared/documents/queue-ticket.ts';
import type { Queue } from '../../../shared/queue/queue.ts';
import { useSession } from '../../app-context.ts';
import { useKeys } from '../../frame/keys.ts';
import { useClockDoubt, useQueue } from '../../ledger-reads.ts';
import { useNow } from '../../parts/use-now.ts';
import { GiveNumber } from './GiveNumber.tsx';
import { OpenWindows } from './OpenWindows.tsx';
import { ownCounter, rememberCounter } from './own-counter.ts';
import classes from './Queue.module.css';
import { StaffBand } from './StaffBand.tsx';
import { useQueueAsk, useQueueNow } from './use-queue.ts';
import { WithYou } from './WithYou.tsx';

/** The queue on the counter home: how many wait, how long, who is next, and the one who is here (D1). */
export function QueuePanel() {
  const queue = useQueue();
  return queue ? <Panel queue={queue} /> : null;
}

function Panel({ queue }: { readonly queue: Queue }) {
  const { t } = useTranslation('queue');
  const { operator } = useSession();
  const now = useNow();
  const doubted = useClockDoubt() !== null;
  const [counter, setCounter] = useState(() => ownCounter(queue.counters));
  const at = Math.min(counter, queue.counters);
  const { waiting, longest, next, mine, skipped, elsewhere } = useQueueNow(
    queue,
    { operator, counter: at },
    now,
  );
  const { busy, problem, say, ask, command } = useQueueAsk();
  const callNext = () => void command({ type: 'CallNext', counter: at });
  const call = (ticket: number) => void command({ type: 'CallTicket', ticket, counter: at });
  const skip = () => void (mine && command({ type: 'SkipTicket', ticket: mine.ticket }));
  useKeys([
    ...(next ? [{ key: 'F6' as const, label: t('callNextKey'), run: callNext, off: busy }] : []),
    // While the clock is doubted the key is that of the band above, which comes first.
    ...(mine && !doubted ? [{ key: 'F7' as const, label: t('skip'), run: skip, off: busy }] : []),
  ]);

  return (
    <section className={classes.panel} aria-label={t('title')}>
      <StaffBand queue={queue} now={now} command={command} busy={busy} />
      <h2 className={classes.heading}>
        {t('title')}
        <small>
          {waiting.length === 0
            ? t('nobody')
            : `${t('waiting', { count: waiting.length })} · ${t('longest', { minutes: longest })}`}
        </small>
      </h2>
      {queue.counters > 1 ? (
        <label className={classes.counter}>
          {t('myCounter')}
          <select
            value={at}
            onChange={({ target }) => {
              setCounter(Number(target.value));
              rememberCounter(Number(target.value));
            }}
          >
            {Array.from({ length: queue.counters }, (_, index) => index + 1).map((one) => (
              <option key={one} value={one}>
                {t('counter', { counter: one })}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {mine ? (
        <WithYou {...{ ticket: mine, queue, counter: at, command, busy }} skipKey={doubted ? null : 'F7'} />
      ) : null}
      {next ? (
        <button type="button" className={classes.call} disabled={busy} onClick={callNext}>
          <span>
            {t(mine ? 'callNextEnds' : 'callNext', { number: numberText(next.number) })}
            {next.priority ? ` · ${t('priority')}` : ''}
          </span>
          <kbd>F6</kbd>
        </button>
      ) : null}
      {skipped.length > 0 ? (
        <Others name={t('skipped')} tickets={skipped} busy={busy || mine !== null} onCall={call} />
      ) : null}
      {elsewhere.length > 0 ? (
        <Others name={t('elsewhere')} tickets={elsewhere} busy={busy || mine !== null} onCall={call} />
      ) : null}
      {problem ? (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      ) : null}
      <GiveNumber ask={ask} say={say} busy={busy} />
      <OpenWindows ask={ask} say={say} busy={busy} />
    </section>
  );
}

type OthersProps = {
  readonly name: string;
  readonly tickets: readonly { readonly ticket: number; readonly number: number }[];
  readonly busy: boolean;
  readonly onCall: (ticket: number) => void;
};

/** Who may be called out of turn: skipped before, or waiting for somebody else. */
function Others({ name, tickets, busy, onCall }: OthersProps) {
  const { t } = useTranslation('queue');
  return (
    <p className={classes.others}>
      {name}
      {tickets.map(({ ticket, number }) => (
        <button
          key={ticket}
          type="button"
          className={classes.small}
          disabled={busy}
          aria-label={t('callNumber', { number: numberText(number) })}
          onClick={() => onCall(ticket)}
        >
          {numberText(number)}
        </button>
      ))}
    </p>
  );
}
