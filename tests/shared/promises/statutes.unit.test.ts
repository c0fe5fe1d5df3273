import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  causes,
  conditions,
  faults,
  goodsKinds,
  salesChannels,
  secondSales,
  specials,
  takings,
  wishes,
} from '../../../shared/codes.ts';
import { advise } from '../../../shared/promises/advice.ts';
import type { AdviceFacts } from '../../../shared/promises/advice-facts.ts';
import { lawAdvice } from '../../../shared/promises/law-advice.ts';
import { lawBeside } from '../../../shared/promises/law-beside.ts';
import { inForceSince, lawChecked, lawRules } from '../../../shared/promises/law-rules.ts';
import type { PromisesThen } from '../../../shared/promises/promise-advice.ts';
import { disputableFacts, type Giving, lawSources } from '../../../shared/promises/promise-codes.ts';
import { plainCase, statuteCases } from './statute-cases.ts';

describe('cases written from the statutes (C2)', () => {
  test('there are more than sixty of them, each with its own name', () => {
    expect(new Set(statuteCases.map((one) => one.name)).size).toBe(statuteCases.length);
    expect(statuteCases.length).toBeGreaterThan(60);
  });

  test('every text that is quoted was held against itself, after it came into force', () => {
    expect(Object.keys(lawChecked).toSorted()).toEqual([...lawSources].toSorted());
    for (const source of lawSources) expect(lawChecked[source] >= inForceSince[source]).toBe(true);
  });

  for (const { name, facts, law, open = [], beside, not = [] } of statuteCases)
    test(name, () => {
      const given = { ...plainCase, ...facts };
      const advice = lawAdvice(given);
      expect(advice).toMatchObject(law);
      expect([...advice.open].sort()).toEqual([...open].sort());
      const shown = Object.fromEntries(lawBeside(given).map((one) => [one.rule, one.least]));
      for (const rule of not) expect(shown).not.toHaveProperty(rule);
      if (!beside) return;
      expect(shown).toMatchObject(beside);
      if (Object.keys(beside).length === 0) expect(shown).toEqual({});
    });
});

const dates = fc.constantFrom(
  ...['2014-03-14', '2023-06-01', '2025-12-10', '2026-05-26', '2026-06-02', '2026-06-03', '2026-06-09'],
);
const anyFacts: fc.Arbitrary<AdviceFacts> = fc.record({
  day: fc.constant('2026-06-10'),
  purchaseDate: fc.option(dates, { nil: null }),
  salesChannel: fc.constantFrom(...salesChannels),
  cause: fc.constantFrom(...causes),
  wish: fc.constantFrom(...wishes),
  danger: fc.boolean(),
  kind: fc.constantFrom(...goodsKinds),
  special: fc.constantFrom(...specials),
  condition: fc.constantFrom(...conditions),
  fault: fc.constantFrom(...faults),
  secondSale: fc.constantFrom(...secondSales),
  taking: fc.constantFrom(...takings),
  shelfLifeEnd: fc.option(fc.constantFrom('2026-06-01', '2026-06-09', '2027-01-01'), { nil: null }),
  price: fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: null }),
  unit: fc.constant('piece' as const),
  quantity: fc.constantFrom('1', '3'),
  stock: fc.boolean(),
  disputed: fc.subarray([...disputableFacts]).map((list) => new Set(list)),
});

/** Everything of a consumer's law that one giving has in it. */
const parts: Readonly<Record<Giving, readonly string[]>> = {
  'refund-exchange-repair': ['refund', 'exchange', 'repair'],
  'exchange-repair': ['exchange', 'repair'],
  refund: ['refund'],
  exchange: ['exchange'],
};
const covers = (more: Giving | null, less: Giving | null): boolean =>
  less === null || (more !== null && parts[less].every((one) => parts[more].includes(one)));

/** The same facts with everything that nobody had said filled in. */
const filled = (less: AdviceFacts, more: AdviceFacts): AdviceFacts => ({
  ...less,
  purchaseDate: less.purchaseDate ?? more.purchaseDate,
  shelfLifeEnd: less.shelfLifeEnd ?? more.shelfLifeEnd,
  price: less.price ?? more.price,
  special: less.special === 'unknown' ? more.special : less.special,
  condition: less.condition === 'unknown' ? more.condition : less.condition,
  fault: less.fault === 'unknown' ? more.fault : less.fault,
  secondSale: less.secondSale === 'unknown' ? more.secondSale : less.secondSale,
});

const posted: PromisesThen = {
  returns: { version: 1, terms: { template: 'returns', refundDays: 7, exchangeDays: 15 } },
  noReason: {
    version: 1,
    terms: { template: 'no-reason', days: 7, kinds: [...goodsKinds], opened: true, gives: 'refund' },
  },
  ever: true,
};

describe('what advice never does', () => {
  test('more facts never make what was known less or wrong', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (less, more) => {
        // A day before the article was worded so is no further fact under it: another law stood then.
        fc.pre(more.purchaseDate === null || more.purchaseDate >= inForceSince['consumer-law']);
        const [before, after] = [lawAdvice(less), lawAdvice(filled(less, more))];
        if (before.sureness === 'known') {
          expect(after.sureness).toBe('known');
          expect(covers(after.gives, before.gives)).toBe(true);
        }
        if (before.sureness === 'nothing') expect(after.sureness).toBe('nothing');
      }),
      { numRuns: 2000 },
    );
  });

  test('more facts never unsay a promise that was known', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (less, more) => {
        const before = advise(less, posted).promise;
        const after = advise(filled(less, more), posted).promise;
        if (before.sureness === 'known') expect(after.sureness).toBe('known');
      }),
      { numRuns: 2000 },
    );
  });

  test('whatever is known rests on facts that are there, and names an article', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const law = lawAdvice(facts);
        if (law.sureness !== 'known') return;
        expect(law.open).toEqual([]);
        expect(facts.purchaseDate).not.toBeNull();
        expect(law.rule !== null && law.rule in lawRules).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('a dispute takes away what was known, and never gives anything', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const agreed = lawAdvice({ ...facts, disputed: new Set() });
        const law = lawAdvice(facts);
        if (law.sureness === 'known') expect(agreed.sureness).toBe('known');
        if (law.sureness === 'disputed') expect(agreed.sureness).toBe('known');
      }),
      { numRuns: 1000 },
    );
  });

  test("no amount lies below its article's floor", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const { rule, least } of lawBeside(facts)) {
          if (rule === 'fraud-threefold') expect(least).toBeGreaterThanOrEqual(50_000);
          if (rule === 'food-tenfold') expect(least).toBeGreaterThanOrEqual(100_000);
        }
      }),
    );
  });

  test('for a fault that is certain, a posted promise gives no less than the law within its seven days', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { law, promise } = advise({ ...facts, fault: 'confirmed', disputed: new Set() }, posted);
        if (law.rule !== 'not-conforming-7-days' || law.sureness !== 'known') return;
        expect(covers(promise.gives, law.gives)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
