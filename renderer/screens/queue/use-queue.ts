import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateIn } from '../../../shared/calendar.ts';
import type { QueueCommand } from '../../../shared/contract/queue-verbs.ts';
import { type Caller, nextTicket, ticketAt, waitingInOrder } from '../../../shared/queue/call-order.ts';
import { type Queue, type Ticket, ticketsOn } from '../../../shared/queue/queue.ts';
import { longestWaitingMs, wholeMinutes } from '../../../shared/queue/waits.ts';
import type { Outcome } from '../../../shared/refusals.ts';
import { useDesk, useZone } from '../../app-context.ts';
import { newCommandId } from '../../parts/command-id.ts';
import { useRefusal } from '../../parts/use-refusal.ts';

/** The queue as somebody at a counter sees it now. */
export type QueueNow = Readonly<{
  waiting: readonly Ticket[];
  longest: number;
  next: Ticket | null;
  /** Whoever is with this person. */
  mine: Ticket | null;
  skipped: readonly Ticket[];
  /** Passed on to somebody else, who has not called them yet. */
  elsewhere: readonly Ticket[];
}>;

export function useQueueNow(queue: Queue, caller: Caller, now: number): QueueNow {
  const tickets = ticketsOn(queue, dateIn(now, useZone()));
  const waiting = waitingInOrder(tickets);
  const next = nextTicket(tickets, caller);
  return {
    waiting,
    longest: wholeMinutes(longestWaitingMs(tickets, now)),
    next,
    mine: ticketAt(tickets, caller.operator),
    skipped: tickets.filter(({ state }) => state === 'skipped'),
    elsewhere: waiting.filter(
      ({ to }) => to !== null && to.operator !== caller.operator && to.counter !== caller.counter,
    ),
  };
}

/**
 * Asks for one thing after another; `problem` is the sentence where one was not done. What got no answer is asked again
 * under the same id, so that nobody is called twice by one hand.
 */
export function useQueueAsk(): {
  readonly busy: boolean;
  readonly problem: string | null;
  readonly say: (problem: string | null) => void;
  readonly ask: <Value>(what: string, send: (id: string) => Promise<Outcome<Value>>) => Promise<Value | null>;
  readonly command: (command: QueueCommand) => Promise<boolean>;
} {
  const { t } = useTranslation('queue');
  const desk = useDesk();
  const sentence = useRefusal();
  const [busy, setBusy] = useState(false);
  const [problem, say] = useState<string | null>(null);
  const unanswered = useRef<{ what: string; id: string } | null>(null);
  const ask = async <Value>(
    what: string,
    send: (id: string) => Promise<Outcome<Value>>,
  ): Promise<Value | null> => {
    if (busy) return null;
    setBusy(true);
    say(null);
    const id = unanswered.current?.what === what ? unanswered.current.id : newCommandId();
    unanswered.current = { what, id };
    try {
      const outcome = await send(id);
      unanswered.current = null;
      if (outcome.ok) return outcome.value;
      say(sentence(outcome.refusal));
    } catch (error) {
      console.warn('queue: no answer from the desk', error);
      say(t('lost'));
    } finally {
      setBusy(false);
    }
    return null;
  };
  const command = async (asked: QueueCommand): Promise<boolean> =>
    (await ask(JSON.stringify(asked), (id) => desk.queue({ id, command: asked }))) !== null;
  return { busy, problem, say, ask, command };
}
