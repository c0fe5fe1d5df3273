import { type LabelSize, labelSizes, type Paper } from '../../../shared/codes.ts';
import type { Complaint, Print } from '../../../shared/complaint/state.ts';
import type { Parsed } from '../../../shared/contract.ts';
import { sheetsFor } from '../../../shared/documents/label-layout.ts';
import { fitsPaper, pageOf, pagesOf, type Sheet, sheetOf } from '../../../shared/documents/paper.ts';
import { storeSubject } from '../../../shared/events.ts';
import { labelFault } from '../../../shared/goods/permits-goods.ts';
import type { Entry } from '../../../shared/ledger/entry.ts';
import { posterPapers } from '../../../shared/promises/promise-codes.ts';
import { type Outcome, type Refusal, refuse } from '../../../shared/refusals.ts';
import { type Caller, type Core, entryOf } from '../core.ts';
import { loadComplaint } from '../load-complaint.ts';
import { judgingNow } from './end-print.ts';

/** `about` is 'store' for a paper about a supplier, a case or a stop of sale: how its printing ends is told, not sealed (docs/decisions/0012). */
export type Printable = Readonly<{
  about: string;
  print: Pick<Print, 'seq' | 'copies' | 'disposition'> & Readonly<{ type: string }>;
}>;
type Page = Readonly<{ pdf: Uint8Array; sheet: Sheet }>;

const storePapers: ReadonlySet<string> = new Set([
  'ReturnNotePrinted',
  'PartyStatementPrinted',
  'ClaimLetterPrinted',
  'QualityPaperPrinted',
  'InspectionPrinted',
  'PosterPrinted',
  'SelfCheckPrinted',
]);
const no = (refusal: Refusal) => ({ ok: false, refusal }) as const;

/**
 * What may go to a printer: the paper of a print that was sealed, by whoever sealed it, that has not ended, on a sheet
 * as large as its page. What the PDF shows the desk cannot judge; that its entry was permitted, it has seen to.
 */
export function printableOf(core: Core, caller: Caller, input: Parsed<'print'>): Outcome<Printable & Page> {
  const [row] = core.log.entriesFrom(input.print, 1);
  const entry = row && entryOf(row);
  if (entry?.about === storeSubject) return storePaperOf(entry, caller, input);
  const found = openPrintOf(core, caller, input.print);
  if (!found.ok) return found;
  const { print } = found.value;
  if (input.paper === 'A4-labels' || isLabelPaper(input.paper) !== (print.disposition !== null))
    return no(refuse('bad-input', { field: 'paper' }));
  const sealed = sealedSize(core, print.seq);
  if (sealed !== null && sealed !== input.paper)
    return no(refuse('label-size-differs', { sealed, paper: input.paper }));
  const page = pageOn(input.paper, input.pdf);
  return page ? { ok: true, value: { ...found.value, ...page } } : no(refuse('bad-input', { field: 'pdf' }));
}

/** Labels and tags of several prints on sheets of A4, all of them of one size, as many sheets as they take. */
export function labelSheetOf(
  core: Core,
  caller: Caller,
  input: Parsed<'printLabelSheet'>,
): Outcome<Page & { readonly printables: readonly Printable[] }> {
  const printables: Printable[] = [];
  for (const seq of input.prints) {
    const found = openPrintOf(core, caller, seq);
    if (!found.ok) return found;
    if (found.value.print.disposition === null) return no(refuse('bad-input', { field: 'prints' }));
    const sealed = sealedSize(core, seq);
    if (sealed !== null && sealed !== input.size)
      return no(refuse('label-size-differs', { sealed, paper: input.size }));
    printables.push(found.value);
  }
  const labels = printables.reduce((sum, { print }) => sum + print.copies, 0);
  const page = pageOn('A4-labels', input.pdf);
  const pages = page ? pagesOf(page.pdf) : [];
  const fits = pages.length === sheetsFor(input.layout, input.first, labels);
  if (!page || !fits || !pages.every((one) => fitsPaper('A4-labels', one)))
    return no(refuse('bad-input', { field: 'pdf' }));
  return { ok: true, value: { ...page, printables } };
}

/** A print of the caller's own, about a complaint, that has not ended. */
function openPrintOf(core: Core, caller: Caller, seq: number): Outcome<Printable> {
  const [row] = core.log.entriesFrom(seq, 1);
  const complaint = row ? loadComplaint(core, entryOf(row).about) : null;
  const print = complaint?.prints.find((one) => one.seq === seq);
  if (!complaint || !print) return no(refuse('print-unknown'));
  if (print.operator !== caller.actor.operator) return no(refuse('print-not-yours'));
  if (print.outcome !== null) return no(refuse('print-ended', { outcome: print.outcome }));
  return { ok: true, value: { about: complaint.id, print } };
}

/** The size that a label was sealed in; null for any other paper. */
function sealedSize(core: Core, seq: number): LabelSize | null {
  const [row] = core.log.entriesFrom(seq, 1);
  const size = row && entryOf(row).type === 'LabelPrinted' ? entryOf(row).data.size : null;
  return labelSizes.find((one) => one === size) ?? null;
}

/** A return note, a statement, a letter about suspect or stopped goods, the record of an inspection or a self-check, on A4; its slip is small; a poster as it was sealed. */
function storePaperOf(entry: Entry, caller: Caller, input: Parsed<'print'>): Outcome<Printable & Page> {
  const { seq, type } = entry;
  if (!storePapers.has(type)) return no(refuse('print-unknown'));
  if (entry.by.operator !== caller.actor.operator) return no(refuse('print-not-yours'));
  const poster = posterPapers.find((paper) => type === 'PosterPrinted' && paper === entry.data.paper);
  const slip = type !== 'PosterPrinted' && entry.data.paper === 'slip';
  const sheets: readonly Paper[] = slip ? ['A5', '80mm'] : [poster ?? 'A4'];
  if (!sheets.includes(input.paper)) return no(refuse('bad-input', { field: 'paper' }));
  const page = pageOn(input.paper, input.pdf);
  const print = { seq, type, copies: 1, disposition: null };
  return page
    ? { ok: true, value: { about: storeSubject, print, ...page } }
    : no(refuse('bad-input', { field: 'pdf' }));
}

/** A PDF and its sheet; null where its page is not as large as the paper. */
function pageOn(paper: Paper, base64: string): Page | null {
  const pdf = new Uint8Array(Buffer.from(base64, 'base64'));
  const page = pageOf(pdf);
  return page && fitsPaper(paper, page) ? { pdf, sheet: sheetOf(paper, page) } : null;
}

/** Why a label must not leave the printer now, although its print was sealed; null for any other paper (G6). */
export function barOf(core: Core, { about, print }: Printable): Refusal | null {
  if (print.type !== 'LabelPrinted' || print.disposition === null) return null;
  const complaint: Complaint | null = loadComplaint(core, about);
  return complaint ? labelFault(print.disposition, complaint, judgingNow(core)) : refuse('complaint-unknown');
}

export function isLabelPaper(paper: Paper): paper is LabelSize {
  return labelSizes.some((size) => size === paper);
}
