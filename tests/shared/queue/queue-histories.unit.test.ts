import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Event } from '../../../shared/events.ts';
import type { Actor } from '../../../shared/ledger/entry.ts';
import { nextTicket, ticketAt } from '../../../shared/queue/call-order.ts';
import { staffDemand, wholeMinutes } from '../../../shared/queue/waits.ts';
import { breach } from '../../oracle/rules.ts';
import { open } from '../../support/commands.ts';
import { type Counter, day, minute } from '../../support/counter.ts';
import { chen, foundedStore, inspector, li, patientAuthority, system, wang } from '../../support/people.ts';
import { firstRefused } from '../../support/replay-facts.ts';

const zoneMs = 8 * 60 * minute;
const dayAt = (at: number) => new Date(at + zoneMs).toISOString().slice(0, 10);
/** Which of those who are there, or one who is not. */
const ticket = fc.integer({ min: 0, max: 3 });

type Said = readonly [Event['type'], object];
const of = (type: Event['type'], data: fc.Arbitrary<object>): fc.Arbitrary<Said> =>
  fc.tuple(fc.constant(type), data);

/** What anybody might say of the queue, mostly with numbers that fit: else no history would get anywhere. */
const anything: fc.Arbitrary<Said> = fc.oneof(
  { weight: 5, arbitrary: of('TicketTaken', fc.record({ priority: fc.boolean() })) },
  {
    weight: 5,
    arbitrary: of(
      'TicketCalled',
      fc.record({ ticket: fc.option(ticket), counter: fc.constantFrom(1, 1, 2, 3) }),
    ),
  },
  { weight: 2, arbitrary: of('TicketServed', fc.record({ ticket: fc.option(ticket) })) },
  of('TicketSkipped', fc.record({ ticket: fc.option(ticket) })),
  of(
    'TicketTransferred',
    fc.record({
      ticket: fc.option(ticket),
      operator: fc.constantFrom('li', 'chen', 'he', null),
      counter: fc.constantFrom(null, null, 1, 2),
    }),
  ),
  { weight: 4, arbitrary: of('StaffWanted', fc.record({ off: fc.constantFrom(0, 0, 0, 1) })) },
  { weight: 3, arbitrary: of('StaffAnswered', fc.record({ occurrence: fc.constantFrom(1, 1, 2) })) },
  of('QueueSet', fc.record({ warnMinutes: fc.constantFrom(10, 40), counters: fc.constantFrom(1, 2, 3) })),
  of('KioskOpened', fc.constant({})),
  of('TicketNamed', fc.record({ ticket: fc.option(ticket) })),
  of('ClockDoubted', fc.constant({ cause: 'moved', by: 1 })),
);

const step = fc.record({
  by: fc.constantFrom<Actor>(li, li, li, chen, wang, system, inspector),
  said: anything,
  later: fc.constantFrom(0, 0, 0, 0, 0, minute, minute, 12 * minute, 45 * minute, day),
});

/** The same with what the person at the counter would have said. */
function filled(counter: Counter, by: Actor, [type, data]: Said): Event {
  const { at, store } = counter;
  const { queue } = store;
  const today = dayAt(at);
  const here = queue.day === today ? queue.here : [];
  const given = data as Record<string, unknown>;
  const mine = ticketAt(here, by.operator)?.ticket ?? 1;
  const some = (index: unknown) => here[Number(index)]?.ticket ?? queue.tickets;
  const chosen = Math.max(1, typeof given.ticket === 'number' ? some(given.ticket) : mine);
  switch (type) {
    case 'TicketTaken':
      return {
        type,
        data: {
          ticket: queue.tickets + 1,
          number: (queue.day === today ? queue.last : 0) + 1,
          day: today,
          kiosk: by === system,
          ...given,
        },
      } as Event;
    case 'TicketCalled': {
      const counterNumber = Number(given.counter);
      const next = nextTicket(here, { operator: by.operator, counter: counterNumber });
      const one = typeof given.ticket === 'number' ? chosen : (next?.ticket ?? 1);
      const found = here.find((each) => each.ticket === one);
      const waited = found && found.waited === null ? wholeMinutes(at - found.since) : null;
      return { type, data: { ...given, ticket: one, operator: by.operator, waited } } as Event;
    }
    case 'StaffWanted': {
      const moment = { at, day: today, openings: store.openings, doubt: store.doubt !== null };
      const due = staffDemand(queue, moment) ?? { occurrence: 1, level: 'early', ticket: 1, waiting: 1 };
      return { type, data: { ...due, waiting: due.waiting + Number(given.off) } } as Event;
    }
    case 'QueueSet':
      return { type, data: { version: queue.version + 1, ...given } } as Event;
    case 'TicketNamed': {
      const one = [...queue.served, ...here].find((each) => each.ticket === chosen);
      return {
        type,
        data: { ticket: chosen, day: today, number: one?.number ?? 1, waited: one?.waited ?? 0 },
      } as Event;
    }
    default:
      return { type, data: { ...given, ...('ticket' in given && { ticket: chosen }) } } as Event;
  }
}

test('D1, D1a: over every history of a queue both readings of the rules agree, and the verifier with them', () => {
  const sealed = new Set<string>();
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 60 }), (steps) => {
      const counter = foundedStore({}, patientAuthority);
      for (const about of ['c1', 'c2']) counter.ask(open(), li, { about });
      let named = 0;
      for (const { by, said, later } of steps) {
        counter.at += later;
        const event = filled(counter, by, said);
        const about = event.type === 'TicketNamed' ? `c${(named % 2) + 1}` : 'store';
        const rule = breach(counter.history, { event, by, about, at: counter.at });
        const refusal = counter.seal(event, by, about);
        expect({ event, refusal, rule, agree: (rule !== null) === (refusal !== null) }).toMatchObject({
          agree: true,
        });
        if (refusal !== null) continue;
        sealed.add(event.type);
        if (event.type === 'TicketNamed') named++;
        // D1: nobody stands at two counters, and no number is given twice in a day.
        const { here } = counter.store.queue;
        expect(new Set(here.map(({ number }) => number)).size).toBe(here.length);
      }
      expect(firstRefused(counter.history)).toBeNull();
    }),
    { numRuns: 400 },
  );
  // The histories get somewhere: each kind of fact was sealed in some of them.
  expect([...sealed].sort()).toEqual([
    'ClockDoubted',
    'KioskOpened',
    'QueueSet',
    'StaffAnswered',
    'StaffWanted',
    'TicketCalled',
    'TicketNamed',
    'TicketServed',
    'TicketSkipped',
    'TicketTaken',
    'TicketTransferred',
  ]);
}, 120_000);
