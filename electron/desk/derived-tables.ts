import { utf8 } from '../../shared/bytes.ts';
import { sameBytes, sha256 } from './crypto.ts';
import { type Database, inTransaction } from './sqlite.ts';

/** A complaint whose times run (T5), and when the next runs out (UTC ms); null where none does. Not open: gone. */
export type Due = Readonly<{ about: string; open: boolean; due: number | null }>;

/** What the entries make and the log keeps beside them: all of it can be made anew from them (derive.ts). */
export type Derived = Readonly<{
  /** Open complaints whose times run. */
  dues: readonly Due[];
  /** Seqs of prints whose end is not sealed. */
  prints: readonly number[];
  /** Erased complaints of which keys or files may still be there. */
  erased: readonly string[];
}>;

/** What an append changes of it. */
export type DerivedChange = Readonly<{
  dues: readonly Due[];
  prints: Readonly<{ begun: readonly number[]; ended: readonly number[] }>;
  erased: readonly string[];
  destroyed: readonly string[];
}>;

/** Without an index: there are as many rows as open complaints, and an index would be one more copy that can be damaged. */
export const derivedSchema = `
CREATE TABLE IF NOT EXISTS to_destroy (about TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS open_print (seq INTEGER PRIMARY KEY) STRICT;
CREATE TABLE IF NOT EXISTS open_complaint (about TEXT PRIMARY KEY, due INTEGER) STRICT, WITHOUT ROWID;
DROP INDEX IF EXISTS open_complaint_due;
CREATE TABLE IF NOT EXISTS derived_sum (id INTEGER PRIMARY KEY CHECK (id = 1), sum BLOB NOT NULL) STRICT;
`;

/** Puts an append's changes into the tables and into the sum over them, inside its transaction. */
export function changeDerived(database: Database, change: DerivedChange): void {
  const { dues, prints, erased, destroyed } = change;
  const rows = dues.length + prints.begun.length + prints.ended.length + erased.length + destroyed.length;
  if (rows === 0) return;
  const sum = keptSum(database) ?? new Uint8Array(32);
  const run = (sql: string, ...values: (string | number | null)[]) =>
    database.prepare(sql).run(...values).changes;
  for (const seq of prints.begun) {
    run('INSERT INTO open_print VALUES (?)', seq);
    turn(sum, printRow(seq));
  }
  for (const seq of prints.ended)
    if (run('DELETE FROM open_print WHERE seq = ?', seq) > 0) turn(sum, printRow(seq));
  for (const about of erased)
    if (run('INSERT OR IGNORE INTO to_destroy VALUES (?)', about) > 0) turn(sum, erasedRow(about));
  for (const about of destroyed)
    if (run('DELETE FROM to_destroy WHERE about = ?', about) > 0) turn(sum, erasedRow(about));
  const before = database.prepare('SELECT due FROM open_complaint WHERE about = ?');
  for (const { about, open, due } of dues) {
    const kept = before.get(about);
    if (kept) turn(sum, dueRow(about, kept.due));
    if (open) turn(sum, dueRow(about, due));
    if (open)
      run(
        'INSERT INTO open_complaint VALUES (?, ?) ON CONFLICT (about) DO UPDATE SET due = excluded.due',
        about,
        due,
      );
    else run('DELETE FROM open_complaint WHERE about = ?', about);
  }
  keepSum(database, sum);
}

/** Whether the tables are as they were written. A log of before they were summed counts as not. */
export function derivedFits(database: Database): boolean {
  const sum = keptSum(database);
  return sum !== null && sameBytes(sum, sumOfRows(rowsIn(database)));
}

/**
 * Puts these in place of what is there; false where that said the same. An erased complaint that was not there any more
 * is no other word: whether its key is gone is not in the entries.
 */
export function renewDerived(database: Database, { dues, prints, erased }: Derived): boolean {
  return inTransaction(database, () => {
    const before = rowsIn(database);
    database.exec('DELETE FROM open_complaint; DELETE FROM open_print; DELETE FROM to_destroy');
    keepSum(database, new Uint8Array(32));
    changeDerived(database, { dues, prints: { begun: prints, ended: [] }, erased, destroyed: [] });
    const kept = new Set(before);
    const destroyed = new Set(erased.map(erasedRow).filter((row) => !kept.has(row)));
    const anew = rowsIn(database).filter((row) => !destroyed.has(row));
    return !sameBytes(sumOfRows(before), sumOfRows(anew));
  });
}

const printRow = (seq: unknown) => `print/${seq}`;
const erasedRow = (about: unknown) => `erased/${about}`;
const dueRow = (about: unknown, due: unknown) => `due/${about}/${due}`;

function rowsIn(database: Database): string[] {
  const all = (sql: string) => database.prepare(sql).all();
  return [
    ...all('SELECT about, due FROM open_complaint').map(({ about, due }) => dueRow(about, due)),
    ...all('SELECT seq FROM open_print').map(({ seq }) => printRow(seq)),
    ...all('SELECT about FROM to_destroy').map(({ about }) => erasedRow(about)),
  ];
}

/** Rows in whatever order: each row's hash turns the bits it has, so that one that goes takes with it what it brought. */
function sumOfRows(rows: readonly string[]): Uint8Array {
  const sum = new Uint8Array(32);
  for (const row of rows) turn(sum, row);
  return sum;
}

function turn(sum: Uint8Array, row: string): void {
  for (const [at, byte] of sha256(utf8(row)).entries()) sum[at] = (sum[at] ?? 0) ^ byte;
}

function keptSum(database: Database): Uint8Array | null {
  const sum = database.prepare('SELECT sum FROM derived_sum').get()?.sum;
  return sum instanceof Uint8Array && sum.length === 32 ? sum.slice() : null;
}

function keepSum(database: Database, sum: Uint8Array): void {
  database
    .prepare('INSERT INTO derived_sum VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET sum = excluded.sum')
    .run(sum);
}
