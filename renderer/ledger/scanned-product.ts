import {
  itemCodes,
  readScaleBarcode,
  type ScaleLabel,
  type ScalePattern,
} from '../../shared/goods/scale-barcode.ts';
import type { LedgerDatabase, ProductRecord } from './database.ts';

/** What a scanned barcode names: a product of the list, and what a label of the store's own scales says besides. */
export type ScannedProduct = Readonly<{ product: ProductRecord | null; label: ScaleLabel | null }>;

/**
 * A product that the list has under this very barcode; else, where the store says what stands behind its prefix, the
 * product of its item code, and its weight or price.
 */
export async function scannedProduct(database: LedgerDatabase, barcode: string): Promise<ScannedProduct> {
  const exact = await database.products.get(barcode);
  if (exact) return { product: exact, label: null };
  const patterns = (await database.store.get('store'))?.state.scale.patterns ?? [];
  const reading = readScaleBarcode(barcode, patterns);
  if (!reading?.ok) return { product: null, label: null };
  return { product: await labelledProduct(database, reading.label), label: reading.label };
}

/** The first product that the list has under one of the codes of a label's item; null where it has none. */
export async function labelledProduct(
  database: LedgerDatabase,
  label: ScaleLabel,
): Promise<ProductRecord | null> {
  const found = await database.products.bulkGet([...itemCodes(label)]);
  return found.find((one) => one !== undefined) ?? null;
}

/** What a label says under settings that may not be saved yet; null while it cannot be read under them. */
export async function triedLabel(
  database: LedgerDatabase,
  barcode: string,
  patterns: readonly ScalePattern[],
): Promise<ScannedProduct | null> {
  const reading = readScaleBarcode(barcode, patterns);
  if (!reading?.ok) return null;
  return { label: reading.label, product: await labelledProduct(database, reading.label) };
}
