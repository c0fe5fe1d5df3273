import type { LedgerDatabase, ProductRecord } from './database.ts';
import { askProducts } from './products-worker.ts';

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
  const codes = await askProducts({ ask: 'find', name: database.name, typed, limit });
  return (await database.products.bulkGet([...codes])).filter((one) => one !== undefined);
}
