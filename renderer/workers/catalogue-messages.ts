import type { Product, RejectedRow } from '../../shared/goods/catalogue.ts';
import type { ProductChanges } from '../../shared/import/product-changes.ts';
import type { ProductLayout } from '../../shared/import/product-columns.ts';
import type { KindWords } from '../../shared/import/product-list.ts';
import type { RefusalCode } from '../../shared/refusals.ts';

/** A sheet of a product list's file as it was laid out, with the first values of each column. */
export type ProductSheetSeen = Readonly<{
  name: string;
  rows: number;
  layout: ProductLayout;
  samples: readonly (readonly string[])[];
}>;

/** What was understood of a sheet, and what it would change. `rejected` are the first of them, `left` how many there are. */
export type ProductsUnderstood = Readonly<{
  rows: number;
  taken: number;
  left: number;
  rejected: readonly RejectedRow[];
  words: readonly Readonly<{ word: string; rows: number }>[];
  changes: ProductChanges;
}>;

export type CatalogueQuestion =
  | Readonly<{ ask: 'open'; bytes: Uint8Array }>
  /** The list in use, a piece after the other; the first empties what was there. */
  | Readonly<{ ask: 'before'; first: boolean; products: readonly Product[] }>
  | Readonly<{ ask: 'read'; sheet: number; layout: ProductLayout; kinds: KindWords }>
  /** Products of what was read last, in the order of their codes. */
  | Readonly<{ ask: 'piece'; from: number; count: number }>
  | Readonly<{ ask: 'rejected' }>;

export type CatalogueAnswer =
  | Readonly<{ kind: 'opened'; sheets: readonly ProductSheetSeen[] }>
  | Readonly<{ kind: 'refused'; code: RefusalCode }>
  | Readonly<{ kind: 'understood'; understood: ProductsUnderstood }>
  | Readonly<{ kind: 'products'; products: readonly Product[] }>
  | Readonly<{ kind: 'rejected'; rows: readonly RejectedRow[] }>
  | Readonly<{ kind: 'done' }>;
