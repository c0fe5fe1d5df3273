import type { Product } from '../../shared/goods/catalogue.ts';

/** What the worker of the product list is asked; `name` is the mirror's. */
export type ProductsRequest =
  /** Puts another list in place of the one before; `seq` is the entry that brought it. */
  | Readonly<{ ask: 'store'; name: string; seq: number; products: readonly Product[] }>
  | Readonly<{ ask: 'find'; name: string; typed: string; limit: number }>;

export type ProductsAnswer =
  | Readonly<{ ok: true; codes: readonly string[] }>
  | Readonly<{ ok: false; message: string }>;
