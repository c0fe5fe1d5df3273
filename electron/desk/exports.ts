import { mkdirSync, rmSync } from 'node:fs';
import { open as openFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bytesToHex } from '../../shared/bytes.ts';
import type { ExportStatus, Output, Parsed } from '../../shared/contract.ts';
import { rootOf } from '../../shared/ledger/merkle.ts';
import { type Outcome, refuse } from '../../shared/refusals.ts';
import { type Caller, type Core, entryOf } from './core.ts';
import { sha256 } from './crypto.ts';
import { documentFontFile } from './export/font-file.ts';
import { printTools } from './export/print-tools.ts';
import { runExport } from './export/run-export.ts';
import { openParts } from './private-parts.ts';
import { isFull } from './sqlite.ts';
import type { Staging } from './staging.ts';
import { sealExport } from './store-verbs.ts';

/** A piece of a finished package that crosses to the screen at once, in bytes. */
const pieceBytes = 1_048_576;

/** How many packages wait to be fetched. */
const mostEnded = 4;

type Job = { status: ExportStatus; path: string; abort: AbortController; finished: Promise<void> };

/** Packages in the making: started, watched, cancelled, fetched in pieces, and then gone from the desk's folder. */
export interface Exports {
  start(caller: Caller, input: Parsed<'startExport'>): Promise<Outcome<Output<'startExport'>>>;
  status(job: string): Outcome<ExportStatus>;
  cancel(job: string): Promise<Outcome<ExportStatus>>;
  read(job: string, offset: number): Promise<Outcome<Output<'readExport'>>>;
  close(): Promise<void>;
}

export function openExports(core: Core, staging: Staging): Exports {
  const folder = join(core.dataDir, 'exports');
  // A package left by a desk that was cut off holds people's data and belongs to nobody.
  rmSync(folder, { recursive: true, force: true });
  const jobs = new Map<string, Job>();
  const unknown = { ok: false, refusal: refuse('export-unknown') } as const;

  const run = async (job: Job, input: Parsed<'startExport'>) => {
    const change = (rest: Partial<ExportStatus>) => {
      job.status = { ...job.status, ...rest };
      const { job: id, done, total, state } = job.status;
      core.push({ job: id, done, total, state });
    };
    try {
      const { bytes } = await runExport({
        log: core.log,
        parts: (row) => (row.private ? openParts(row.private, entryOf(row), core.keys) : null),
        files: async (about, evidence) => (await staging.read(about, evidence))?.bytes ?? null,
        period: { from: input.from, to: input.to },
        recipient: input.recipient,
        sign: core.keys.signing.sign,
        publicKey: core.keys.signing.publicKey,
        printTools: printTools(documentFontFile()),
        path: job.path,
        onProgress: (done, total) => change({ done, total }),
        signal: job.abort.signal,
      });
      change({ state: 'done', bytes });
    } catch (error) {
      if (job.abort.signal.aborted)
        return change({ state: 'cancelled', refusal: refuse('export-cancelled') });
      const full = isFull(error) || (error as NodeJS.ErrnoException).code === 'ENOSPC';
      if (!full) console.error(error instanceof Error ? error.stack : error);
      change({ state: 'failed', refusal: refuse(full ? 'disk-full' : 'package-failed') });
    }
  };

  /** Packages that nobody fetched do not pile up: the oldest goes, with its file. */
  const dropEnded = () => {
    const ended = [...jobs].filter(([, job]) => job.status.state !== 'running');
    for (const [id, job] of ended.slice(0, Math.max(0, ended.length - mostEnded + 1))) {
      jobs.delete(id);
      rmSync(job.path, { force: true });
    }
  };

  return {
    async start(caller, input) {
      const { id, pin, from, to, recipient } = input;
      if (from > to) return { ok: false, refusal: refuse('period-invalid') };
      const state = () => {
        const { frontier } = core.log.head();
        return { size: frontier.size, root: bytesToHex(rootOf(frontier, sha256)) };
      };
      const sealed = await sealExport(
        core,
        caller,
        { id, pin },
        () => ({ from, to, ...state(), personal: true }),
        [from, to, recipient],
        recipient,
      );
      if (!sealed.ok) return sealed;
      if (!jobs.has(id)) {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        dropEnded();
        const status: ExportStatus = {
          job: id,
          state: 'running',
          done: 0,
          total: core.log.head().frontier.size,
          fileName: `inspection-${from}-${to}.zip`,
          bytes: 0,
          refusal: null,
        };
        const job: Job = {
          status,
          path: join(folder, `${id}.zip`),
          abort: new AbortController(),
          finished: Promise.resolve(),
        };
        jobs.set(id, job);
        job.finished = run(job, input);
      }
      return { ok: true, value: { job: id } };
    },
    status(id) {
      const job = jobs.get(id);
      return job ? { ok: true, value: job.status } : unknown;
    },
    async cancel(id) {
      const job = jobs.get(id);
      if (!job) return unknown;
      job.abort.abort();
      await job.finished;
      return { ok: true, value: job.status };
    },
    async read(id, offset) {
      const job = jobs.get(id);
      if (job?.status.state !== 'done') return unknown;
      // The last piece ends the job, so a question beyond it must not.
      if (offset >= job.status.bytes) return { ok: false, refusal: refuse('bad-input', { field: 'offset' }) };
      const file = await openFile(job.path, 'r');
      try {
        const { bytesRead, buffer } = await file.read(Buffer.alloc(pieceBytes), 0, pieceBytes, offset);
        const next = offset + bytesRead < job.status.bytes ? offset + bytesRead : null;
        if (next === null) {
          jobs.delete(id);
          await rm(job.path, { force: true });
        }
        return { ok: true, value: { bytes: buffer.subarray(0, bytesRead).toString('base64'), next } };
      } finally {
        await file.close();
      }
    },
    async close() {
      for (const job of jobs.values()) job.abort.abort();
      await Promise.all([...jobs.values()].map((job) => job.finished));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
