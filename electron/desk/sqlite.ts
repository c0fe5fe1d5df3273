// The only file that imports node:sqlite (design.md, The house).
import { closeSync, existsSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

export type Database = DatabaseSync;

/**
 * Opens a database whose commits survive a power cut: write-ahead log, synced at every commit (docs/decisions/0001).
 * `secure_delete` overwrites what is deleted, which is what destroying a key means.
 */
export function openDatabase(path: string): Database {
  if (isCutOff(path)) throw damaged(`${path}: expected as many pages as its header says, got fewer`);
  const database = new DatabaseSync(path, { timeout: 5000 });
  return orClosed(database, () => {
    database.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF; PRAGMA foreign_keys = ON',
    );
    return database;
  });
}

/** What is made of an open database; it is closed where that throws, so that nothing holds the file any more. */
export function orClosed<Value>(database: Database, make: () => Value): Value {
  try {
    return make();
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * A database that holds nothing sealed, only what makes work easier. Where it is damaged it is put aside under another
 * name, whole, and begun anew: no damage to it may keep the desk from opening.
 * @param onSetAside told the name it was put aside under
 */
export function openSideDatabase(path: string, schema: string, onSetAside: (name: string) => void): Database {
  try {
    return soundDatabase(path, schema);
  } catch (error) {
    if (!isDamaged(error)) throw error;
    const aside = `${path}.damaged-${Date.now()}`;
    for (const end of ['', '-wal', '-shm']) if (existsSync(path + end)) renameSync(path + end, aside + end);
    onSetAside(aside);
    return soundDatabase(path, schema);
  }
}

function soundDatabase(path: string, schema: string): Database {
  const database = openDatabase(path);
  return orClosed(database, () => {
    database.exec(schema);
    const found = database.prepare('PRAGMA quick_check(1)').get()?.quick_check;
    if (found !== 'ok') throw damaged(`${path}: ${String(found)}`);
    return database;
  });
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

/** What was read is no database, or not what it was (SQLITE_CORRUPT, SQLITE_NOTADB, or found so by {@link openDatabase}). */
export function isDamaged(error: unknown): boolean {
  const { errcode, code } = error as { errcode?: unknown; code?: unknown };
  return code === 'folder-damaged' || (typeof errcode === 'number' && [11, 26].includes(errcode & 0xff));
}

/** An error of which a start says that the folder is damaged. */
export function damaged(what: string): Error {
  return Object.assign(new Error(what), { code: 'folder-damaged' });
}

/**
 * Whether the file is shorter than its header says (https://www.sqlite.org/fileformat2.html#the_database_header).
 * SQLite itself only finds out when it wants a page that is gone. With a write-ahead log beside it the file may
 * rightly be the shorter.
 */
function isCutOff(path: string): boolean {
  const length = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (length === 0 || (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) return false;
  const header = Buffer.alloc(100);
  const file = openSync(path, 'r');
  try {
    if (readSync(file, header) < header.length) return true;
  } finally {
    closeSync(file);
  }
  if (header.toString('latin1', 0, 15) !== 'SQLite format 3') return false;
  // 1 stands for 65,536, which 16 bits cannot say.
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  return length < header.readUInt32BE(28) * pageSize;
}

/** Reads that belong together, on a connection that only reads: all of one state, whatever is committed meanwhile. */
export function inSnapshot<Value>(database: Database, read: () => Value): Value {
  database.exec('BEGIN');
  try {
    return read();
  } finally {
    database.exec('COMMIT');
  }
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
