import { bytesToHex } from '../../../shared/bytes.ts';
import { dateIn } from '../../../shared/calendar.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import type { LedgerImportStatus } from '../../../shared/contract-replies.ts';
import { readLedgerRows } from '../../../shared/import/ledger-rows.ts';
import { readSheets } from '../../../shared/import/sheet.ts';
import { type Outcome, refuse } from '../../../shared/refusals.ts';
import type { Caller, Core } from '../core.ts';
import { sha256 } from '../crypto.ts';
import { isFull } from '../sqlite.ts';
import type { ColumnMemory } from './column-memory.ts';
import { importPlan } from './import-plan.ts';
import { sealChunk, sealEnd } from './seal-rows.ts';

/** Imports of old ledgers (L7), one at a time, beside the desk's other work. */
export interface LedgerImports {
  start(caller: Caller, input: Parsed<'startLedgerImport'>): Outcome<Output<'startLedgerImport'>>;
  status(job: string): Outcome<LedgerImportStatus>;
  cancel(job: string): Promise<Outcome<LedgerImportStatus>>;
  close(): Promise<void>;
}

/** Few enough that the desk answers in between. */
const chunk = 100;
const pause = () => new Promise<void>((resolve) => setImmediate(resolve));

type Job = { status: LedgerImportStatus; cancelled: boolean; finished: Promise<void> };

export function openLedgerImports(core: Core, memory: ColumnMemory): LedgerImports {
  const jobs = new Map<string, Job>();
  const unknown = { ok: false, refusal: refuse('import-unknown') } as const;

  const run = async (
    job: Job,
    caller: Caller,
    plan: ReturnType<typeof importPlan>,
    command: string,
  ): Promise<void> => {
    const change = (some: Partial<LedgerImportStatus>) => {
      job.status = { ...job.status, ...some };
    };
    try {
      const taken = [...plan.before];
      let next = 0;
      if (plan.closesFirst) sealEnd(core, caller, plan, `${command}-0`);
      while (next < plan.rows.length && !job.cancelled) {
        await pause();
        const some = plan.rows.slice(next, next + chunk);
        const numbers = sealChunk(core, caller, plan, some, `${command}-${next + 1}`);
        taken.push(...numbers);
        next += some.length;
        change({ done: next });
      }
      const left = plan.rows.slice(next).map(({ row }) => ({ row, reason: 'cancelled' as const }));
      sealEnd(core, caller, plan, command);
      change({
        state: left.length > 0 ? 'cancelled' : 'done',
        numbers: taken,
        left: [...plan.already.map((row) => ({ row, reason: 'already-imported' as const })), ...left],
      });
    } catch (error) {
      if (!isFull(error)) {
        core.stopped.reason ??= 'not-durable';
        console.error(error instanceof Error ? error.stack : error);
      }
      change({ state: 'failed', refusal: refuse(isFull(error) ? 'disk-full' : 'not-durable') });
    }
  };

  return {
    start(caller, input) {
      if (jobs.has(input.id)) return { ok: true, value: { job: input.id } };
      if ([...jobs.values()].some((job) => job.status.state === 'running'))
        return { ok: false, refusal: refuse('import-running') };
      const bytes = new Uint8Array(Buffer.from(input.bytes, 'base64'));
      const book = readSheets(bytes);
      if (!book.ok) return { ok: false, refusal: refuse(book.code) };
      const sheet = book.sheets[input.sheet];
      if (!sheet) return { ok: false, refusal: refuse('bad-input', { field: 'sheet' }) };
      const headings = sheet.rows.find((row) => row.row === input.header)?.cells ?? [];
      const zone = core.log.head().store.settings?.zone ?? 'UTC';
      const rows = readLedgerRows(
        sheet,
        { header: input.header, headings, columns: input.columns },
        input.answers,
        { today: dateIn(core.clock.now(), zone), titles: [input.name] },
      );
      const take = rows.filter((row) => row.kind === 'taken');
      // What the person confirmed is what this desk read, or nothing is written.
      if (rows.length !== input.expected.rows || take.length !== input.expected.taken)
        return { ok: false, refusal: refuse('import-differs') };
      memory.keep(headings, input.columns);
      const plan = importPlan(core, {
        digest: bytesToHex(sha256(bytes)),
        name: input.name,
        sheet: sheet.name,
        rows: take,
        total: rows.length,
        sheetIndex: input.sheet,
      });
      const job: Job = {
        cancelled: false,
        finished: Promise.resolve(),
        status: {
          job: input.id,
          state: 'running',
          done: 0,
          total: plan.rows.length,
          numbers: [],
          left: [],
          refusal: null,
        },
      };
      jobs.clear();
      jobs.set(input.id, job);
      job.finished = run(job, caller, plan, input.id);
      return { ok: true, value: { job: input.id } };
    },
    status(id) {
      const job = jobs.get(id);
      return job ? { ok: true, value: job.status } : unknown;
    },
    async cancel(id) {
      const job = jobs.get(id);
      if (!job) return unknown;
      job.cancelled = true;
      await job.finished;
      return { ok: true, value: job.status };
    },
    async close() {
      for (const job of jobs.values()) job.cancelled = true;
      await Promise.all([...jobs.values()].map((job) => job.finished));
    },
  };
}
