import { setTimeout as pause } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { utf8 } from '../../shared/bytes.ts';
import { parseCheckpoint, parseNote } from '../../shared/ledger/checkpoint.ts';
import { appended, type Frontier, leafHash, rootOf } from '../../shared/ledger/merkle.ts';
import { sameBytes, sha256 } from './crypto.ts';
import { openSealedLog } from './sealed-log.ts';

export type AuditTask = Readonly<{ path: string; from: Frontier; chunk: number; pauseMs: number }>;
export type AuditReport = Readonly<{ frontier: Frontier; fits: boolean | null }>;

/** Reads every entry again beside the writer, unhurried, and compares the root they make with the signed one. */
async function audit(task: AuditTask, report: (now: AuditReport) => void): Promise<void> {
  const log = openSealedLog(task.path, { readOnly: true });
  const head = log.head();
  const signed = parseNote(head.note);
  const checkpoint = signed ? parseCheckpoint(signed.text) : null;
  let frontier = task.from;
  while (frontier.size < head.frontier.size) {
    const rows = log.entriesFrom(frontier.size, Math.min(task.chunk, head.frontier.size - frontier.size));
    if (rows[0]?.seq !== frontier.size) return report({ frontier, fits: false });
    for (const row of rows) frontier = appended(frontier, leafHash(utf8(row.text), sha256), sha256);
    report({ frontier, fits: null });
    await pause(task.pauseMs);
  }
  // Before the first run there is nothing to sign, and nothing that could be damaged.
  const empty = head.frontier.size === 0 && head.note === '' && frontier.size === 0;
  const fits =
    empty ||
    (checkpoint !== null &&
      checkpoint.size === frontier.size &&
      sameBytes(checkpoint.root, rootOf(frontier, sha256)));
  report({ frontier, fits });
  log.close();
}

const port = parentPort;
if (port) await audit(workerData as AuditTask, (now) => port.postMessage(now));
