import { utf8 } from '../../shared/bytes.ts';
import { emptyStore, type StoreState } from '../../shared/store/state.ts';
import { sameBytes, sha256 } from './crypto.ts';
import type { Database } from './sqlite.ts';
import { summed, unsummed } from './summed-text.ts';

export const keptStoreSchema = `CREATE TABLE IF NOT EXISTS store_sum (id INTEGER PRIMARY KEY CHECK (id = 1), sum BLOB NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS store_apart (name TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT, WITHOUT ROWID;
`;

/**
 * Members that grow with the years and change seldom. They lie apart and are written only when they have changed, so that
 * a commit costs the same in a ledger of ten years.
 */
const apart = ['quality', 'compliance', 'claims', 'credits'] as const;
type Apart = Pick<StoreState, (typeof apart)[number]>;

const sumOf = (text: string): Uint8Array => sha256(utf8(text));

/** The store's state as it lies beside the entries that make it. */
export interface KeptStore {
  /**
   * The state, from what stands in the head. One that is not as it was written, or that nobody summed, counts as none,
   * and the first look folds it from the log again.
   */
  read(text: string): StoreState;
  /** Writes what changed, inside the caller's transaction. @returns what stands in the head */
  write(store: StoreState): string;
  /** The transaction is durable: from now on only what differs from this is written. */
  written(store: StoreState): void;
}

export function openKeptStore(database: Database): KeptStore {
  let last: Partial<Apart> = {};
  return {
    read(text) {
      const sum = database.prepare('SELECT sum FROM store_sum').get()?.sum;
      if (!(sum instanceof Uint8Array) || !sameBytes(sum, sumOf(text))) return emptyStore;
      const kept = JSON.parse(text) as Partial<StoreState>;
      // It was kept before it told which entry set the store's words.
      if (kept.promises?.printed === undefined) return emptyStore;
      for (const name of apart) {
        const found = database.prepare('SELECT json FROM store_apart WHERE name = ?').get(name)?.json;
        const json = typeof found === 'string' ? unsummed(found, name) : null;
        // Before it lay apart it stood with the rest.
        if (json === null && kept[name] === undefined) return emptyStore;
        if (json !== null) last = { ...last, [name]: JSON.parse(json) };
      }
      return { ...emptyStore, ...kept, ...last };
    },
    write(store) {
      const put = database.prepare(
        'INSERT INTO store_apart VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET json = excluded.json',
      );
      for (const name of apart)
        if (store[name] !== last[name]) put.run(name, summed(JSON.stringify(store[name]), name));
      const { quality: _q, compliance: _c, claims: _cl, credits: _cr, ...rest } = store;
      const text = JSON.stringify(rest);
      database
        .prepare('INSERT INTO store_sum VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET sum = excluded.sum')
        .run(sumOf(text));
      return text;
    },
    written(store) {
      const { quality, compliance, claims, credits } = store;
      last = { quality, compliance, claims, credits };
    },
  };
}
