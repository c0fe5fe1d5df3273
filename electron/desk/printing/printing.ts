import type { Paper, PrintCause } from '../../../shared/codes.ts';
import type { Parsed } from '../../../shared/contract.ts';
import type { PrinterList, PrintStatus } from '../../../shared/contract-replies.ts';
import { fitsPaper, pageOf, type Sheet, sheetOf } from '../../../shared/documents/paper.ts';
import { testPage } from '../../../shared/documents/test-page.ts';
import { storeSubject } from '../../../shared/events.ts';
import { type Outcome, type Refusal, refuse } from '../../../shared/refusals.ts';
import type { Caller, Core } from '../core.ts';
import { type Printers, SpoolerError } from '../ports.ts';
import { counter } from '../sealing.ts';
import { causeOrNull, endPrint } from './end-print.ts';
import { type Followed, followJob, type Patience } from './follow-job.ts';
import type { PaperChoices } from './paper-choices.ts';
import { barOf, type Printable, printableOf } from './printable.ts';

/** Jobs whose end may still be asked for. */
const mostEnded = 50;

type Job = {
  status: PrintStatus;
  /** Of a test page there is no entry, and of a ledger it is about the store. */
  printable: Printable | null;
  stop: 'cancelled' | PrintCause | null;
  finished: Promise<void>;
};
type Paperwork = Readonly<{ pdf: Uint8Array; sheet: Sheet; copies: number; title: string }>;

/** Papers on their way to printers: chosen, handed over, followed, cancelled, and their end sealed. */
export interface Printing {
  list(): Promise<PrinterList>;
  choose(paper: Paper, printer: string | null): Promise<Outcome<PrinterList>>;
  print(caller: Caller, input: Parsed<'print'>): Promise<Outcome<PrintStatus>>;
  test(input: Parsed<'testPrint'>): Promise<Outcome<PrintStatus>>;
  /** Prints a ledger that was made and sealed as printed; nothing more is sealed. */
  ledger(input: Parsed<'printLedger'>, pdf: Uint8Array): Promise<Outcome<PrintStatus>>;
  status(job: string): Outcome<PrintStatus>;
  cancel(job: string): Promise<Outcome<PrintStatus>>;
  /** Is the print with this seq on its way? */
  runs(print: number): boolean;
  close(): Promise<void>;
}

