import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { bytesToHex, hexToBytes } from '../../shared/bytes.ts';
import { emptyFrontier, type Frontier } from '../../shared/ledger/merkle.ts';
import type { AuditReport, AuditTask } from './audit-worker.ts';
import { workerFile } from './worker-file.ts';

export type AuditOptions = Readonly<{
  dataDir: string;
  /** Told once the audit is over: does the log make the root that was signed? */
  onEnd: (fits: boolean) => void;
  chunk?: number;
  pauseMs?: number;
}>;

/**
 * Audits the whole sealed log in a worker thread with a connection of its own. What was read is remembered beside the
 * log, so that an audit cut off goes on from there. A remembered state that does not fit is not believed: the log is
 * then read from its beginning before anything is said.
 */
export function startAudit({ dataDir, onEnd, chunk = 1000, pauseMs = 20 }: AuditOptions): {
  stop(): Promise<void>;
} {
  const notePath = join(dataDir, 'audit.json');
  let worker: Worker | null = null;
  const run = (from: Frontier) => {
    const task: AuditTask = { path: join(dataDir, 'log.sqlite'), from, chunk, pauseMs };
    worker = new Worker(workerFile('audit-worker', import.meta.url), { workerData: task });
    worker.on('message', ({ frontier, fits }: AuditReport) => {
      if (fits === false && from.size > 0) return run(emptyFrontier);
      if (fits === null) return remember(notePath, frontier);
      // Over: the next audit reads everything again, for what was sound once can be damaged later.
      rmSync(notePath, { force: true });
      onEnd(fits);
    });
    worker.on('error', () => onEnd(false));
  };
  run(remembered(notePath));
  return { stop: async () => void (await worker?.terminate()) };
}

function remember(path: string, { size, subtrees }: Frontier): void {
  writeFileSync(`${path}.part`, JSON.stringify({ size, subtrees: subtrees.map(bytesToHex) }));
  renameSync(`${path}.part`, path);
}

function remembered(path: string): Frontier {
  try {
    const { size, subtrees } = JSON.parse(readFileSync(path, 'utf8')) as { size: number; subtrees: string[] };
    return Number.isSafeInteger(size) && size >= 0
      ? { size, subtrees: subtrees.map(hexToBytes) }
      : emptyFrontier;
  } catch {
    return emptyFrontier; // Never audited, or the note was cut off in writing: begin at the beginning.
  }
}
