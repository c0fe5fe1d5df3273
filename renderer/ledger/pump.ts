import type { DeskApi } from '../../shared/contract.ts';
import type { Refusal } from '../../shared/refusals.ts';
import { applyChunk } from './apply.ts';
import { isSignedBy, readCheckpoint } from './checkpoint.ts';
import { type LedgerDatabase, readHead } from './database.ts';
import { type PreparedEntry, prepareLines } from './prepare.ts';
import type { MisfitReason, Witness } from './registry.ts';
import { signingKeyIn } from './signing-key.ts';
import { storageFault } from './storage-errors.ts';

/** What stops the ledger for good until a person looks: rebuilding the mirror would not help. */
export type StopCode =
  | 'contradiction'
  | 'sealed-log-shorter'
  | 'checkpoint-malformed'
  | 'checkpoint-signature'
  | 'entry-malformed'
  | 'entry-unknown'
  | 'storage-full'
  | 'storage-missing'
  | 'storage-failed';

export type PumpEnd =
  | Readonly<{ kind: 'level'; size: number }>
  | Readonly<{ kind: 'misfit'; reason: MisfitReason }>
  | Readonly<{ kind: 'stopped'; code: StopCode }>
  | Readonly<{ kind: 'refused'; refusal: Refusal }>;

export type PumpTask = Readonly<{
  database: LedgerDatabase;
  desk: Pick<DeskApi, 'entriesFrom'>;
  witnesses: readonly Witness[];
  onProgress: (done: number, total: number) => void;
  /** Entries a chunk. */
  limit?: number;
}>;

/**
 * Pulls entries until the mirror has the desk's size and root. May run twice at once, in one window or two: what is
 * there is skipped. Rejects when the desk is gone or the database fails.
 */
export async function pump(task: PumpTask): Promise<PumpEnd> {
  for (;;) {
    const end = await pumpChunk(task);
    if (end) return end;
  }
}

async function pumpChunk({
  database,
  desk,
  witnesses,
  onProgress,
  limit = 1000,
}: PumpTask): Promise<PumpEnd | null> {
  const head = await readHead(database);
  const from = head?.size ?? 0;
  const outcome = await desk.entriesFrom({ from, limit });
  if (!outcome.ok) return { kind: 'refused', refusal: outcome.refusal };
  const reply = outcome.value;
  if (reply.size < from) return { kind: 'misfit', reason: 'longer' };
  if (reply.size === 0) return { kind: 'level', size: 0 };
  const checkpoint = readCheckpoint(reply.note);
  if (checkpoint?.size !== reply.size) return { kind: 'stopped', code: 'checkpoint-malformed' };
  if (head && head.origin !== checkpoint.origin) return { kind: 'misfit', reason: 'foreign' };
  const entries = prepareLines(from, reply.entries);
  if (typeof entries === 'string') return { kind: 'stopped', code: entries };
  const reaches = from + entries.length === checkpoint.size;
  if (!reaches && entries.length === 0) return { kind: 'stopped', code: 'entry-malformed' };
  if (reaches && !(await isSignedBy(checkpoint.note, await keyOf(database, entries))))
    return { kind: 'stopped', code: 'checkpoint-signature' };

  const { origin } = checkpoint;
  const applied = await add(database, { origin, entries, reached: reaches ? checkpoint : null, witnesses });
  if (applied === 'contradiction') return { kind: 'stopped', code: 'contradiction' };
  if (applied === 'root' || applied === 'damaged') return { kind: 'misfit', reason: applied };
  // After a gap the head is read again: another window has been here, or the database was emptied.
  if (applied === 'gap') return null;
  onProgress(from + entries.length, reply.size);
  return reaches ? { kind: 'level', size: reply.size } : null;
}

/** The key that signs this ledger now. */
async function keyOf(database: LedgerDatabase, entries: readonly PreparedEntry[]): Promise<string> {
  const named = signingKeyIn(entries.map(({ event }) => event));
  return named ?? (await database.store.get('store'))?.state.key ?? '';
}

/**
 * `damaged`: a row is there although the head does not know of it, or a projection is not one that the next entry can
 * follow. The transaction has undone itself.
 */
async function add(...[database, chunk]: Parameters<typeof applyChunk>) {
  try {
    return await applyChunk(database, chunk);
  } catch (error) {
    const fault = storageFault(error);
    if (fault !== 'exists' && fault !== 'other') throw error;
    console.error('ledger: the mirror cannot take the next entries:', error);
    return 'damaged';
  }
}
