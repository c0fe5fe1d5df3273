import fc from 'fast-check';
import type { Event } from '../../shared/events.ts';
import { everyone } from './people.ts';

const operators = fc.constantFrom(...everyone.map((one) => one.operator), 'nobody');
const deputies = fc.constantFrom('li', 'chen', 'wang', 'zhao', 'sun', 'he', 'nobody');
/** The first days of the histories. */
const dates = fc.constantFrom(
  '2024-03-03',
  '2024-03-04',
  '2024-03-05',
  '2024-03-06',
  '2024-03-08',
  '2025-06-01',
);
const spans = fc.constantFrom<{ from: number; to: number }[]>(
  [],
  [{ from: 540, to: 720 }],
  [{ from: 0, to: 1440 }],
  [{ from: 720, to: 540 }],
  [
    { from: 540, to: 800 },
    { from: 700, to: 900 },
  ],
);

/** Rosters, and people named to stand in, sensible and absurd. */
export const dutyFact: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant('DeputyNamed' as const),
      data: fc.record({
        deputyship: fc.integer({ min: 1, max: 4 }),
        deputy: deputies,
        tier: fc.constantFrom(2 as const, 3 as const),
        from: dates,
        to: dates,
      }),
    }),
  },
  fc.record({
    type: fc.constant('DeputyEnded' as const),
    data: fc.record({ deputyship: fc.integer({ min: 1, max: 4 }) }),
  }),
  fc.record({
    type: fc.constant('RosterSet' as const),
    data: fc.record({
      version: fc.integer({ min: 1, max: 3 }),
      people: fc.array(
        fc.record({
          operator: operators,
          spans: spans
            .filter((one) => one.length > 0)
            .map((all) => all.map((one) => ({ days: [1, 2], ...one }))),
        }),
        { maxLength: 2 },
      ),
      days: fc.array(fc.record({ date: dates, operator: operators, spans }), { maxLength: 2 }),
    }),
  }),
);
