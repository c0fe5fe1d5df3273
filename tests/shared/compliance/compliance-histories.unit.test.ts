import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateIn, daysAfter } from '../../../shared/calendar.ts';
import { articlesOf } from '../../../shared/compliance/articles.ts';
import type { Event } from '../../../shared/events.ts';
import { noSigns } from '../../../shared/promises/signs.ts';
import { selfCheck } from '../../oracle/compliance.ts';
import { breach } from '../../oracle/rules.ts';
import { recordSaid } from '../../support/compliance-moves.ts';
import { day as dayMs } from '../../support/counter.ts';
import { foundedStore, li, sun, wang } from '../../support/people.ts';
import { firstRefused } from '../../support/replay-facts.ts';

const step = fc.record({
  by: fc.constantFrom(wang, sun, sun, li),
  said: recordSaid,
  later: fc.constantFrom(0, 0, 0, dayMs, 40 * dayMs),
  corrects: fc.constantFrom(null, null, null, 1, 2, 3),
  numbered: fc.constantFrom(0, 0, 0, 0, 0, 1),
});

test('D2, D4: over every history of records both readings permit the same, and find the same there, due and missing', () => {
  const met = new Set<string>();
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 3, maxLength: 40, size: 'medium' }),
      fc.constantFrom(0, 1, 30, 359, 360, 366),
      (steps, ahead) => {
        const counter = foundedStore();
        for (const {
          by,
          said: [type, some],
          later,
          corrects,
          numbered,
        } of steps) {
          counter.at += later;
          const plain = type === 'ComplianceRecordWithdrawn' || type === 'OperatorChanged';
          const record = counter.store.compliance.count + 1 + numbered;
          const data = plain ? some : { record, replaces: corrects, ...some };
          const event = { type, data } as Event;
          const rule = breach(counter.history, { event, by, about: 'store', at: counter.at });
          const refusal = counter.seal(event, by, 'store');
          expect({ type, refused: refusal?.code ?? null, broken: refusal !== null }).toMatchObject({
            broken: rule !== null,
          });
        }
        expect(firstRefused(counter.history)).toBe(null);
        const day = daysAfter(dateIn(counter.at, 'Asia/Shanghai'), ahead);
        for (const area of [5999, 6000]) {
          const found = articlesOf(counter.store, day, area, noSigns);
          const read = selfCheck(counter.history, day, area);
          for (const [article, lines] of Object.entries(read)) {
            const points = found.find((each) => each.article === article)?.points ?? [];
            const told = points.map((each) => `${each.point} ${each.state} ${each.due ?? '-'}`);
            expect({ article, told: told.toSorted() }).toEqual({ article, told: lines.toSorted() });
            for (const each of points) met.add(`${each.point} ${each.state}`);
          }
        }
      },
    ),
    { numRuns: 800, seed: 20_261_127 },
  );
  // Histories that never get anywhere would agree about nothing.
  for (const seen of [
    'scale-failed missing',
    'scale-passed there',
    'fair-scale-verified due-soon',
    'qualified-enough there',
    'training-held there',
    'finding-overdue missing',
    'findings-mended there',
    'step-next due-soon',
  ])
    expect(met).toContain(seen);
});
