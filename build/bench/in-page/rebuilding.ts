import { type EntryRecord, type LedgerDatabase, ledgerDatabase } from '../../../renderer/ledger/database.ts';
import { entriesAPage, entriesIn } from '../../../renderer/ledger/entry-pages.ts';
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
const tables = ['entryPages', 'complaints', 'goods', 'contributions', 'figures'] as const;

/**
 * The same records into the same tables with nothing but bulkAdd, in ms; reading them is not counted. `by-itself`: each
 * entry a record of its own with an index on its subject, as one would keep them at first.
 */
export async function addBare(entries: 'in-pages' | 'by-itself'): Promise<number> {
  const from = await mirrorInUse();
  const to = await emptied('bench-bare');
  to.close();
  if (entries === 'by-itself') to.version(2).stores({ entries: '&seq, about' });
  await to.open();
  let ms = 0;
  for (const name of tables) {
    const alone = name === 'entryPages' && entries === 'by-itself';
    const step = alone ? Math.ceil(atOnce / entriesAPage) : atOnce;
    const source = from.table(name);
    const total = await source.count();
    for (let at = 0; at < total; at += step) {
      const records = await source.offset(at).limit(step).toArray();
      const added = alone ? records.flatMap(entriesIn).map(ofItsOwn) : records;
      const begun = performance.now();
      await to.table(alone ? 'entries' : name).bulkAdd(added);
      ms += performance.now() - begun;
    }
  }
  await to.delete();
  from.close();
  return ms;
}

/** A view would be written with all of the page that it looks at. */
function ofItsOwn({ bytes, sealed, ...entry }: EntryRecord): EntryRecord {
  return { ...entry, bytes: bytes.slice(), sealed: sealed?.slice() ?? null };
}
