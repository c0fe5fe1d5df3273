import { catalogueSeq } from './catalogue.ts';
import type { LedgerDatabase, ProductRecord } from './database.ts';

type Loaded = Readonly<{ seq: number; products: readonly ProductRecord[] }>;
const loaded = new WeakMap<LedgerDatabase, Promise<Loaded>>();

/** The whole list in memory: a scan of 50,000 names takes a few milliseconds, and reading them again each key does not. */
async function allProducts(database: LedgerDatabase): Promise<readonly ProductRecord[]> {
  const seq = await catalogueSeq(database);
  const known = await loaded.get(database);
  if (known?.seq === seq) return known.products;
  const reading = database.products.toArray().then((products) => ({ seq, products }));
  loaded.set(database, reading);
  return (await reading).products;
}

/** Lower comes first; null does not match. */
function rank(product: ProductRecord, text: string, letters: string): number | null {
  if (product.code === text) return 0;
  if (letters && product.initials.startsWith(letters)) return product.initials === letters ? 1 : 2;
  const at = product.name.toLowerCase().indexOf(text);
  if (at >= 0) return at === 0 ? 3 : 4;
  return null;
}

/** Products by exact barcode, by a part of the name, or by how the pinyin initials of the name begin; best first. */
export async function searchProducts(
  database: LedgerDatabase,
  typed: string,
  limit = 20,
): Promise<readonly ProductRecord[]> {
  const text = typed.normalize('NFKC').trim().toLowerCase();
  if (text === '') return [];
  const exact = await database.products.get(text);
  if (exact) return [exact];
  const letters = /^[a-z0-9]+$/.test(text) ? text : '';
  const ranked = (await allProducts(database)).flatMap((product) => {
    const place = rank(product, text, letters);
    return place === null ? [] : [{ product, place }];
  });
  ranked.sort((a, b) => a.place - b.place || (a.product.name < b.product.name ? -1 : 1));
  return ranked.slice(0, limit).map((one) => one.product);
}
