import { setTimeout as pause } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { bytesToHex, utf8 } from '../../shared/bytes.ts';
import { parseCheckpoint, parseNote } from '../../shared/ledger/checkpoint.ts';
import { appended, type Frontier, leafHash, rootOf } from '../../shared/ledger/merkle.ts';
import { sameBytes, sha256 } from './crypto.ts';
import { addPrivate } from './private-sum.ts';
import { type LogHead, type LogRow, openSealedLog, type SealedLog } from './sealed-log.ts';

/** How far an audit has come: the tree over the entries read, and the sum over their private parts (32 bytes). */
export type AuditState = Readonly<{ frontier: Frontier; sum: Uint8Array }>;

/**
 * What an audit found: does the log make the root that was signed, with every private part; does it pass through what was
 * signed before; and what lies beside it?
 */
export type AuditResult = Readonly<{ log: boolean; passes: boolean; indexes: boolean; products: boolean }>;
/** A checkpoint that the log must pass through; `root` in hex. */
export type Passing = Readonly<{ size: number; root: string }>;

export type AuditTask = Readonly<{
  path: string;
  from: AuditState;
  through: Passing | null;
  chunk: number;
  pauseMs: number;
}>;
export type AuditReport = Readonly<{ state: AuditState; result: AuditResult | null }>;

/** Reads every entry again beside the writer, unhurried, and compares the root they make with the signed one. */
async function audit(task: AuditTask, report: (now: AuditReport) => void): Promise<void> {
  const log = openSealedLog(task.path, { readOnly: true });
  try {
    const { head, sum: kept } = frozen(log);
    let state = task.from;
    let passes = true;
    const end = (fits: boolean): void =>
      report({
        state,
        result: fits
          ? { log: true, passes, indexes: log.indexesFit(), products: log.products.isWhole() }
          : { log: false, passes, indexes: true, products: true },
      });
    while (state.frontier.size < head.frontier.size) {
      const { size } = state.frontier;
      const rows = log.entriesFrom(size, Math.min(task.chunk, head.frontier.size - size));
      if (rows[0]?.seq !== size || !rows.every(isAboutWhatItSays)) return end(false);
      if (!passesThrough(state.frontier, rows, task.through)) passes = false;
      state = after(state, rows);
      report({ state, result: null });
      await pause(task.pauseMs);
    }
    end(isSigned(head, state.frontier) && (kept === null || sameBytes(kept, state.sum)));
  } finally {
    log.close();
  }
}

/** The head and the sum of one moment, while the writer goes on. */
function frozen(log: SealedLog): { head: LogHead; sum: Uint8Array | null } {
  for (;;) {
    const head = log.head();
    const sum = log.privateSum();
    if (log.head().frontier.size === head.frontier.size) return { head, sum };
  }
}

/** Whether these rows lead through that checkpoint; also where it lies elsewhere. */
function passesThrough(before: Frontier, rows: readonly LogRow[], through: Passing | null): boolean {
  const count = (through?.size ?? 0) - before.size;
  if (!through || count <= 0 || count > rows.length) return true;
  return bytesToHex(rootOf(grown(before, rows.slice(0, count)), sha256)) === through.root;
}

const grown = (frontier: Frontier, rows: readonly LogRow[]): Frontier =>
  rows.reduce((now, row) => appended(now, leafHash(utf8(row.text), sha256), sha256), frontier);

function after({ frontier, sum }: AuditState, rows: readonly LogRow[]): AuditState {
  const next = sum.slice();
  addPrivate(next, rows);
  return {
    frontier: grown(frontier, rows),
    sum: next,
  };
}

/** The column that rows are found by is no part of the root: it has to be what the entry itself says. */
function isAboutWhatItSays(row: LogRow): boolean {
  try {
    return (JSON.parse(row.text) as { about?: unknown }).about === row.about;
  } catch {
    return false;
  }
}

function isSigned(head: LogHead, frontier: Frontier): boolean {
  // Before the first run there is nothing to sign, and nothing that could be damaged.
  if (head.frontier.size === 0 && head.note === '' && frontier.size === 0) return true;
  const signed = parseNote(head.note);
  const checkpoint = signed ? parseCheckpoint(signed.text) : null;
  return (
    checkpoint !== null &&
    checkpoint.size === frontier.size &&
    sameBytes(checkpoint.root, rootOf(frontier, sha256))
  );
}

const port = parentPort;
if (port) await audit(workerData as AuditTask, (now) => port.postMessage(now));
