import * as v from 'valibot';
import type { PrintStatus, Sealed } from '../contract-replies.ts';
import { count, id } from '../event-parts.ts';
import type { QueueBoard } from '../queue/queue-board.ts';
import { counter, warnMinutes } from '../queue/queue-events.ts';
import { said } from '../text.ts';
import { base64, commandId, none, ownPin, size } from './parts.ts';

/** What somebody at a counter does with the queue (D1). */
export const queueCommand = v.variant('type', [
  /** Whoever is next, for the caller at this counter; the one who is still with them was served then. */
  v.strictObject({ type: v.literal('CallNext'), counter }),
  /** Again, or one who was skipped or waits for somebody else. */
  v.strictObject({ type: v.literal('CallTicket'), ticket: count, counter }),
  v.strictObject({ type: v.literal('SkipTicket'), ticket: count }),
  v.strictObject({
    type: v.literal('TransferTicket'),
    ticket: count,
    operator: v.nullable(id),
    counter: v.nullable(counter),
  }),
  v.strictObject({ type: v.literal('ServeTicket'), ticket: count }),
  /** What was done when the desk said 'add staff'. */
  v.strictObject({ type: v.literal('AnswerStaff'), occurrence: count, note: said(2000) }),
]);
export type QueueCommand = v.InferOutput<typeof queueCommand>;

/** The queue at the desk, its windows for the public, and what is set for it (D1). */
export const queueVerbs = {
  /** Numbers that wait and were called, for whoever looks: nothing of any complaint. */
  queueBoard: none,
  /** A number, at the counter or at a window from which people take them themselves. */
  takeTicket: v.strictObject({ id: commandId, priority: v.boolean() }),
  /** Prints a ticket that waits on this counter's 80 mm printer. Nothing is sealed; at a window once a ticket. */
  printTicket: v.strictObject({ id: commandId, ticket: count, pdf: base64(2_000_000) }),
  queue: v.strictObject({ id: commandId, command: queueCommand }),
  /** A window for the public may ask from here on: `kiosk` to take numbers (that is an entry), `board` to show them. */
  openQueueWindow: v.strictObject({ id: commandId, window: v.picklist(['kiosk', 'board']) }),
  changeQueue: v.strictObject({ id: commandId, size, warnMinutes, counters: counter, pin: ownPin }),
} as const satisfies Record<string, v.GenericSchema>;

/** A number that was given, how many come before it, and the minutes it will take (null: nobody can say yet). */
export type TicketGiven = Sealed &
  Readonly<{ ticket: number; given: number; ahead: number; expected: number | null }>;

export type QueueOutputs = {
  queueBoard: QueueBoard;
  takeTicket: TicketGiven;
  printTicket: PrintStatus;
  queue: Sealed;
  openQueueWindow: null;
  changeQueue: Sealed;
};
