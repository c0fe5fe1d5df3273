import type { Parsed } from '../../../shared/contract.ts';
import type { LedgerImportStatus } from '../../../shared/contract-replies.ts';
import { refuse } from '../../../shared/refusals.ts';
import type { Caller, Core } from '../core.ts';
import { isFull } from '../sqlite.ts';
import { breath } from './breath.ts';
import type { ColumnMemory } from './column-memory.ts';
import { type ImportPlan, importPlan } from './import-plan.ts';
import type { ImportedRows } from './imported-rows.ts';
import { sealChunk, sealEnd } from './seal-rows.ts';
import { ReaderEnded, type SheetReader, whyEnded } from './sheet-reader.ts';

/** Tells how far an import has come. */
export type Progress = (some: Partial<LedgerImportStatus>) => void;

export type Run = Readonly<{
  core: Core;
  imported: ImportedRows;
  memory: ColumnMemory;
  caller: Caller;
  input: Parsed<'startLedgerImport'>;
  open: (signal: AbortSignal) => SheetReader;
  signal: AbortSignal;
  progress: Progress;
}>;

/** Few enough that whoever works at the counter meanwhile does not feel them being written. */
const chunk = 50;

/** One import from its file to its count. Whatever becomes of it is told as progress; it never throws. */
export async function runImport(run: Run): Promise<void> {
  const { signal, progress } = run;
  try {
    const reader = run.open(signal);
    try {
      const plan = await understood(run, reader);
      if (plan) await write(run, plan, reader);
    } finally {
      reader.close();
    }
  } catch (error) {
    if (signal.aborted) return progress({ state: 'cancelled' });
    console.error(error instanceof Error ? error.stack : error);
    progress({ state: 'failed', refusal: whyEnded(error) });
  }
}

async function understood(run: Run, reader: SheetReader): Promise<ImportPlan | null> {
  const { core, imported, memory, input, signal, progress } = run;
  const read = await reader.read();
  if (!read.ok) {
    progress({ state: 'failed', refusal: read.refusal });
    return null;
  }
  // What the person confirmed is what this desk read, or nothing is written.
  if (read.value.rows !== input.expected.rows || read.value.taken !== input.expected.taken) {
    progress({ state: 'failed', refusal: refuse('import-differs') });
    return null;
  }
  progress({ stage: 'comparing' });
  memory.keep(read.value.headings, input.columns);
  return importPlan(core, imported, reader, read.value, new Set(input.again), signal);
}

async function write(run: Run, plan: ImportPlan, reader: SheetReader): Promise<void> {
  const { core, caller, input, signal, progress } = run;
  const end = { read: plan.read, name: input.name };
  const taken = [...plan.before];
  let next = 0;
  progress({ stage: 'writing', total: plan.rows.length });
  try {
    if (plan.closesFirst) sealEnd(core, caller, end, `${input.id}-0`);
    while (next < plan.rows.length && !signal.aborted) {
      const some = plan.rows.slice(next, next + chunk);
      const rows = await piece(reader, some, signal);
      await breath();
      if (!rows) break;
      taken.push(...sealChunk(core, caller, plan.read.batch, rows, `${input.id}-${next + 1}`));
      next += some.length;
      progress({ done: next });
    }
    sealEnd(core, caller, end, input.id);
  } catch (error) {
    if (error instanceof ReaderEnded) throw error;
    const full = isFull(error);
    if (!full) {
      core.stopped.reason ??= 'not-durable';
      console.error(error instanceof Error ? error.stack : error);
    }
    return progress({ state: 'failed', refusal: refuse(full ? 'disk-full' : 'not-durable') });
  }
  const left = plan.rows.slice(next).map(({ row }) => ({ row, reason: 'cancelled' as const, number: null }));
  const already = plan.already.map(({ row, number }) => ({
    row,
    reason: 'already-imported' as const,
    number,
  }));
  progress({ state: left.length > 0 ? 'cancelled' : 'done', numbers: taken, left: [...already, ...left] });
}

/** The rows to be sealed next; null where the import was stopped while they were read. */
async function piece(
  reader: SheetReader,
  some: ImportPlan['rows'],
  signal: AbortSignal,
): Promise<Parameters<typeof sealChunk>[3] | null> {
  try {
    const rows = await reader.rows(some.map(({ row }) => row));
    return rows.map((row, at) => ({ ...row, about: some[at]?.about ?? '' }));
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  }
}
