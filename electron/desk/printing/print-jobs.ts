import type { PrintCause } from '../../../shared/codes.ts';
import type { PrinterList, PrintStatus } from '../../../shared/contract-replies.ts';
import { storeSubject } from '../../../shared/events.ts';
import { type Outcome, refuse } from '../../../shared/refusals.ts';
import type { Core } from '../core.ts';
import { type Printers, SpoolerError, type SpoolJob } from '../ports.ts';
import { causeOrNull, endPrint } from './end-print.ts';
import { type Followed, followJob, type Patience } from './follow-job.ts';
import { barOf, type Printable } from './printable.ts';

/** Jobs whose end may still be asked for. */
const mostEnded = 50;

type Job = {
  status: PrintStatus;
  /** None of a test page and of a ledger, of which no end is sealed. */
  printables: readonly Printable[];
  stop: 'cancelled' | PrintCause | null;
  onEnd: (ended: Followed) => void;
  finished: Promise<void>;
};
export type Paperwork = Omit<SpoolJob, 'printer'>;
export type NewJob = Readonly<{
  id: string;
  printer: string;
  work: Paperwork;
  printables?: readonly Printable[];
  onEnd?: (ended: Followed) => void;
}>;

/** Papers on their way: handed over, followed, cancelled, and the end of their prints sealed. */
export interface PrintJobs {
  /** Puts a job on its way, once its printer is known to be there. */
  start(job: NewJob): Promise<Outcome<PrintStatus>>;
  /** The first answer again, for the same id; null for a new one. */
  known(id: string, print: number | null): Outcome<PrintStatus> | null;
  status(job: string): Outcome<PrintStatus>;
  cancel(job: string): Promise<Outcome<PrintStatus>>;
  /** Is the print with this seq on its way? */
  runs(print: number): boolean;
  close(): Promise<void>;
}

export function openPrintJobs(
  core: Core,
  printers: Printers,
  list: () => Promise<PrinterList>,
  patience: Patience,
): PrintJobs {
  const jobs = new Map<string, Job>();
  const closing = new AbortController();
  const isRunning = ({ status }: Job) => status.state === 'waiting' || status.state === 'printing';
  const unknown: Outcome<PrintStatus> = { ok: false, refusal: refuse('print-unknown') };

  const change = (job: Job, rest: Partial<PrintStatus>) => {
    const next = { ...job.status, ...rest };
    if (next.state === job.status.state && next.trouble === job.status.trouble) return;
    job.status = next;
    core.push({ printing: next });
  };
  const barred = (printable: Printable) => barOf(core, printable) !== null;

  /** A label's goods may be held while it waits for its printer: then it is taken back (G6). */
  const stopReason = (job: Job) => {
    let judgedAt = -1;
    return () => {
      const { size } = core.log.head().frontier;
      if (job.stop === null && size !== judgedAt && job.printables.some(barred)) job.stop = 'barred';
      judgedAt = size;
      return job.stop;
    };
  };

  const spool = async (job: Job, work: Paperwork): Promise<Followed> => {
    try {
      const spooled = await printers.print({ printer: job.status.printer, ...work });
      return await followJob({
        printers,
        spooled,
        copies: work.copies,
        patience,
        onChange: ({ state, trouble }) => change(job, { state, trouble }),
        stopped: stopReason(job),
        signal: closing.signal,
      });
    } catch (error) {
      if (!(error instanceof SpoolerError)) throw error;
      const cause = causeOrNull(error.trouble);
      return { outcome: cause ? 'failed' : 'unknown', cause };
    }
  };

  /** Of a sheet taken back because some of its labels are barred, the others were cancelled. */
  const endOf = (printable: Printable, ended: Followed): Followed =>
    ended.cause === 'barred' && !barred(printable) ? { outcome: 'cancelled', cause: null } : ended;

  const end = (job: Job, ended: Followed) => {
    const ends = job.printables
      .filter(({ about }) => about !== storeSubject)
      .map((one) => ({ one, how: endOf(one, ended) }));
    const said = ends.map(({ one, how }) => endPrint(core, one.about, one.print.seq, how));
    const sealed = !said.includes(false);
    job.onEnd(ended);
    change(
      job,
      sealed ? { state: ended.outcome, trouble: ended.cause } : { state: 'unknown', trouble: null },
    );
  };

  const run = async (job: Job, work: Paperwork, trouble: PrintCause | null): Promise<void> => {
    try {
      // What stands still when asked is not handed over: it would come out at some later hour, for nobody.
      end(job, trouble ? { outcome: 'failed', cause: trouble } : await spool(job, work));
    } catch (error) {
      if (closing.signal.aborted) return;
      console.error(error instanceof Error ? error.stack : error);
      end(job, { outcome: 'unknown', cause: null });
    }
  };

  return {
    async start({ id, printer, work, printables = [], onEnd = () => undefined }) {
      const print = printables[0]?.print.seq ?? null;
      const status: PrintStatus = { job: id, print, printer, state: 'waiting', trouble: null };
      const job: Job = { status, printables, stop: null, onEnd, finished: Promise.resolve() };
      // There before anything is awaited: a second call for the same print finds it.
      jobs.set(id, job);
      const { service, printers: found } = await list();
      const chosen = found.find((one) => one.printer === printer);
      if (!chosen) {
        jobs.delete(id);
        return {
          ok: false,
          refusal: refuse(service === 'away' ? 'spooler-away' : 'printer-gone', { printer }),
        };
      }
      const ended = [...jobs].filter(([, one]) => !isRunning(one));
      for (const [old] of ended.slice(0, Math.max(0, ended.length - mostEnded))) jobs.delete(old);
      const stands = chosen.state === 'paused' || chosen.state === 'offline';
      job.finished = run(job, work, stands ? (chosen.trouble ?? 'no-answer') : null);
      return { ok: true, value: job.status };
    },
    known(id, print) {
      const job = jobs.get(id);
      if (!job) return null;
      return job.status.print === print
        ? { ok: true, value: job.status }
        : { ok: false, refusal: refuse('command-id-reused') };
    },
    status(id) {
      const job = jobs.get(id);
      return job ? { ok: true, value: job.status } : unknown;
    },
    async cancel(id) {
      const job = jobs.get(id);
      if (!job) return unknown;
      job.stop ??= 'cancelled';
      await job.finished;
      return { ok: true, value: job.status };
    },
    runs: (print) =>
      [...jobs.values()].some(
        (job) => isRunning(job) && job.printables.some((one) => one.print.seq === print),
      ),
    async close() {
      closing.abort();
      await Promise.all([...jobs.values()].map((job) => job.finished));
    },
  };
}
