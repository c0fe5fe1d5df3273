import { bytesToHex } from '../../shared/bytes.ts';
import type { DeskApi } from '../../shared/contract.ts';
import { leafHash } from '../../shared/ledger/merkle.ts';
import type { Refusal } from '../../shared/refusals.ts';
import { isSignedBy, readCheckpoint } from './checkpoint.ts';
import { type HeadRecord, type LedgerDatabase, mirrorFormat, readHead } from './database.ts';
import { entriesAt, lastEntry } from './entry-pages.ts';
import type { StopCode } from './pump.ts';
import type { MisfitReason, Witness } from './registry.ts';

export type Opening =
  | Readonly<{ kind: 'fits'; size: number }>
  /** The pump proves the rest: it carries the mirror's own root on to the desk's. */
  | Readonly<{ kind: 'behind' }>
  | Readonly<{ kind: 'empty' }>
  | Readonly<{ kind: 'misfit'; reason: MisfitReason }>
  | Readonly<{ kind: 'stopped'; code: StopCode }>
  | Readonly<{ kind: 'refused'; refusal: Refusal }>;

/**
 * Compares the mirror with the desk: heads, roots, first and last entry, last complaint. Never reads the log, so that
 * a start does not grow with the ledger (design.md, step 5).
 */
export async function compareHeads(database: LedgerDatabase, desk: Pick<DeskApi, 'head'>): Promise<Opening> {
  const outcome = await desk.head({});
  if (!outcome.ok) return { kind: 'refused', refusal: outcome.refusal };
  const { size, note } = outcome.value;
  const mirror = await readMirror(database);
  if (mirror === 'empty') return size === 0 ? { kind: 'fits', size: 0 } : { kind: 'empty' };
  if (typeof mirror === 'string') return { kind: 'misfit', reason: mirror };
  if (size === 0) return { kind: 'misfit', reason: 'foreign' };
  const checkpoint = readCheckpoint(note);
  if (checkpoint?.size !== size) return { kind: 'stopped', code: 'checkpoint-malformed' };
  if (mirror.origin !== checkpoint.origin) return { kind: 'misfit', reason: 'foreign' };
  if (mirror.size > size) return { kind: 'misfit', reason: 'longer' };
  if (mirror.size < size || mirror.noteSize < size) return { kind: 'behind' };
  return mirror.root === checkpoint.root ? { kind: 'fits', size } : { kind: 'misfit', reason: 'root' };
}

/** The mirror's head, if its parts fit each other as far as a glance can tell. */
function readMirror(database: LedgerDatabase): Promise<HeadRecord | 'empty' | 'format' | 'incomplete'> {
  const { entryPages, complaints, store, meta } = database;
  return database.transaction('r', [entryPages, complaints, store, meta], async () => {
    const head = await readHead(database);
    const [first] = await entriesAt(database, [0]);
    const last = await lastEntry(database);
    const complaint = await complaints.orderBy('position').last();
    const kept = await store.get('store');
    if (!head) return last || complaint || kept ? 'incomplete' : 'empty';
    if (head.format !== mirrorFormat) return 'format';
    const whole =
      first?.seq === 0 &&
      last?.seq === head.size - 1 &&
      bytesToHex(leafHash(last.bytes)) === head.lastLeaf &&
      (complaint?.position ?? -1) === head.complaints - 1 &&
      kept?.state.origin === head.origin;
    return whole ? head : 'incomplete';
  });
}

/** The checkpoint a mirror can vouch for when it is set aside; null when it holds none that is validly signed. */
export async function witnessOf(database: LedgerDatabase): Promise<Witness | null> {
  const head = await readHead(database);
  const store = await database.store.get('store');
  const checkpoint = head ? readCheckpoint(head.note) : null;
  if (!checkpoint || !store || !(await isSignedBy(checkpoint.note, store.state.key))) return null;
  const { origin, size, root, note } = checkpoint;
  return { origin, size, root, note };
}
