import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Indexed, productIndex } from '../../../renderer/ledger/product-index.ts';

/** What the index has to find, said the plain way. */
function plainly(products: readonly Indexed[], typed: string, limit: number): readonly string[] {
  const text = typed.trim().toLowerCase();
  const rank = ({ name, initials }: Indexed): number | null => {
    if (/^[a-z0-9]+$/.test(text) && initials === text) return 1;
    if (/^[a-z0-9]+$/.test(text) && initials.startsWith(text)) return 2;
    const at = name.toLowerCase().indexOf(text);
    return at < 0 ? null : at === 0 ? 3 : 4;
  };
  return products
    .flatMap((one) => (text === '' || rank(one) === null ? [] : [{ one, rank: rank(one) ?? 9 }]))
    .sort((a, b) => a.rank - b.rank || (a.one.name < b.one.name ? -1 : 1))
    .slice(0, limit)
    .map(({ one }) => one.code);
}

test('finds what a plain look at each product finds, in the same order', () => {
  const piece = fc.constantFrom('核', '桃', '仁', '酥', 'A', 'b', '2');
  const product = fc.record({
    name: fc.array(piece, { minLength: 1, maxLength: 5 }).map((all) => all.join('')),
    initials: fc.array(fc.constantFrom('h', 't', 'r', '2'), { maxLength: 4 }).map((all) => all.join('')),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(product, { selector: (one) => one.name, maxLength: 40 }),
      fc.array(fc.oneof(piece, fc.constantFrom('h', 't', 'r')), { maxLength: 3 }).map((all) => all.join('')),
      fc.integer({ min: 1, max: 8 }),
      (list, typed, limit) => {
        const products = list.map((one, at) => ({ ...one, code: String(100_000 + at) }));
        expect(productIndex(products).find(typed, limit)).toEqual(plainly(products, typed, limit));
      },
    ),
    { numRuns: 500 },
  );
});

test('200,000 products answer a typed letter or part of a name at once', () => {
  const products = Array.from({ length: 200_000 }, (_, at) => ({
    code: String(6_900_000_000_000 + at),
    name: `山东${['核桃', '红枣', '苹果', '饼干'][at % 4]}${at}克装`,
    initials: `sd${['ht', 'hz', 'pg', 'bg'][at % 4]}${at}kz`,
  }));
  const index = productIndex(products);
  expect(index.size).toBe(200_000);
  expect(index.find('苹果199998', 20)).toEqual(['6900000199998']);
  expect(index.find('sdht4', 3)).toHaveLength(3);
  expect(index.find('没有这个', 20)).toEqual([]);
});
