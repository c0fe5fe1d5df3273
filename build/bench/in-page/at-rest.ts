import { readAudit } from '../../../renderer/ledger/audit.ts';
import { mirrorInUse } from './mirror-in-use.ts';

/** Whether the copy was read again to its end: until then a new profile has more to do than a counter of every day. */
export async function auditIsOver(): Promise<boolean> {
  const database = await mirrorInUse();
  const audit = await readAudit(database);
  database.close();
  return audit?.phase === 'done';
}
