import type { Product } from '../goods/catalogue.ts';

/** What one product would be after an update. */
export type ChangedProduct = Readonly<{ before: Product; after: Product }>;

/** What an update would do to the list: how many, and the first of each. */
export type ProductChanges = Readonly<{
  added: number;
  changed: number;
  gone: number;
  same: number;
  examples: Readonly<{
    added: readonly Product[];
    changed: readonly ChangedProduct[];
    gone: readonly Product[];
  }>;
}>;

/** More would not be read. */
const shown = 20;

/** Compares two lists, each in the order of its codes. */
export function productChanges(before: readonly Product[], after: readonly Product[]): ProductChanges {
  const counts = { added: 0, changed: 0, gone: 0, same: 0 };
  const added: Product[] = [];
  const changed: ChangedProduct[] = [];
  const gone: Product[] = [];
  let at = 0;
  for (const next of after) {
    for (let old = before[at]; old && old.code < next.code; old = before[++at]) note(gone, old, 'gone');
    const old = before[at];
    if (old?.code !== next.code) note(added, next, 'added');
    else {
      at += 1;
      if (isSame(old, next)) counts.same += 1;
      else note(changed, { before: old, after: next }, 'changed');
    }
  }
  for (const old of before.slice(at)) note(gone, old, 'gone');
  return { ...counts, examples: { added, changed, gone } };

  function note<One>(list: One[], one: One, kind: keyof typeof counts): void {
    counts[kind] += 1;
    if (list.length < shown) list.push(one);
  }
}

/** The members of a product that can differ from one list to the next. */
export const productParts = [
  'name',
  'kind',
  'supplier',
  'unit',
  'measure',
  'price',
  'shelfLifeDays',
] as const;

function isSame(one: Product, other: Product): boolean {
  return productParts.every((part) => one[part] === other[part]);
}

/** In the order of their codes, as lists are compared and handed over. */
export function byCode(products: readonly Product[]): Product[] {
  return [...products].sort((one, other) => (one.code < other.code ? -1 : one.code > other.code ? 1 : 0));
}
