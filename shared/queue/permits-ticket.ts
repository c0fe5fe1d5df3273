import type { Complaint } from '../complaint/state.ts';
import type { Event } from '../events.ts';
import { type Judging, today } from '../judging.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { StoreState } from '../store/state.ts';
import { ticketsOn } from './queue.ts';

/** What a complaint can say of the ticket it was begun with; null where it was not called today or another names it. */
export function nameableTicket(
  { queue }: Pick<StoreState, 'queue'>,
  ticket: number,
  day: string,
): Readonly<{ number: number; waited: number }> | null {
  const here = ticketsOn(queue, day).find((one) => one.ticket === ticket && one.state === 'called');
  if (here) return { number: here.number, waited: here.waited ?? 0 };
  const done = queue.day === day ? queue.served.find((one) => one.ticket === ticket) : undefined;
  return done ?? null;
}

/** A complaint names the ticket of the day that was called for it (D1): one complaint a ticket, one ticket a complaint. */
export function permitsTicket(event: Event, complaint: Complaint, judging: Judging): Refusal | null {
  if (event.type !== 'TicketNamed') return null;
  if (complaint.ticket !== null) return refuse('ticket-unknown');
  const { ticket, day, number, waited } = event.data;
  if (day !== today(judging)) return refuse('ticket-unknown');
  const known = nameableTicket(judging.store, ticket, day);
  if (!known) return refuse('ticket-unknown');
  return known.number === number && known.waited === waited ? null : refuse('bad-input', { field: 'ticket' });
}
