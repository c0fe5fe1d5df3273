import { tierOfRole } from '../complaint/tiers.ts';
import type { Event } from '../events.ts';
import { type Judging, today } from '../judging.ts';
import { isOpen } from '../opening-hours.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { isFor, nextTicket, ticketAt } from './call-order.ts';
import { type QueueEvent, type Ticket, ticketsOn } from './queue.ts';
import { mostNumbers, queueEventData } from './queue-events.ts';
import { staffDemand, wholeMinutes } from './waits.ts';

/** All of them are read at each entry of the queue (ours). */
const mostWaiting = 300;
const mostVersions = 2000;

export function isQueueEvent(event: Event): event is QueueEvent {
  return Object.hasOwn(queueEventData, event.type);
}

type OfType<Type extends QueueEvent['type']> = Extract<QueueEvent, { type: Type }>;

/** What the desk itself says of the queue, and nobody else. */
const byTheDesk = new Set<QueueEvent['type']>(['StaffWanted']);

/** The queue (D1, D1a): numbers without a gap within a day, called by priority and number, and nothing skipped over. */
export function permitsQueue(event: QueueEvent, judging: Judging): Refusal | null {
  const { store, by } = judging;
  if (!store.founded) return refuse('not-set-up');
  const bySystem = by.role === 'system';
  if (byTheDesk.has(event.type) && !bySystem) return refuse('system-only');
  const least = event.type === 'QueueSet' ? 2 : 1;
  const fromKiosk = event.type === 'TicketTaken' && event.data.kiosk;
  if (bySystem ? !(byTheDesk.has(event.type) || fromKiosk) : tierOfRole(by.role) < least)
    return refuse('role-may-not');
  switch (event.type) {
    case 'QueueSet': {
      const { version } = event.data;
      return version === store.queue.version + 1 && version <= mostVersions
        ? null
        : refuse('settings-version');
    }
    case 'KioskOpened':
      return null;
    case 'TicketTaken':
      return takenFault(event, judging);
    case 'TicketCalled':
      return calledFault(event, judging);
    case 'TicketSkipped':
    case 'TicketServed':
      return atCounter(event.data.ticket, judging);
    case 'TicketTransferred':
      return atCounter(event.data.ticket, judging) ?? targetFault(event, judging);
    case 'StaffWanted': {
      const { at, store: state } = judging;
      const due = staffDemand(state.queue, {
        at,
        day: today(judging),
        openings: state.openings,
        doubt: state.doubt !== null,
      });
      const { occurrence, level, ticket, waiting } = event.data;
      const same =
        due?.occurrence === occurrence &&
        due.level === level &&
        due.ticket === ticket &&
        due.waiting === waiting;
      return same ? null : refuse('reason-not-true');
    }
    case 'StaffAnswered': {
      const known = store.queue.wanted.some(({ occurrence }) => occurrence === event.data.occurrence);
      return known ? null : refuse('bad-input', { field: 'occurrence' });
    }
  }
}

function takenFault({ data }: OfType<'TicketTaken'>, judging: Judging): Refusal | null {
  const { store, by, at } = judging;
  const { queue } = store;
  if (data.kiosk !== (by.role === 'system')) return refuse('role-may-not');
  // After hours people may still be heard, but nobody is asked in by a screen.
  if (data.kiosk && !(queue.kiosk && isOpen(at, store.openings))) return refuse('queue-closed');
  const day = today(judging);
  if (data.day !== day) return refuse('day-not-today');
  const sameDay = queue.day === day;
  const waiting = queue.here.filter(({ state }) => state === 'waiting').length;
  if (sameDay && (queue.last >= mostNumbers || waiting >= mostWaiting)) return refuse('queue-full');
  if (data.ticket !== queue.tickets + 1) return refuse('bad-input', { field: 'ticket' });
  return data.number === (sameDay ? queue.last : 0) + 1 ? null : refuse('bad-input', { field: 'number' });
}

/**
 * The first call is of whoever is next, and says how long they waited. One who was called already is called again as often
 * as need be; one who waits for somebody else may be taken over.
 */
function calledFault({ data }: OfType<'TicketCalled'>, judging: Judging): Refusal | null {
  const { by, at, store } = judging;
  const tickets = ticketsOn(store.queue, today(judging));
  const ticket = ticketOf(tickets, data.ticket);
  if (!ticket) return refuse('ticket-unknown');
  if (data.operator !== by.operator) return refuse('role-may-not');
  if (data.counter > store.queue.counters) return refuse('bad-input', { field: 'counter' });
  const mine = ticketAt(tickets, by.operator);
  if (mine && mine.ticket !== ticket.ticket) return refuse('ticket-at-counter', { number: mine.number });
  const caller = { operator: by.operator, counter: data.counter };
  if (ticket.state === 'waiting' && isFor(ticket, caller)) {
    const next = nextTicket(tickets, caller);
    if (next?.ticket !== ticket.ticket) return refuse('ticket-not-next', { number: next?.number ?? 0 });
  }
  const waited = ticket.waited === null ? wholeMinutes(at - ticket.since) : null;
  return data.waited === waited ? null : refuse('bad-input', { field: 'waited' });
}

function targetFault({ data }: OfType<'TicketTransferred'>, { store }: Judging): Refusal | null {
  const { operator, counter } = data;
  if ((operator === null) === (counter === null)) return refuse('bad-input', { field: 'operator' });
  if (counter !== null)
    return counter <= store.queue.counters ? null : refuse('bad-input', { field: 'counter' });
  const known =
    operator !== null && Object.hasOwn(store.operators, operator) ? store.operators[operator] : undefined;
  return known?.active && tierOfRole(known.role) > 0 ? null : refuse('operator-unknown');
}

/** It was called, and whoever holds it stands here or did not come. */
function atCounter(number: number, judging: Judging): Refusal | null {
  const ticket = ticketOf(ticketsOn(judging.store.queue, today(judging)), number);
  if (!ticket) return refuse('ticket-unknown');
  return ticket.state === 'called' ? null : refuse('ticket-not-called');
}

function ticketOf(tickets: readonly Ticket[], ticket: number): Ticket | null {
  return tickets.find((one) => one.ticket === ticket) ?? null;
}
