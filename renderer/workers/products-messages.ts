import type { Product } from '../../shared/goods/catalogue.ts';

/** What the worker of the product list is asked; `name` is the mirror's. */
export type ProductsRequest =
  /** A piece of another list, from the product at `from` on; `seq` is the entry that brought it. */
  | Readonly<{ ask: 'hand-over'; name: string; seq: number; from: number; products: readonly Product[] }>
  /** Puts the list that was handed over, so many products, in place of the one before. */
  | Readonly<{ ask: 'store'; name: string; seq: number; count: number }>
  | Readonly<{ ask: 'find'; name: string; typed: string; limit: number }>;

export type ProductsAnswer =
  | Readonly<{ ok: true; codes: readonly string[] }>
  | Readonly<{ ok: false; message: string }>;
