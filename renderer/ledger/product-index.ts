import type { ProductRecord } from './database.ts';

/** What the index reads of a product. */
export type Indexed = Pick<ProductRecord, 'code' | 'name' | 'initials'>;

/** Products found by a part of the name or by how the pinyin initials of the name begin. */
export type ProductIndex = Readonly<{
  /** Codes, best first: the initials whole, then begun; the name begun, then within; each by name. */
  find: (typed: string, limit: number) => readonly string[];
  size: number;
}>;

const mark = '\n';

/**
 * The whole list as two texts, one line a product in the order of the names: `indexOf` over one long text is some
 * milliseconds at 200,000, and each rank ends with the first `limit` found.
 */
export function productIndex(products: readonly Indexed[]): ProductIndex {
  const sorted = [...products].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const codes = sorted.map((one) => one.code);
  const names = lines(sorted.map((one) => one.name.toLowerCase().replaceAll(mark, ' ')));
  const initials = lines(sorted.map((one) => one.initials));
  return {
    size: codes.length,
    find(typed, limit) {
      const text = typed.normalize('NFKC').trim().toLowerCase();
      if (text === '' || text.includes(mark)) return [];
      const found = new Set<number>();
      const take = (from: Lines, wanted: string): void => {
        for (let at = from.text.indexOf(wanted); at >= 0 && found.size < limit; ) {
          const line = from.lineAt(at + (wanted.startsWith(mark) ? 1 : 0));
          found.add(line);
          at = from.text.indexOf(wanted, from.endOf(line));
        }
      };
      if (/^[a-z0-9]+$/.test(text)) {
        take(initials, mark + text + mark);
        take(initials, mark + text);
      }
      take(names, mark + text);
      take(names, text);
      return [...found].map((line) => codes[line] ?? '');
    },
  };
}

type Lines = Readonly<{ text: string; lineAt: (at: number) => number; endOf: (line: number) => number }>;

/** Lines in one text, each after a mark, and at its end one more: `lineAt` says which one a place lies in. */
function lines(all: readonly string[]): Lines {
  const text = mark + all.join(mark) + mark;
  const starts = new Uint32Array(all.length + 1);
  let at = 1;
  for (const [index, one] of all.entries()) {
    starts[index] = at;
    at += one.length + 1;
  }
  starts[all.length] = at;
  return {
    text,
    endOf: (line) => (starts[line + 1] ?? at) - 1,
    lineAt(place) {
      let [low, high] = [0, all.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= place) low = middle;
        else high = middle - 1;
      }
      return low;
    },
  };
}
