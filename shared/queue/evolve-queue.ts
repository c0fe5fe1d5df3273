import type { Event } from '../events.ts';
import { emptyQueue, type Queue, type Ticket } from './queue.ts';
import { levelOf, longestWaitingMs, mostHandled } from './waits.ts';

/** How many of the last calls the wall shows. */
const mostShown = 6;

/** The queue after one more fact, sealed at a moment (UTC ms); what is not about it leaves it as it is. */
export function evolveQueue(queue: Queue, event: Event, at: number): Queue {
  const next = changed(queue, event, at);
  if (next === queue || next.going === null) return next;
  // Nobody waits that long any more: what comes next is another occurrence.
  return levelOf(longestWaitingMs(next.here, at), next.warnMinutes) === null
    ? { ...next, going: null }
    : next;
}

function changed(queue: Queue, event: Event, at: number): Queue {
  switch (event.type) {
    case 'QueueSet': {
      const { version, warnMinutes, counters } = event.data;
      return { ...queue, version, warnMinutes, counters };
    }
    case 'KioskOpened':
      return { ...queue, kiosk: true };
    case 'TicketTaken': {
      const { ticket, number, priority, day } = event.data;
      const taken: Ticket = {
        ticket,
        number,
        priority,
        state: 'waiting',
        since: at,
        waited: null,
        to: null,
        call: null,
      };
      const today = queue.day === day ? queue : anew(queue);
      return { ...today, day, tickets: ticket, last: number, here: [...today.here, taken] };
    }
    case 'TicketCalled': {
      const { ticket, operator, counter, waited } = event.data;
      const called = queue.here.find((one) => one.ticket === ticket);
      if (!called) return queue;
      const { number, priority } = called;
      return {
        ...withTicket(queue, ticket, (one) => ({
          ...one,
          state: 'called',
          waited: one.waited ?? waited,
          to: null,
          call: { at, operator, counter },
        })),
        shown: [...queue.shown.slice(1 - mostShown), { number, priority, counter, at }],
      };
    }
    case 'TicketSkipped':
      return withTicket(queue, event.data.ticket, (one) => ({ ...one, state: 'skipped' }));
    case 'TicketTransferred': {
      const { ticket, operator: to, counter } = event.data;
      return withTicket(queue, ticket, (one) => ({
        ...one,
        state: 'waiting',
        since: at,
        to: { operator: to, counter },
      }));
    }
    case 'TicketServed':
      return served(queue, event.data.ticket, at);
    case 'TicketNamed': {
      const { ticket } = event.data;
      const done = served(queue, ticket, at);
      return { ...done, served: done.served.filter((one) => one.ticket !== ticket) };
    }
    case 'StaffWanted': {
      const { occurrence, level } = event.data;
      const others = queue.wanted.filter((one) => one.occurrence !== occurrence);
      const before = queue.wanted.find((one) => one.occurrence === occurrence);
      const wanted = [...others, { occurrence, level, at: before?.at ?? at, answered: false }];
      return { ...queue, occurrences: occurrence, going: occurrence, wanted };
    }
    case 'StaffAnswered': {
      const { occurrence } = event.data;
      const wanted = queue.wanted.map((one) =>
        one.occurrence === occurrence ? { ...one, answered: true } : one,
      );
      return { ...queue, wanted };
    }
    default:
      return queue;
  }
}

/** Another day: nothing of the one before waits any more. */
function anew({ version, warnMinutes, counters, kiosk, tickets, occurrences }: Queue): Queue {
  return { ...emptyQueue, version, warnMinutes, counters, kiosk, tickets, occurrences };
}

function withTicket(queue: Queue, ticket: number, change: (one: Ticket) => Ticket): Queue {
  return { ...queue, here: queue.here.map((one) => (one.ticket === ticket ? change(one) : one)) };
}

function served(queue: Queue, ticket: number, at: number): Queue {
  const done = queue.here.find((one) => one.ticket === ticket);
  if (!done?.call) return queue;
  const { number, waited } = done;
  return {
    ...queue,
    here: queue.here.filter((one) => one.ticket !== ticket),
    served: [...queue.served, { ticket, number, waited: waited ?? 0 }],
    handled: [...queue.handled.slice(1 - mostHandled), Math.max(0, at - done.call.at)],
  };
}
