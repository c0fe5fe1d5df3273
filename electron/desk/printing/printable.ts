import { labelSizes, type Paper } from '../../../shared/codes.ts';
import type { Complaint, Print } from '../../../shared/complaint/state.ts';
import type { Parsed } from '../../../shared/contract.ts';
import { fitsPaper, pageOf, type Sheet, sheetOf } from '../../../shared/documents/paper.ts';
import { storeSubject } from '../../../shared/events.ts';
import { labelFault } from '../../../shared/goods/permits-goods.ts';
import type { Entry } from '../../../shared/ledger/entry.ts';
import { type Outcome, type Refusal, refuse } from '../../../shared/refusals.ts';
import { type Caller, type Core, entryOf } from '../core.ts';
import { loadComplaint } from '../load-complaint.ts';
import { judgingNow } from './end-print.ts';

/** `about` is 'store' for a paper about a supplier: how its printing ends is told, not sealed (docs/decisions/0012). */
export type Printable = Readonly<{
  about: string;
  print: Pick<Print, 'seq' | 'copies' | 'disposition'> & Readonly<{ type: string }>;
  pdf: Uint8Array;
  sheet: Sheet;
}>;

const storePapers: ReadonlySet<string> = new Set(['ReturnNotePrinted', 'PartyStatementPrinted']);

/**
 * What may go to a printer: the paper of a print that was sealed, by whoever sealed it, that has not ended, on a sheet
 * as large as its page. What the PDF shows the desk cannot judge; that its entry was permitted, it has seen to.
 */
export function printableOf(core: Core, caller: Caller, input: Parsed<'print'>): Outcome<Printable> {
  const no = (refusal: Refusal) => ({ ok: false, refusal }) as const;
  const [row] = core.log.entriesFrom(input.print, 1);
  const about = row ? entryOf(row).about : null;
  if (row && about === storeSubject) return storePaperOf(entryOf(row), caller, input);
  const complaint = about === null ? null : loadComplaint(core, about);
  const print = complaint?.prints.find((one) => one.seq === input.print);
  if (!complaint || !print) return no(refuse('print-unknown'));
  if (print.operator !== caller.actor.operator) return no(refuse('print-not-yours'));
  if (print.outcome !== null) return no(refuse('print-ended', { outcome: print.outcome }));
  if (isLabelPaper(input.paper) !== (print.disposition !== null))
    return no(refuse('bad-input', { field: 'paper' }));
  const pdf = new Uint8Array(Buffer.from(input.pdf, 'base64'));
  const page = pageOf(pdf);
  if (!page || !fitsPaper(input.paper, page)) return no(refuse('bad-input', { field: 'pdf' }));
  return { ok: true, value: { about: complaint.id, print, pdf, sheet: sheetOf(input.paper, page) } };
}

/** A return note or a statement, on A4. */
function storePaperOf(entry: Entry, caller: Caller, input: Parsed<'print'>): Outcome<Printable> {
  const no = (refusal: Refusal) => ({ ok: false, refusal }) as const;
  const { seq, type } = entry;
  if (!storePapers.has(type)) return no(refuse('print-unknown'));
  if (entry.by.operator !== caller.actor.operator) return no(refuse('print-not-yours'));
  if (input.paper !== 'A4') return no(refuse('bad-input', { field: 'paper' }));
  const pdf = new Uint8Array(Buffer.from(input.pdf, 'base64'));
  const page = pageOf(pdf);
  if (!page || !fitsPaper(input.paper, page)) return no(refuse('bad-input', { field: 'pdf' }));
  const print = { seq, type, copies: 1, disposition: null };
  return { ok: true, value: { about: storeSubject, print, pdf, sheet: sheetOf(input.paper, page) } };
}

/** Why a label must not leave the printer now, although its print was sealed; null for any other paper (G6). */
export function barOf(core: Core, { about, print }: Pick<Printable, 'about' | 'print'>): Refusal | null {
  if (print.type !== 'LabelPrinted' || print.disposition === null) return null;
  const complaint: Complaint | null = loadComplaint(core, about);
  return complaint ? labelFault(print.disposition, complaint, judgingNow(core)) : refuse('complaint-unknown');
}

function isLabelPaper(paper: Paper): boolean {
  return labelSizes.some((size) => size === paper);
}
