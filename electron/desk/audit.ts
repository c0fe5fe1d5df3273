import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { bytesToHex, hexToBytes } from '../../shared/bytes.ts';
import { emptyFrontier } from '../../shared/ledger/merkle.ts';
import type { AuditReport, AuditResult, AuditState, AuditTask, Passing } from './audit-worker.ts';
import { workerFile } from './worker-file.ts';

export type AuditOptions = Readonly<{
  dataDir: string;
  /** What was signed before, and the log has to pass through. */
  through?: Passing | null;
  /** Told once the audit is over. */
  onEnd: (result: AuditResult) => void;
  chunk?: number;
  pauseMs?: number;
}>;

/**
 * Audits the whole sealed log in a worker thread with a connection of its own. What was read is remembered beside the
 * log, so that an audit cut off goes on from there. A remembered state that does not fit is not believed: the log is
 * then read from its beginning before anything is said.
 */
export function startAudit({ dataDir, onEnd, through = null, chunk = 1000, pauseMs = 20 }: AuditOptions): {
  stop(): Promise<void>;
} {
  const notePath = join(dataDir, 'audit.json');
  let worker: Worker | null = null;
  const run = (from: AuditState) => {
    const task: AuditTask = { path: join(dataDir, 'log.sqlite'), from, through, chunk, pauseMs };
    worker = new Worker(workerFile('audit-worker', import.meta.url), { workerData: task });
    worker.on('message', ({ state, result }: AuditReport) => {
      if (result === null) return remember(notePath, state);
      if (!result.log && from.frontier.size > 0) return run(beginning);
      // Over: the next audit reads everything again, for what was sound once can be damaged later.
      rmSync(notePath, { force: true });
      onEnd(result);
    });
    worker.on('error', () => onEnd({ log: false, passes: true, indexes: true, products: true }));
  };
  run(remembered(notePath));
  return { stop: async () => void (await worker?.terminate()) };
}

const beginning: AuditState = { frontier: emptyFrontier, sum: new Uint8Array(32) };

function remember(path: string, { frontier: { size, subtrees }, sum }: AuditState): void {
  const note = { size, subtrees: subtrees.map(bytesToHex), sum: bytesToHex(sum) };
  writeFileSync(`${path}.part`, JSON.stringify(note));
  renameSync(`${path}.part`, path);
}

type Note = { size: number; subtrees: string[]; sum: string };

function remembered(path: string): AuditState {
  try {
    const { size, subtrees, sum } = JSON.parse(readFileSync(path, 'utf8')) as Note;
    const state = { frontier: { size, subtrees: subtrees.map(hexToBytes) }, sum: hexToBytes(sum) };
    return Number.isSafeInteger(size) && size >= 0 && state.sum.length === 32 ? state : beginning;
  } catch {
    return beginning; // Never audited, or the note was cut off in writing: begin at the beginning.
  }
}
