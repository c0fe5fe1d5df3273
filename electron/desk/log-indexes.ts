import type { Database } from './sqlite.ts';

/** Whether every index finds every row and nothing else. Reads the whole database. */
export function indexesFit(database: Database): boolean {
  return database.prepare('PRAGMA integrity_check(1)').get()?.integrity_check === 'ok';
}
