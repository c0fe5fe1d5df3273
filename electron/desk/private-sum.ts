import { utf8 } from '../../shared/bytes.ts';
import { sha256 } from './crypto.ts';
import type { LogRow } from './sealed-log.ts';
import type { Database } from './sqlite.ts';

/**
 * The root stands for what entries say in public and for what they commit to, not for the encrypted bytes of their
 * private parts. Those have a sum of their own, so that the audit finds a bit turned in them without any key.
 */
export const privateSumSchema = `
CREATE TABLE IF NOT EXISTS private_sum (id INTEGER PRIMARY KEY CHECK (id = 1), sum BLOB NOT NULL) STRICT;
`;

/** Takes more rows into a sum. */
export function addPrivate(sum: Uint8Array, rows: readonly Pick<LogRow, 'seq' | 'private'>[]): void {
  for (const { seq, private: sealed } of rows) {
    if (!sealed) continue;
    const place = utf8(`${seq}/`);
    const bytes = new Uint8Array(place.length + sealed.length);
    bytes.set(place);
    bytes.set(sealed, place.length);
    for (const [at, byte] of sha256(bytes).entries()) sum[at] = (sum[at] ?? 0) ^ byte;
  }
}

/** The sum over the log as it is; null in a log that began before there was one. */
export function privateSum(database: Database): Uint8Array | null {
  const sum = database.prepare('SELECT sum FROM private_sum').get()?.sum;
  if (sum instanceof Uint8Array) return sum.slice();
  return database.prepare('SELECT 1 FROM entry LIMIT 1').get() ? null : new Uint8Array(32);
}

/** Takes rows into the kept sum, before they are written and inside their transaction. */
export function keepPrivateSum(database: Database, rows: readonly LogRow[]): void {
  const sum = privateSum(database);
  if (!sum) return;
  addPrivate(sum, rows);
  database
    .prepare('INSERT INTO private_sum VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET sum = excluded.sum')
    .run(sum);
}
