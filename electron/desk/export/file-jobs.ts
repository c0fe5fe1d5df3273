import { mkdirSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Output } from '../../../shared/contract.ts';
import type { ExportStatus } from '../../../shared/contract-replies.ts';
import { type Outcome, type RefusalCode, refuse } from '../../../shared/refusals.ts';
import type { Caller, Core } from '../core.ts';
import { isFull } from '../sqlite.ts';
import { readSealedPiece } from './sealed-pieces.ts';

/** How many files wait to be fetched. */
const mostEnded = 4;

type Job = {
  status: ExportStatus;
  owner: string;
  path: string;
  /** Of this file alone, and nowhere but here: what lies in the folder cannot be read without it. */
  key: Uint8Array;
  /** What opens the file once it has left, for who asked for it; in memory alone. */
  passphrase: string | null;
  abort: AbortController;
  finished: Promise<void>;
};

/** What a job makes its file with; `bytes` is how long it became. */
export type Make = (
  at: Readonly<{
    path: string;
    key: Uint8Array;
    signal: AbortSignal;
    onProgress: (done: number, total: number) => void;
  }>,
) => Promise<{ readonly bytes: number }>;

type Wanted = Readonly<{
  id: string;
  fileName: string;
  passphrase?: string | null;
  make: Make;
  failure: RefusalCode;
}>;

/**
 * Files with people's data in the making: started once under an id, watched, cancelled, fetched in pieces by whoever
 * started them, and then gone from the desk's folder, where they lie sealed until then.
 */
export interface FileJobs {
  /** Gives the passphrase of the job: of one that was started before, the first one's. */
  start(caller: Caller, wanted: Wanted): string | null;
  status(caller: Caller, job: string): Outcome<ExportStatus>;
  cancel(caller: Caller, job: string): Promise<Outcome<ExportStatus>>;
  read(caller: Caller, job: string, offset: number): Promise<Outcome<Output<'readExport'>>>;
  /** The whole finished file, for its owner; it stays until it is fetched. */
  whole(caller: Caller, job: string): Promise<Outcome<Uint8Array>>;
  close(): Promise<void>;
}

export function openFileJobs(core: Core, name: string): FileJobs {
  const folder = join(core.dataDir, name);
  // A file left by a desk that was cut off holds people's data and belongs to nobody.
  rmSync(folder, { recursive: true, force: true });
  const jobs = new Map<string, Job>();
  const unknown = { ok: false, refusal: refuse('export-unknown') } as const;
  const jobOf = ({ actor }: Caller, id: string) => {
    const job = jobs.get(id);
    return job?.owner === actor.operator ? job : null;
  };

  const run = async (job: Job, { make, failure }: Wanted) => {
    const change = (rest: Partial<ExportStatus>) => {
      job.status = { ...job.status, ...rest };
      const { job: id, done, total, state } = job.status;
      core.push({ job: id, done, total, state });
    };
    try {
      const { signal } = job.abort;
      const onProgress = (done: number, total: number) => change({ done, total });
      const { bytes } = await make({ path: job.path, key: job.key, signal, onProgress });
      change({ state: 'done', bytes });
    } catch (error) {
      if (job.abort.signal.aborted)
        return change({ state: 'cancelled', refusal: refuse('export-cancelled') });
      const code = (error as NodeJS.ErrnoException).code;
      const full = isFull(error) || code === 'ENOSPC' ? 'disk-full' : null;
      const known = code === 'ZIP_FULL' ? 'package-too-large' : full;
      if (!known) console.error(error instanceof Error ? error.stack : error);
      change({ state: 'failed', refusal: refuse(known ?? failure) });
    }
  };

  /** Files that nobody fetched do not pile up: the oldest goes. */
  const dropEnded = () => {
    const ended = [...jobs].filter(([, job]) => job.status.state !== 'running');
    for (const [id, job] of ended.slice(0, Math.max(0, ended.length - mostEnded + 1))) {
      jobs.delete(id);
      rmSync(job.path, { force: true });
    }
  };

  return {
    start(caller, wanted) {
      const { id, fileName, passphrase = null } = wanted;
      const known = jobs.get(id);
      if (known) return known.passphrase;
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      dropEnded();
      const total = core.log.head().frontier.size;
      const job: Job = {
        status: { job: id, state: 'running', done: 0, total, fileName, bytes: 0, refusal: null },
        owner: caller.actor.operator,
        path: join(folder, id),
        key: core.entropy.bytes(32),
        passphrase,
        abort: new AbortController(),
        finished: Promise.resolve(),
      };
      jobs.set(id, job);
      job.finished = run(job, wanted);
      return passphrase;
    },
    status(caller, id) {
      const job = jobOf(caller, id);
      return job ? { ok: true, value: job.status } : unknown;
    },
    async cancel(caller, id) {
      const job = jobOf(caller, id);
      if (!job) return unknown;
      job.abort.abort();
      await job.finished;
      return { ok: true, value: job.status };
    },
    async read(caller, id, offset) {
      const job = jobOf(caller, id);
      if (job?.status.state !== 'done') return unknown;
      // The last piece ends the job, so a question beyond it must not.
      if (offset >= job.status.bytes) return { ok: false, refusal: refuse('bad-input', { field: 'offset' }) };
      const plain = await readSealedPiece(job.path, job.key, offset);
      const end = offset + plain.length;
      const next = end < job.status.bytes ? end : null;
      if (next === null) {
        jobs.delete(id);
        await rm(job.path, { force: true });
      }
      return { ok: true, value: { bytes: Buffer.from(plain).toString('base64'), next } };
    },
    async whole(caller, id) {
      const job = jobOf(caller, id);
      if (job?.status.state !== 'done') return unknown;
      const bytes = new Uint8Array(job.status.bytes);
      for (let at = 0; at < bytes.length; ) {
        const piece = await readSealedPiece(job.path, job.key, at);
        bytes.set(piece, at);
        at += piece.length;
      }
      return { ok: true, value: bytes };
    },
    async close() {
      for (const job of jobs.values()) job.abort.abort();
      await Promise.all([...jobs.values()].map((job) => job.finished));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
