import type { Database } from './sqlite.ts';
import { summed, unsummed } from './summed-text.ts';

/** A list of products that lies whole beside the log: its name, and how many there are. */
export type ProductListName = Readonly<{ list: string; count: number }>;

/**
 * Product lists beside the log, in pieces, so that a long one is never written or read in one go. Only the list that an
 * entry names is in use; another one that is coming in lies beside it.
 */
export interface ProductStore {
  inUse(): ProductListName | null;
  /** A piece of the list in use, as JSON, from 0 on; null behind the last. One that is damaged is empty. */
  piece(at: number): string | null;
  /** Whether a damaged piece of the list in use was met. */
  readonly damage: { met: boolean };
  /** Whether the list in use is all there, as it was written; reads all of it, and so is for the audit. */
  isWhole(): boolean;
  /** Keeps a piece of a list that is coming in. */
  keep(list: string, at: number, json: string): void;
  /** Takes away one piece of a list that is neither in use nor `coming`; false when there is none left. */
  clearOne(coming: string | null): boolean;
}

export const productSchema = `
CREATE TABLE IF NOT EXISTS product_piece (
  list TEXT NOT NULL, at INTEGER NOT NULL, json TEXT NOT NULL, PRIMARY KEY (list, at)
) STRICT;
CREATE TABLE IF NOT EXISTS product_list (
  id INTEGER PRIMARY KEY CHECK (id = 1), list TEXT NOT NULL, count INTEGER NOT NULL
) STRICT;
`;

export function openProductStore(database: Database): ProductStore {
  const inUse = (): ProductListName | null =>
    (database.prepare('SELECT list, count FROM product_list').get() as ProductListName | undefined) ?? null;
  const damage = { met: false };
  const piece = (at: number): string | null => {
    const row = database
      .prepare('SELECT list, json FROM product_piece JOIN product_list USING (list) WHERE at = ?')
      .get(at) as { list: string; json: string } | undefined;
    if (!row) return null;
    const json = unsummed(row.json, row.list, String(at));
    if (json === null) damage.met = true;
    return json ?? '[]';
  };
  return {
    inUse,
    piece,
    damage,
    isWhole() {
      let count = 0;
      for (let at = 0, json = piece(at); json !== null; json = piece(++at))
        count += (JSON.parse(json) as unknown[]).length;
      return !damage.met && count === (inUse()?.count ?? 0);
    },
    keep(list, at, json) {
      const kept = summed(json, list, String(at));
      database.prepare('INSERT OR REPLACE INTO product_piece VALUES (?, ?, ?)').run(list, at, kept);
    },
    clearOne(coming) {
      const { changes } = database
        .prepare(
          `DELETE FROM product_piece WHERE rowid = (SELECT rowid FROM product_piece
           WHERE list IS NOT ? AND list NOT IN (SELECT list FROM product_list) LIMIT 1)`,
        )
        .run(coming);
      return changes > 0;
    },
  };
}

/** Puts a list in use, inside the transaction that seals it. */
export function putListInUse(database: Database, { list, count }: ProductListName): void {
  database
    .prepare(
      'INSERT INTO product_list VALUES (1, ?, ?) ON CONFLICT (id) DO UPDATE SET list = excluded.list, count = excluded.count',
    )
    .run(list, count);
}

/** Every product of the list in use, each as JSON. */
export function wholeList(products: ProductStore): { code: string; json: string }[] {
  const rows: { code: string; json: string }[] = [];
  for (let at = 0, piece = products.piece(at); piece !== null; piece = products.piece(++at))
    for (const one of JSON.parse(piece) as { code: string }[])
      rows.push({ code: one.code, json: JSON.stringify(one) });
  return rows;
}

/** Few enough to be read and written without anybody waiting. */
const atOnce = 500;

/** Keeps a whole list in its pieces; it is in use once a seal names it. */
export function keepWhole(
  products: ProductStore,
  list: string,
  rows: readonly Readonly<{ json: string }>[],
): ProductListName {
  for (let from = 0, at = 0; from < rows.length; from += atOnce, at += 1)
    products.keep(
      list,
      at,
      `[${rows
        .slice(from, from + atOnce)
        .map((row) => row.json)
        .join(',')}]`,
    );
  return { list, count: rows.length };
}
