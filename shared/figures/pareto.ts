import { type Counts, countOf } from './counts.ts';
import { readGoodsKey } from './figure-keys.ts';

/** One bar: what it is of, how many, and how many it and all before it come to, in per cent of all, rounded down. */
export type Bar = Readonly<{ of: string; count: number; upTo: number }>;
export type Pareto = Readonly<{ bars: readonly Bar[]; total: number; rest: number }>;

/** The greatest first, equal ones by name; at most so many, the rest as one number. */
export function paretoOf(counts: Counts, most: number): Pareto {
  const sorted = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : a > b ? 1 : 0));
  const total = sorted.reduce((sum, [, count]) => sum + count, 0);
  let seen = 0;
  const bars = sorted.slice(0, most).map(([of, count]) => {
    seen += count;
    return { of, count, upTo: Math.floor((seen * 100) / total) };
  });
  return { bars, total, rest: total - seen };
}

/** The counts whose keys begin so, by what follows. */
export function countsUnder(counts: Counts, prefix: string): Counts {
  return Object.fromEntries(
    Object.entries(counts)
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, count]) => [key.slice(prefix.length), count]),
  );
}

/** The goods counted by what `of` says of each; where it says null they are left out. */
export function goodsBy(
  counts: Counts,
  of: (goods: NonNullable<ReturnType<typeof readGoodsKey>>) => string | null,
): Counts {
  const sums: Record<string, number> = {};
  for (const key of Object.keys(counts)) {
    const goods = readGoodsKey(key);
    const name = goods && of(goods);
    if (name !== null) sums[name] = (sums[name] ?? 0) + countOf(counts, key);
  }
  return sums;
}
