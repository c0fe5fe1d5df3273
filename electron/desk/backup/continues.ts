import { setImmediate as breathe } from 'node:timers/promises';
import { bytesToHex, utf8 } from '../../../shared/bytes.ts';
import { heed } from '../../../shared/inspection/stop.ts';
import { parseCheckpoint, parseNote } from '../../../shared/ledger/checkpoint.ts';
import { appended, emptyFrontier, leafHash, rootOf } from '../../../shared/ledger/merkle.ts';
import type { Core } from '../core.ts';
import { sha256 } from '../crypto.ts';
import { heedSeen } from '../witness.ts';
import { BackupFault } from './backup-faults.ts';
import type { Manifest } from './manifest.ts';

const chunk = 256;

/**
 * Makes sure that the log goes on from the newest backup of its ledger before anything is written beside it: pieces of a
 * log that was put back to an older state, and of the one it was, make no ledger together.
 * @throws BackupFault where it does not; the desk has stopped then, and the set is as it was.
 */
export async function expectToContinue(core: Core, last: Manifest, signal: AbortSignal): Promise<void> {
  if (last.origin !== core.log.head().store.origin) return;
  heedSeen(core, last.note);
  const signed = parseNote(last.note);
  const seen = signed && parseCheckpoint(signed.text);
  const root = seen && (await rootAt(core, seen.size, signal));
  if (seen && root && root !== bytesToHex(seen.root)) {
    core.stopped.reason ??= 'contradiction';
    core.push({ size: core.log.head().frontier.size });
  }
  if (core.stopped.reason)
    throw new BackupFault('backup-failed', 'the log does not go on from the newest backup');
}

/** The root over the first entries (hex); null where there are not so many. */
async function rootAt({ log }: Core, size: number, signal: AbortSignal): Promise<string | null> {
  let frontier = emptyFrontier;
  while (frontier.size < size) {
    heed(signal);
    const rows = log.entriesFrom(frontier.size, Math.min(chunk, size - frontier.size));
    if (rows.length === 0) return null;
    for (const row of rows) frontier = appended(frontier, leafHash(utf8(row.text), sha256), sha256);
    await breathe();
  }
  return bytesToHex(rootOf(frontier, sha256));
}
