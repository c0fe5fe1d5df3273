import { dateIn } from '../../../shared/calendar.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import type { LedgerImportStatus } from '../../../shared/contract-replies.ts';
import { type Outcome, type Refusal, refuse } from '../../../shared/refusals.ts';
import type { Caller, Core } from '../core.ts';
import { breath } from './breath.ts';
import type { ColumnMemory } from './column-memory.ts';
import { importPlan } from './import-plan.ts';
import { openImportedRows } from './imported-rows.ts';
import { type Progress, runImport } from './run-import.ts';
import type { SentFiles } from './sent-files.ts';
import { openSheetReader, type SheetReader, whyEnded } from './sheet-reader.ts';

/** Imports of old ledgers (L7), one at a time, beside the desk's other work. */
export interface LedgerImports {
  /** Which rows are in the ledger already. A later question ends an earlier one, which is then refused. */
  check(caller: Caller, input: Parsed<'checkLedgerImport'>): Promise<Outcome<Output<'checkLedgerImport'>>>;
  start(caller: Caller, input: Parsed<'startLedgerImport'>): Outcome<Output<'startLedgerImport'>>;
  status(job: string): Outcome<LedgerImportStatus>;
  cancel(job: string): Promise<Outcome<LedgerImportStatus>>;
  close(): Promise<void>;
}

type Job = { status: LedgerImportStatus; abort: AbortController; finished: Promise<void> };

export function openLedgerImports(core: Core, memory: ColumnMemory, files: SentFiles): LedgerImports {
  const imported = openImportedRows(core);
  const jobs = new Map<string, Job>();
  let checking = new AbortController();
  let checked: Promise<unknown> = Promise.resolve();
  const refused = (refusal: Refusal) => ({ ok: false, refusal }) as const;
  /** Null: the file is not here, because it was never sent whole or the desk was started since. */
  const readerOf = (
    caller: Caller,
    { name, file, sheet, header, columns, answers }: Parsed<'checkLedgerImport'>,
  ): ((signal: AbortSignal) => SheetReader) | null => {
    const bytes = files.whole(caller, file);
    if (!bytes) return null;
    const zone = core.log.head().store.settings?.zone ?? 'UTC';
    const today = dateIn(core.clock.now(), zone);
    const task = { name, bytes, sheet, header, columns, answers, today, key: core.keys.tagging };
    return (signal: AbortSignal) => openSheetReader(task, signal);
  };

  const check = async (
    open: (signal: AbortSignal) => SheetReader,
    signal: AbortSignal,
  ): Promise<Outcome<Output<'checkLedgerImport'>>> => {
    const reader = open(signal);
    try {
      const read = await reader.read();
      if (!read.ok) return read;
      const plan = await importPlan(core, imported, reader, read.value, new Set(), signal);
      return { ok: true, value: { already: plan.already, resumes: plan.before.length } };
    } catch (error) {
      if (!signal.aborted) console.error(error instanceof Error ? error.stack : error);
      return refused(signal.aborted ? refuse('import-unknown') : whyEnded(error));
    } finally {
      reader.close();
    }
  };

  return {
    async check(caller, input) {
      const open = readerOf(caller, input);
      if (!open) return refused(refuse('file-unknown'));
      checking.abort();
      const mine = new AbortController();
      checking = mine;
      const answered = checked.then(() => check(open, mine.signal));
      checked = answered;
      return answered;
    },
    start(caller, input) {
      if (jobs.has(input.id)) return { ok: true, value: { job: input.id } };
      if ([...jobs.values()].some((job) => job.status.state === 'running'))
        return refused(refuse('import-running'));
      const open = readerOf(caller, input);
      if (!open) return refused(refuse('file-unknown'));
      const job: Job = {
        abort: new AbortController(),
        finished: Promise.resolve(),
        status: {
          job: input.id,
          stage: 'reading',
          state: 'running',
          done: 0,
          total: 0,
          numbers: [],
          left: [],
          refusal: null,
        },
      };
      jobs.clear();
      jobs.set(input.id, job);
      const progress: Progress = (some) => {
        job.status = { ...job.status, ...some };
      };
      job.finished = breath().then(() =>
        runImport({ core, imported, memory, caller, input, open, signal: job.abort.signal, progress }),
      );
      return { ok: true, value: { job: input.id } };
    },
    status(id) {
      const job = jobs.get(id);
      return job ? { ok: true, value: job.status } : refused(refuse('import-unknown'));
    },
    async cancel(id) {
      const job = jobs.get(id);
      if (!job) return refused(refuse('import-unknown'));
      job.abort.abort();
      await job.finished;
      return { ok: true, value: job.status };
    },
    async close() {
      checking.abort();
      for (const job of jobs.values()) job.abort.abort();
      await Promise.all([checked, ...[...jobs.values()].map((job) => job.finished)]);
    },
  };
}
