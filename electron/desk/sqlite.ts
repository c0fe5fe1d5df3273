// The only file that imports node:sqlite (design.md, The house).
import { DatabaseSync } from 'node:sqlite';

export type Database = DatabaseSync;

/**
 * Opens a database whose commits survive a power cut: write-ahead log, synced at every commit (docs/decisions/0001).
 * `secure_delete` overwrites what is deleted, which is what destroying a key means.
 */
export function openDatabase(path: string): Database {
  const database = new DatabaseSync(path, { timeout: 5000 });
  database.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF; PRAGMA foreign_keys = ON',
  );
  return database;
}

/** A second connection that only reads, for long work beside the writer. */
export function openReadOnly(path: string): Database {
  return new DatabaseSync(path, { readOnly: true, timeout: 5000 });
}

/** Holds a folder for this process until it ends, however it ends: the lock is the operating system's. */
export function holdLock(path: string): { release(): void } | null {
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    database.exec('PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (isBusy(error)) return null;
    throw error;
  }
  return { release: () => database.close() };
}

function isBusy(error: unknown): boolean {
  const code = (error as { errcode?: unknown }).errcode;
  return code === 5 || code === 6 || code === 261;
}

/** Disk or quota full (SQLITE_FULL, or ENOSPC for a file): nothing was sealed. */
export function isFull(error: unknown): boolean {
  const { errcode, code } = error as { errcode?: unknown; code?: unknown };
  return errcode === 13 || code === 'ENOSPC';
}

/** All or nothing. An error inside rolls back and goes on to the caller. */
export function inTransaction<Value>(database: Database, work: () => Value): Value {
  database.exec('BEGIN IMMEDIATE');
  try {
    const value = work();
    database.exec('COMMIT');
    return value;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

export function sqliteVersion(): string {
  return process.versions.sqlite ?? '0.0.0';
}