export function openPrinting(
  core: Core,
  printers: Printers,
  choices: PaperChoices,
  patience: Patience,
): Printing {
  const jobs = new Map<string, Job>();
  const closing = new AbortController();
  const no = (refusal: Refusal) => ({ ok: false, refusal }) as const;
  const isRunning = ({ status }: Job) => status.state === 'waiting' || status.state === 'printing';

  const change = (job: Job, rest: Partial<PrintStatus>) => {
    const next = { ...job.status, ...rest };
    if (next.state === job.status.state && next.trouble === job.status.trouble) return;
    job.status = next;
    core.push({ printing: next });
  };

  const list = async (): Promise<PrinterList> => {
    const chosen = choices.of(counter);
    try {
      return { service: printers.service, printers: await printers.list(), chosen };
    } catch (error) {
      if (!(error instanceof SpoolerError)) throw error;
      return { service: 'away', printers: [], chosen };
    }
  };

  /** A label's goods may be held while it waits for its printer: then it is taken back (G6). */
  const stopReason = (job: Job) => {
    let judgedAt = -1;
    return () => {
      const { size } = core.log.head().frontier;
      if (job.stop === null && job.printable && size !== judgedAt && barOf(core, job.printable))
        job.stop = 'barred';
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

  const end = (job: Job, ended: Followed) => {
    const { printable } = job;
    const ofComplaint = printable && printable.about !== storeSubject;
    const sealed = !ofComplaint || endPrint(core, printable.about, printable.print.seq, ended);
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

  /** Puts a job on its way, once its printer is known to be there. */
  const start = async (
    id: string,
    printer: string,
    work: Paperwork,
    printable: Printable | null,
  ): Promise<Outcome<PrintStatus>> => {
    const status: PrintStatus = {
      job: id,
      print: printable?.print.seq ?? null,
      printer,
      state: 'waiting',
      trouble: null,
    };
    const job: Job = { status, printable, stop: null, finished: Promise.resolve() };
    // There before anything is awaited: a second call for the same print finds it.
    jobs.set(id, job);
    const { service, printers: found } = await list();
    const chosen = found.find((one) => one.printer === printer);
    if (!chosen) {
      jobs.delete(id);
      return no(refuse(service === 'away' ? 'spooler-away' : 'printer-gone', { printer }));
    }
    const ended = [...jobs].filter(([, one]) => !isRunning(one));
    for (const [old] of ended.slice(0, Math.max(0, ended.length - mostEnded))) jobs.delete(old);
    const stands = chosen.state === 'paused' || chosen.state === 'offline';
    job.finished = run(job, work, stands ? (chosen.trouble ?? 'no-answer') : null);
    return { ok: true, value: job.status };
  };

  const runs = (print: number) =>
    [...jobs.values()].some((job) => job.status.print === print && isRunning(job));
  /** The first answer again, for the same id. */
  const known = (id: string, print: number | null): Outcome<PrintStatus> | null => {
    const job = jobs.get(id);
    if (!job) return null;
    return job.status.print === print ? { ok: true, value: job.status } : no(refuse('command-id-reused'));
  };

  return {
    list,
    async choose(paper, printer) {
      const before = await list();
      if (printer !== null && !before.printers.some((one) => one.printer === printer))
        return no(refuse(before.service === 'away' ? 'spooler-away' : 'printer-gone', { printer }));
      choices.choose(counter, paper, printer);
      return { ok: true, value: { ...before, chosen: choices.of(counter) } };
    },
    async print(caller, input) {
      const again = known(input.id, input.print);
      if (again) return again;
      const found = printableOf(core, caller, input);
      if (!found.ok) return found;
      if (runs(input.print)) return no(refuse('print-running'));
      const { about, print, pdf, sheet } = found.value;
      const printer = input.printer ?? choices.of(counter)[input.paper];
      if (printer === null) return no(refuse('printer-none', { paper: input.paper }));
      const bar = barOf(core, found.value);
      if (bar) {
        endPrint(core, about, print.seq, { outcome: 'failed', cause: 'barred' });
        return no(bar);
      }
      const title = `Fangxin Desk ${print.seq}`;
      return start(input.id, printer, { pdf, sheet, copies: print.copies, title }, found.value);
    },
    async test({ id, paper, printer }) {
      const again = known(id, null);
      if (again) return again;
      const sheet = sheetOf(paper, { widthMm: 80, heightMm: 80 });
      return start(id, printer, { pdf: testPage(sheet), sheet, copies: 1, title: 'Fangxin Desk test' }, null);
    },
    async ledger({ id, printer }, pdf) {
      const again = known(id, null);
      if (again) return again;
      const paper = 'A4-landscape';
      const page = pageOf(pdf);
      if (!page || !fitsPaper(paper, page)) return no(refuse('bad-input', { field: 'job' }));
      const chosen = printer ?? choices.of(counter)[paper];
      if (chosen === null) return no(refuse('printer-none', { paper }));
      const work = { pdf, sheet: sheetOf(paper, page), copies: 1, title: 'Fangxin Desk ledger' };
      return start(id, chosen, work, null);
    },
    status(id) {
      const job = jobs.get(id);
      return job ? { ok: true, value: job.status } : no(refuse('print-unknown'));
    },
    async cancel(id) {
      const job = jobs.get(id);
      if (!job) return no(refuse('print-unknown'));
      job.stop ??= 'cancelled';
      await job.finished;
      return { ok: true, value: job.status };
    },
    runs,
    async close() {
      closing.abort();
      await Promise.all([...jobs.values()].map((job) => job.finished));
      choices.close();
    },
  };
}
