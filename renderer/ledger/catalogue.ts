import type { DeskApi } from '../../shared/contract.ts';
import type { Product } from '../../shared/goods/catalogue.ts';
import type { CatalogueRecord, LedgerDatabase, ProductRecord, ProductTextsRecord } from './database.ts';
import { askProducts } from './products-worker.ts';

/**
 * Brings the product list to the one the ledger last imported. Asks the desk only when an entry says that there is
 * another one; a refusal leaves the old list, and the next look asks again. A worker writes it.
 */
export async function refreshCatalogue(
  database: LedgerDatabase,
  desk: Pick<DeskApi, 'catalogue'>,
): Promise<void> {
  const seq = (await database.store.get('store'))?.catalogueSeq ?? -1;
  if (seq === -1 || (await catalogueSeq(database)) >= seq) return;
  const { name } = database;
  let list: string | null = null;
  let count = 0;
  // Piece by piece, so that neither the desk nor a key waits for a long list.
  for (let piece: number | null = 0; piece !== null; ) {
    const outcome = await desk.catalogue({ piece });
    // Another list has come in between: its own entry asks again.
    if (!outcome.ok || (piece > 0 && outcome.value.list !== list)) return;
    const { products, next } = outcome.value;
    list = outcome.value.list;
    await askProducts({ ask: 'hand-over', name, seq, from: count, products });
    count += products.length;
    piece = next;
  }
  await askProducts({ ask: 'store', name, seq, count });
}

const atOnce = 2000;

/** Puts a list in place of the one before, all of it or nothing, with the pinyin initials of each name. */
export async function storeProducts(
  database: LedgerDatabase,
  seq: number,
  products: readonly Product[],
): Promise<void> {
  // The dictionary is large, so it is read only when a list comes in.
  const { pinyinInitials } = await import('./search/pinyin-initials.ts');
  const records = products.map(
    (one): ProductRecord => ({ ...one, initials: pinyinInitials.ofThing(one.name) }),
  );
  await database.transaction('rw', [database.products, database.meta], async () => {
    await database.products.clear();
    for (let from = 0; from < records.length; from += atOnce)
      await database.products.bulkAdd(records.slice(from, from + atOnce));
    await database.meta.put(textsOf(seq, records));
    await database.meta.put({ key: 'catalogue', seq });
  });
}

/** What the search reads of the list. */
export function textsOf(
  seq: number,
  records: readonly Pick<ProductRecord, 'code' | 'name' | 'initials'>[],
): ProductTextsRecord {
  const lines = (of: (one: (typeof records)[number]) => string): string =>
    records.map((one) => of(one).replaceAll('\n', ' ')).join('\n');
  return {
    key: 'product-texts',
    seq,
    codes: lines((one) => one.code),
    names: lines((one) => one.name),
    initials: lines((one) => one.initials),
  };
}

/** The texts of the list in use; null before there is one. */
export async function productTexts(database: LedgerDatabase): Promise<ProductTextsRecord | null> {
  return ((await database.meta.get('product-texts')) as ProductTextsRecord | undefined) ?? null;
}

/** The entry that brought the product list in use; -1 before there is one. */
export async function catalogueSeq(database: LedgerDatabase): Promise<number> {
  return ((await database.meta.get('catalogue')) as CatalogueRecord | undefined)?.seq ?? -1;
}
