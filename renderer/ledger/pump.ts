import type { DeskApi } from '../../shared/contract.ts';
import type { Refusal } from '../../shared/refusals.ts';
import { applyChunk } from './apply.ts';
import { type DeskCheckpoint, isSignedBy, readCheckpoint } from './checkpoint.ts';
import { type LedgerDatabase, readHead } from './database.ts';
import { hashLines, type PreparedEntry, prepareLines } from './prepare.ts';
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
  /** Entries a reply. */
  limit?: number;
}>;

/** Most of the way is made in chunks of several replies: a complaint that several entries tell is then written once. */
const repliesAtOnce = 4;
const defaultLimit = 2000;

/**
 * Pulls entries until the mirror has the desk's size and root; while a chunk is written the next one is read. May run
 * twice at once, in one window or two: what is there is skipped. Rejects when the desk is gone or the database fails.
 */
export async function pump(task: PumpTask): Promise<PumpEnd> {
  const { database, witnesses, onProgress } = task;
  let ahead: Ahead | null = null;
  for (;;) {
    const head = await readHead(database);
    const from = head?.size ?? 0;
    // After a gap another window has been here, or the database was emptied: what was read ahead is then of no use.
    const read: Read = await (ahead?.from === from ? ahead.read : readFrom(task, from));
    ahead = null;
    if ('kind' in read) return read;
    const { entries, checkpoint, reaches } = read;
    if (head && head.origin !== checkpoint.origin) return { kind: 'misfit', reason: 'foreign' };
    if (reaches && !(await isSignedBy(checkpoint.note, await keyOf(database, entries))))
      return { kind: 'stopped', code: 'checkpoint-signature' };
    if (!reaches) ahead = readAhead(task, from + entries.length);

    const { origin } = checkpoint;
    const applied = await add(database, { origin, entries, reached: reaches ? checkpoint : null, witnesses });
    if (applied === 'contradiction') return { kind: 'stopped', code: 'contradiction' };
    if (applied === 'root' || applied === 'damaged') return { kind: 'misfit', reason: applied };
    if (applied === 'gap') continue;
    onProgress(from + entries.length, checkpoint.size);
    if (reaches) return { kind: 'level', size: checkpoint.size };
  }
}

/** Entries that follow each other, read and hashed, with the desk's checkpoint as the last reply had it. */
type Chunk = Readonly<{
  entries: readonly PreparedEntry[];
  checkpoint: DeskCheckpoint;
  reaches: boolean;
}>;
type Read = Chunk | PumpEnd;
type Ahead = Readonly<{ from: number; read: Promise<Read> }>;

function readAhead(task: PumpTask, from: number): Ahead {
  const read = readFrom(task, from);
  // Where nobody comes to hear of it, it is not read at all.
  read.catch(() => undefined);
  return { from, read };
}

/** One reply; or several, as long as much is missing. */
async function readFrom(task: PumpTask, from: number): Promise<Read> {
  const { limit = defaultLimit } = task;
  let chunk = await readReply(task, from);
  for (let replies = 1; replies < repliesAtOnce && 'entries' in chunk; replies++) {
    const next = from + chunk.entries.length;
    if (chunk.reaches || chunk.checkpoint.size - next < repliesAtOnce * limit) break;
    const more: Read = await readReply(task, next);
    // What is wrong with the next entries is told when it is their turn.
    if ('kind' in more) break;
    chunk = { ...more, entries: [...chunk.entries, ...more.entries] };
  }
  return chunk;
}

async function readReply({ desk, limit = defaultLimit }: PumpTask, from: number): Promise<Read> {
  const outcome = await desk.entriesFrom({ from, limit });
  if (!outcome.ok) return { kind: 'refused', refusal: outcome.refusal };
  const reply = outcome.value;
  if (reply.size < from) return { kind: 'misfit', reason: 'longer' };
  if (reply.size === 0) return { kind: 'level', size: 0 };
  const checkpoint = readCheckpoint(reply.note);
  if (checkpoint?.size !== reply.size) return { kind: 'stopped', code: 'checkpoint-malformed' };
  const entries = prepareLines(from, reply.entries, await hashLines(reply.entries));
  if (typeof entries === 'string') return { kind: 'stopped', code: entries };
  const reaches = from + entries.length === checkpoint.size;
  if (!reaches && entries.length === 0) return { kind: 'stopped', code: 'entry-malformed' };
  return { entries, checkpoint, reaches };
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
