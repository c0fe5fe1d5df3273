import type { Paper } from '../../../shared/codes.ts';
import type { Parsed } from '../../../shared/contract.ts';
import type { PrinterList, PrintStatus } from '../../../shared/contract-replies.ts';
import { layoutFault, placeAfter, placesOn } from '../../../shared/documents/label-layout.ts';
import { labelSheetTestPage } from '../../../shared/documents/label-sheet-test.ts';
import { fitsPaper, pageOf, sheetOf } from '../../../shared/documents/paper.ts';
import { testPage } from '../../../shared/documents/test-page.ts';
import { type Outcome, type Refusal, refuse } from '../../../shared/refusals.ts';
import type { Caller, Core } from '../core.ts';
import { type Printers, SpoolerError } from '../ports.ts';
import { counter } from '../sealing.ts';
import { endPrint } from './end-print.ts';
import type { Followed, Patience } from './follow-job.ts';
import { labelBytes, testBytes } from './label-bytes.ts';
import type { PaperChoices } from './paper-choices.ts';
import { openPrintJobs, type PrintJobs } from './print-jobs.ts';
import { barOf, labelSheetOf, type Printable, printableOf } from './printable.ts';

/** Papers on their way to printers: chosen, handed over, followed, cancelled, and their end sealed. */
export interface Printing extends Pick<PrintJobs, 'status' | 'cancel' | 'runs' | 'close'> {
  list(): Promise<PrinterList>;
  choose(paper: Paper, printer: string | null): Promise<Outcome<PrinterList>>;
  /** Remembers what a printer takes labels in. */
  setLanguage(input: Parsed<'setPrinterLanguage'>): Promise<Outcome<PrinterList>>;
  /** Remembers how labels lie on this counter's sheets, and where the next one goes. */
  setSheet(input: Parsed<'setLabelSheet'>): Promise<Outcome<PrinterList>>;
  print(caller: Caller, input: Parsed<'print'>): Promise<Outcome<PrintStatus>>;
  labelSheet(caller: Caller, input: Parsed<'printLabelSheet'>): Promise<Outcome<PrintStatus>>;
  test(input: Parsed<'testPrint'>): Promise<Outcome<PrintStatus>>;
  /** Prints a ticket of the queue on 80 mm; nothing is sealed. */
  ticket(input: Parsed<'printTicket'>): Promise<Outcome<PrintStatus>>;
  /** Prints a ledger that was made and sealed as printed; nothing more is sealed. */
  ledger(input: Parsed<'printLedger'>, pdf: Uint8Array): Promise<Outcome<PrintStatus>>;
  /** Prints the report of the figures on A4; nothing is sealed (docs/decisions/0042). */
  figures(input: Parsed<'printFigures'>): Promise<Outcome<PrintStatus>>;
}

type Unsealed = Readonly<{
  id: string;
  paper: Paper;
  printer: string | null;
  pdf: Uint8Array;
  title: string;
}>;
const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));

