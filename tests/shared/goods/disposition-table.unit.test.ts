import { expect, test } from 'vitest';
import { conditions, faults, goodsKinds, safeties, secondSales, specials } from '../../../shared/codes.ts';
import { barringFacts, type GoodsFacts, judgeGoods } from '../../../shared/goods/disposition.ts';
import type { HeldLots } from '../../../shared/store/state.ts';
import * as oracle from '../../oracle/disposition.ts';
import { isHeld } from '../../oracle/goods-rules.ts';
import { opening } from '../../support/counter.ts';
import { system } from '../../support/people.ts';

const today = '2024-03-04';
const product = '6901234567892';
const [lotA, lotB] = [`t:${'a'.repeat(20)}`, `t:${'b'.repeat(20)}`];
const shelfLifeEnds = [null, '2024-03-03', today, '2024-03-05'];
const holds: readonly (readonly (string | null)[])[] = [[], [lotA], [lotB], [null]];

/** The oracle's question about a hold, asked of a history that has nothing else in it. */
function oracleHolds(lots: readonly (string | null)[], lot: string | null): boolean {
  const history = lots.map((held) => ({
    event: { type: 'LotHeld', data: { product, lot: held } } as const,
    about: 'c1',
    by: system,
    at: opening,
  }));
  return isHeld(history, { product, lot });
}

function everyGoods(): GoodsFacts[] {
  const rest = { product, price: null, unit: 'piece', quantity: '1', taking: 'taken-back' } as const;
  let rows: Partial<GoodsFacts>[] = [{}];
  const spread = <Value>(values: readonly Value[], name: string) => {
    rows = rows.flatMap((row) => values.map((value) => ({ ...row, [name]: value })));
  };
  spread(goodsKinds, 'kind');
  spread(specials, 'special');
  spread(conditions, 'condition');
  spread(faults, 'fault');
  spread(safeties, 'safety');
  spread(secondSales, 'secondSale');
  spread(shelfLifeEnds, 'shelfLifeEnd');
  spread([null, lotA], 'lot');
  return rows.map((row) => ({ ...rest, ...row }) as GoodsFacts);
}

test('G1–G3: the whole disposition table, each fact with each other, is the oracle’s', () => {
  const goods = everyGoods();
  expect(goods).toHaveLength(7 * 6 * 4 * 4 * 3 * 3 * 4 * 2);
  const differ: unknown[] = [];
  let resalable = 0;
  for (const lots of holds) {
    const held: HeldLots = lots.length === 0 ? {} : { [product]: lots.map((lot) => lot ?? '*') };
    for (const danger of [false, true]) {
      for (const facts of goods) {
        const surroundings = { today, danger, held: oracleHolds(lots, facts.lot) };
        const { ways, rule, reasons } = judgeGoods(facts, today, held, danger);
        const freed = barringFacts(facts, today, held, danger).size === 0;
        const sold = oracle.mayBeSoldAgain(facts, surroundings);
        if (sold) resalable++;
        const same =
          ways.join() === oracle.waysFor(facts, surroundings).join() &&
          rule === oracle.ruleFor(facts, surroundings) &&
          sold === (reasons.length === 0) &&
          sold === freed;
        if (!same && differ.length < 5) differ.push({ facts, surroundings, ways, rule });
      }
    }
  }
  expect(differ).toEqual([]);
  expect(resalable).toBeGreaterThan(0);
});
