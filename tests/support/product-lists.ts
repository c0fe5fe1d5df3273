import type { Input } from '../../shared/contract.ts';
import type { Product } from '../../shared/goods/catalogue.ts';
import { byCode } from '../../shared/import/product-changes.ts';
import { type ProductList, readProductList } from '../../shared/import/product-list.ts';

/** A list as a screen hands it over: its pieces, and what is asked of the desk when they are there. */
export type HandedList = Readonly<{
  pieces: readonly Input<'stageProducts'>[];
  taking: Pick<Input<'importCatalogue'>, 'list' | 'count' | 'rows'>;
}>;

export function handed(products: readonly Product[], list: string, rows = products.length): HandedList {
  const sorted = byCode(products);
  const pieces: Input<'stageProducts'>[] = [];
  for (let from = 0; from < sorted.length; from += 500)
    pieces.push({ list, piece: pieces.length, products: sorted.slice(from, from + 500) });
  return { pieces, taking: { list, count: products.length, rows } };
}

export function listOf(text: string | Uint8Array): ProductList {
  const read = readProductList(typeof text === 'string' ? new TextEncoder().encode(text) : text);
  if (!read) throw new Error('listOf: expected a product list');
  return read;
}
