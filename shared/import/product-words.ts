import type { GoodsKind } from '../codes.ts';

/** The words of product lists for the kinds of goods (requirements.md, Words), ours and the trade's. */
const kindWords: Readonly<Record<GoodsKind, readonly string[]>> = {
  'bulk-food': ['散装食品', '散装', '散称', '散称食品', '散货食品', 'bulk-food'],
  'fresh-food': [
    '鲜活食品',
    '鲜活',
    '生鲜',
    '生鲜食品',
    '食用农产品',
    '鲜活农产品',
    '农产品',
    '鲜食',
    'fresh-food',
  ],
  'prepackaged-food': ['定型包装食品', '预包装食品', '包装食品', '定型包装', '预包装', 'prepackaged-food'],
  daily: ['日用百货', '百货', '日用品', '日用', '日化', '日用杂品', 'daily'],
  clothing: ['服装', '鞋帽', '服装鞋帽', '服饰', '服饰鞋帽', '鞋服', '衣帽鞋', '服装类', 'clothing'],
  appliance: ['家用电器', '家电', '电器', '小家电', '大家电', '家电数码', 'appliance'],
  other: ['其他', '其它', '其他商品', 'other'],
};
const kindOf = new Map(
  (Object.entries(kindWords) as [GoodsKind, readonly string[]][]).flatMap(([kind, words]) =>
    words.map((word): [string, GoodsKind] => [word, kind]),
  ),
);

/**
 * The kind of goods a category names, or one level of a category path (食品/预包装食品). Null when it names none or two:
 * what may be sold again hangs on it, so nothing is guessed.
 */
export function goodsKindFromText(category: string): GoodsKind | null {
  const text = category.normalize('NFKC').replace(/\s/g, '').toLowerCase();
  const whole = kindOf.get(text);
  if (whole) return whole;
  const named = new Set(text.split(/[/>|、\\-]/).flatMap((level) => kindOf.get(level) ?? []));
  const [only] = named;
  return named.size === 1 && only ? only : null;
}

/** How many kilograms' worth one unit is priced by: a price per 斤 is half of one per kg. Null: it counts pieces. */
export function perKilogram(unit: string): number | null {
  return pricedWeights.get(unit.normalize('NFKC').replace(/\s/g, '').toLowerCase()) ?? null;
}
const pricedWeights = new Map([
  ['kg', 1],
  ['公斤', 1],
  ['千克', 1],
  ['斤', 2],
  ['市斤', 2],
  ['500g', 2],
  ['500克', 2],
  ['两', 20],
  ['g', 1000],
  ['克', 1000],
]);

const longestShelfLife = 36_500;
const dayWords: Readonly<Record<string, number>> = {
  '': 1,
  天: 1,
  日: 1,
  d: 1,
  周: 7,
  月: 30,
  个月: 30,
  年: 365,
};

/**
 * A shelf life as written (180, 180天, 6个月, 长期) in days; a bare number counts in the header's unit. Null: it has none.
 * Undefined: it says something else.
 */
export function shelfLifeFromText(written: string, headerUnit: string): number | null | undefined {
  const text = written.normalize('NFKC').replace(/\s/g, '').toLowerCase();
  if (['', '-', '--', '/', '无', '长期', '不限'].includes(text)) return null;
  const match = /^([1-9]\d{0,4})(\D{0,2})$/.exec(text);
  const each = match ? dayWords[match[2] || headerUnit] : undefined;
  if (!match?.[1] || each === undefined) return undefined;
  const days = Number(match[1]) * each;
  return days <= longestShelfLife ? days : undefined;
}
