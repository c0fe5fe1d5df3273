import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Item, undisposed } from '../../../shared/complaint/state.ts';
import { answeredSo, unsent, unsettled } from '../../../shared/goods/returns.ts';
import { thousandths } from '../../../shared/quantity.ts';
import { answerOutcomes } from '../../../shared/store/party-codes.ts';
import { dispose, goods, open } from '../../support/commands.ts';
import type { Counter } from '../../support/counter.ts';
import { livedThrough, moves } from '../../support/histories.ts';
import { foundedStore, li, wang } from '../../support/people.ts';
import { tryReturn } from '../../support/return-moves.ts';

const numRuns = Number(process.env.FANGXIN_RUNS ?? 200);
const seen = { sent: 0, received: 0, credited: 0, replaced: 0, refused: 0 };

/** Where every unit of a line is, by its dispositions and what came of them. */
function expectWhole(item: Item): void {
  const { unit } = item;
  const places = item.dispositions.map((one) => {
    const undone = one.label.struck === 'withdrawn' || one.label.struck === 'expired';
    if (one.way !== 'return-to-supplier') expect(one.sent).toEqual([]);
    if (one.way === 'hold-for-test') return 0;
    if (one.way !== 'return-to-supplier') {
      const parts = (sold: boolean) =>
        one.struckOff
          .filter((part) => (part.cause === 'sold') === sold)
          .reduce((sum, part) => sum + (thousandths(part.quantity, unit) ?? 0), 0);
      return undone ? parts(true) : (thousandths(one.quantity, unit) ?? 0) - parts(false);
    }
    expect(unsent(one, unit)).toBeGreaterThanOrEqual(0);
    const gone = one.sent.map((sent) => {
      expect(unsettled(sent, unit)).toBeGreaterThanOrEqual(0);
      expect(answeredSo(sent, 'received', unit)).toBeLessThanOrEqual(thousandths(sent.quantity, unit) ?? 0);
      seen.sent += 1;
      for (const outcome of answerOutcomes) seen[outcome] += Number(answeredSo(sent, outcome, unit) > 0);
      return unsettled(sent, unit) + answeredSo(sent, 'credited', unit) + answeredSo(sent, 'replaced', unit);
    });
    return unsent(one, unit) + gone.reduce((sum, part) => sum + part, 0);
  });
  expect(undisposed(item)).toBeGreaterThanOrEqual(0);
  expect(undisposed(item) + places.reduce((sum, part) => sum + part, 0)).toBe(
    thousandths(item.quantity, unit),
  );
}

const quantity = fc.constantFrom('0.5', '1', '1', '2', '3');
const step = fc.oneof(
  fc.record({
    way: fc.constantFrom('return-to-supplier', 'return-to-supplier', 'destroy', 'resale-labelled'),
    item: fc.constantFrom('i1', 'i2'),
    quantity,
  }),
  fc.record({ whole: fc.boolean(), quantity }),
  fc.record({
    outcome: fc.constantFrom(...answerOutcomes),
    quantity,
    choice: fc.nat({ max: 20 }),
  }),
);

function counterWithGoods(): Counter {
  const counter = foundedStore();
  counter.seal(
    { type: 'PartyAdded', data: { party: 'party-1', kind: 'supplier', from: null, to: null } },
    wang,
  );
  const weighed = goods({ kind: 'fresh-food', unit: 'kg', quantity: '2.5' });
  counter.ask(open({ items: [goods({ quantity: '5' }), weighed] }), li);
  return counter;
}

test(
  'G7: taken back = undisposed + dealt with elsewhere + to leave + on its way + credited + replaced, whatever is tried; what is refused is undisposed again',
  () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 40 }), (steps) => {
        const counter = counterWithGoods();
        for (const one of steps) {
          if ('way' in one) {
            const way = one.way as 'destroy';
            const witness = way === 'destroy' ? 'wang' : null;
            counter.ask(dispose({ item: one.item, way, quantity: one.quantity, witness }), li);
          } else if ('outcome' in one)
            tryReturn(counter, 'c1', li, {
              what: 'answer',
              ...one,
              amount: one.outcome === 'credited' ? 900 : null,
            });
          else tryReturn(counter, 'c1', li, { what: 'send', party: 'party-1', off: 0, ...one });
          for (const item of counter.complaints.get('c1')?.items ?? []) expectWhole(item);
        }
      }),
      { numRuns },
    );
    for (const met of Object.values(seen)) expect(met).toBeGreaterThan(0);
  },
  20_000 + numRuns * 200,
);

test(
  'G7: nor in any history of a whole store',
  () => {
    fc.assert(
      fc.property(moves, fc.boolean(), (tried, tiny) => {
        for (const { items } of livedThrough(tried, tiny).complaints.values()) items.forEach(expectWhole);
      }),
      { numRuns },
    );
  },
  20_000 + numRuns * 200,
);