export function openPrinting(
  core: Core,
  printers: Printers,
  choices: PaperChoices,
  patience: Patience,
): Printing {
  const no = (refusal: Refusal) => ({ ok: false, refusal }) as const;

  const list = async (): Promise<PrinterList> => {
    const remembered = { chosen: choices.of(counter), sheets: choices.sheets(counter) };
    try {
      const found = (await printers.list()).map((one) => ({ ...one, ...choices.languageOf(one.printer) }));
      return { service: printers.service, printers: found, ...remembered };
    } catch (error) {
      if (!(error instanceof SpoolerError)) throw error;
      return { service: 'away', printers: [], ...remembered };
    }
  };
  const jobs = openPrintJobs(core, printers, list, patience);
  /** A page of paper cannot be told to a printer that takes labels alone. */
  const takesPages = (printer: string): Refusal | null =>
    choices.languageOf(printer).language === 'pdf' ? null : refuse('printer-labels-only', { printer });
  const printerFor = (paper: Paper, named: string | null) => named ?? choices.of(counter)[paper];

  /** Ends the print of a label whose goods are barred meanwhile, and says why; null where none is (G6). */
  const barAmong = (printables: readonly Printable[]): Refusal | null => {
    for (const printable of printables) {
      const bar = barOf(core, printable);
      if (!bar) continue;
      endPrint(core, printable.about, printable.print.seq, { outcome: 'failed', cause: 'barred' });
      return { ...bar, about: printable.about };
    }
    return null;
  };

  /** A paper of whose print nothing is sealed: judged by its page alone; `field` is where it came from. */
  const unsealed = async (paper: Unsealed, field: string): Promise<Outcome<PrintStatus>> => {
    const again = jobs.known(paper.id, null);
    if (again) return again;
    const page = pageOf(paper.pdf);
    if (!page || !fitsPaper(paper.paper, page)) return no(refuse('bad-input', { field }));
    const printer = printerFor(paper.paper, paper.printer);
    if (printer === null) return no(refuse('printer-none', { paper: paper.paper }));
    const pages = takesPages(printer);
    if (pages) return no(pages);
    const sheet = sheetOf(paper.paper, page);
    const work = { pdf: paper.pdf, raw: null, sheet, copies: 1, title: `Fangxin Desk ${paper.title}` };
    return jobs.start({ id: paper.id, printer, work });
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
    async setLanguage({ printer, language, dpi }) {
      const before = await list();
      if (!before.printers.some((one) => one.printer === printer))
        return no(refuse(before.service === 'away' ? 'spooler-away' : 'printer-gone', { printer }));
      if (language !== 'pdf' && before.service !== 'cups')
        return no(refuse('printer-takes-pdf', { printer }));
      choices.setLanguage(printer, { language, dpi });
      return { ok: true, value: await list() };
    },
    async setSheet({ size, sheet }) {
      const fault = layoutFault(size, sheet);
      if (fault) return no(refuse('label-sheet-too-large', { fault }));
      if (sheet.next >= placesOn(sheet)) return no(refuse('bad-input', { field: 'next' }));
      choices.setSheet(counter, size, sheet);
      return { ok: true, value: await list() };
    },
    async print(caller, input) {
      const again = jobs.known(input.id, input.print);
      if (again) return again;
      const found = printableOf(core, caller, input);
      if (!found.ok) return found;
      if (jobs.runs(input.print)) return no(refuse('print-running'));
      const { print, pdf, sheet } = found.value;
      const printer = printerFor(input.paper, input.printer);
      if (printer === null) return no(refuse('printer-none', { paper: input.paper }));
      const raw = labelBytes(choices.languageOf(printer), input, sheet, print.copies);
      if (!raw.ok) return raw;
      const bar = barAmong([found.value]);
      if (bar) return no(bar);
      const title = `Fangxin Desk ${print.seq}`;
      const work = { pdf, raw: raw.value, sheet, copies: print.copies, title };
      return jobs.start({ id: input.id, printer, work, printables: [found.value] });
    },
    async labelSheet(caller, input) {
      const { id, size, layout, first, prints } = input;
      const again = jobs.known(id, prints[0] ?? null);
      if (again) return again;
      const fault = layoutFault(size, layout);
      if (fault) return no(refuse('label-sheet-too-large', { fault }));
      if (first >= placesOn(layout)) return no(refuse('bad-input', { field: 'first' }));
      const found = labelSheetOf(core, caller, input);
      if (!found.ok) return found;
      if (prints.some(jobs.runs)) return no(refuse('print-running'));
      const printer = printerFor('A4-labels', input.printer);
      if (printer === null) return no(refuse('printer-none', { paper: 'A4-labels' }));
      const pages = takesPages(printer);
      if (pages) return no(pages);
      const { printables, pdf, sheet } = found.value;
      const bar = barAmong(printables);
      if (bar) return no(bar);
      const labels = printables.reduce((sum, { print }) => sum + print.copies, 0);
      const next = placeAfter(layout, first, labels);
      // Taken at once, for another sheet may be asked for before this one has come out; given back if it does not.
      const onEnd = ({ outcome }: Followed): void => {
        const now = choices.sheets(counter)[size];
        if ((outcome === 'failed' || outcome === 'cancelled') && now.next === next)
          choices.setSheet(counter, size, { ...now, next: Math.min(first, placesOn(now) - 1) });
      };
      const work = { pdf, raw: null, sheet, copies: 1, title: `Fangxin Desk ${prints[0]}` };
      const begun = await jobs.start({ id, printer, work, printables, onEnd });
      const now = choices.sheets(counter)[size];
      if (begun.ok && begun.value.state === 'waiting')
        choices.setSheet(counter, size, { ...now, next: next % placesOn(now) });
      return begun;
    },
    async test({ id, paper, printer, size }) {
      const again = jobs.known(id, null);
      if (again) return again;
      const sheet = sheetOf(paper, { widthMm: 80, heightMm: 80 });
      const labels = paper === 'A4-labels' ? (size ?? '60x40') : null;
      const pdf =
        labels === null ? testPage(sheet) : labelSheetTestPage(labels, choices.sheets(counter)[labels]);
      const raw = testBytes(choices.languageOf(printer), paper, sheet);
      if (!raw.ok) return raw;
      const work = { pdf, raw: raw.value, sheet, copies: 1, title: 'Fangxin Desk test' };
      return jobs.start({ id, printer, work });
    },
    ledger: ({ id, printer }, pdf) =>
      unsealed({ id, paper: 'A4-landscape', printer, pdf, title: 'ledger' }, 'job'),
    figures: ({ id, printer, pdf }) =>
      unsealed({ id, paper: 'A4', printer, pdf: bytesOf(pdf), title: 'figures' }, 'pdf'),
    ticket: ({ id, pdf, ticket }) =>
      unsealed({ id, paper: '80mm', printer: null, pdf: bytesOf(pdf), title: `ticket ${ticket}` }, 'pdf'),
    status: jobs.status,
    cancel: jobs.cancel,
    runs: jobs.runs,
    async close() {
      await jobs.close();
      choices.close();
    },
  };
}
