import { type LedgerDatabase, ledgerDatabase } from '../../../renderer/ledger/database.ts';
import { pump } from '../../../renderer/ledger/pump.ts';
import type { DeskApi } from '../../../shared/contract.ts';
import { mirrorInUse } from './mirror-in-use.ts';

const deskHere = (): DeskApi => (globalThis as unknown as { desk: DeskApi }).desk;

async function emptied(name: string): Promise<LedgerDatabase> {
  const database = ledgerDatabase(name);
  await database.delete({ disableAutoOpen: false });
  return database;
}

/** The whole copy from the desk's log, in ms: asked for, checked, folded, written. */
export async function rebuild(): Promise<number> {
  const database = await emptied('bench-rebuilt');
  const from = performance.now();
  const end = await pump({ database, desk: deskHere(), witnesses: [], onProgress: () => undefined });
  const ms = performance.now() - from;
  if (end.kind !== 'level') throw new Error(`rebuild: expected to be level, got ${end.kind}`);
  await database.delete();
  return ms;
}

const atOnce = 2000;

/** The same records into the same tables with nothing but bulkAdd, in ms; reading them is not counted. */
export async function addBare(): Promise<number> {
  const from = await mirrorInUse();
  const to = await emptied('bench-bare');
  await to.open();
  let ms = 0;
  for (const name of ['entries', 'complaints', 'goods', 'contributions', 'figures'] as const) {
    const source = from.table(name);
    const total = await source.count();
    for (let at = 0; at < total; at += atOnce) {
      const records = await source.offset(at).limit(atOnce).toArray();
      const begun = performance.now();
      await to.table(name).bulkAdd(records);
      ms += performance.now() - begun;
    }
  }
  await to.delete();
  from.close();
  return ms;
}
