import * as v from 'valibot';
import { labelSizes, papers } from '../codes.ts';
import type { PrinterList, PrintStatus } from '../contract-replies.ts';
import { headDpis, printerLanguages } from '../documents/dots.ts';
import { id } from '../event-parts.ts';
import { base64, commandId, none, size } from './parts.ts';

const paper = v.picklist(papers);
/** The spooler's own name of a printer. */
const printerId = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const labelSize = v.picklist(labelSizes);
const upTo = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));
const countTo = (most: number) => v.pipe(upTo(most), v.minValue(1));
/** `LabelLayout`: lengths in tenths of a millimetre, on A4. */
const layout = {
  columns: countTo(20),
  rows: countTo(40),
  left: upTo(2100),
  top: upTo(2970),
  across: upTo(2100),
  down: upTo(2970),
};
const place = upTo(799);

/** What a printer of this computer does. */
export const printingVerbs = {
  printers: none,
  /** The printer of this counter for a paper, remembered; null forgets it. */
  choosePrinter: v.strictObject({ paper, printer: v.nullable(printerId) }),
  /**
   * Prints the paper sealed as entry `print`, whose PDF is `pdf`, on the remembered printer or on `printer`. The number
   * of copies is the entry's. The same id asks for the same job again, never for a second print. A printer that takes
   * ZPL or TSPL needs the page as dots of its head too (`Dots`): the desk answers `dots-needed` and has done nothing.
   */
  print: v.strictObject({
    id: commandId,
    print: v.pipe(size, v.minValue(1)),
    paper,
    printer: v.nullable(printerId),
    pdf: base64(14_000_000),
    dots: v.optional(v.strictObject({ dpi: v.picklist(headDpis), bits: base64(200_000) })),
  }),
  /** What labels are sent to a printer of this computer in, and how fine its head is; remembered. */
  setPrinterLanguage: v.strictObject({
    printer: printerId,
    language: v.picklist(printerLanguages),
    dpi: v.picklist(headDpis),
  }),
  /** How labels of a size lie on this counter's A4 sheets, and the place of the next one; remembered. */
  setLabelSheet: v.strictObject({ size: labelSize, sheet: v.strictObject({ ...layout, next: place }) }),
  /**
   * Prints the labels and tags sealed as these entries on A4 sheets: `pdf` holds as many pages as their copies take from
   * the place `first` on. Each was sealed in this size. The same id asks for the same job again.
   */
  printLabelSheet: v.strictObject({
    id: commandId,
    prints: v.pipe(
      v.array(v.pipe(size, v.minValue(1))),
      v.minLength(1),
      v.maxLength(200),
      v.check((all) => new Set(all).size === all.length),
    ),
    size: labelSize,
    layout: v.strictObject(layout),
    first: place,
    printer: v.nullable(printerId),
    pdf: base64(14_000_000),
  }),
  /**
   * Prints a page of the desk's own that shows the paper's edges, or the outlines of the labels of `size` on a sheet;
   * nothing is sealed.
   */
  testPrint: v.strictObject({ id: commandId, paper, printer: printerId, size: v.optional(labelSize) }),
  /**
   * Prints a ledger that the desk has made (`startLedgerPrint`) on the printer remembered for it, or on `printer`. That it
   * goes to paper was sealed when it was made; how the printing ended is told, not sealed (docs/decisions/0012).
   */
  printLedger: v.strictObject({ id: commandId, job: id, printer: v.nullable(printerId) }),
  /**
   * Prints the report of the figures, whose PDF is `pdf`, on A4, on the printer remembered for it or on `printer`. It says
   * counters and nothing of any consumer (X4), so nothing is sealed; the same id asks for the same job again (K4).
   */
  printFigures: v.strictObject({ id: commandId, printer: v.nullable(printerId), pdf: base64(14_000_000) }),
  printStatus: v.strictObject({ job: commandId }),
  cancelPrint: v.strictObject({ job: commandId }),
} as const satisfies Record<string, v.GenericSchema>;

export type PrintingOutputs = {
  printers: PrinterList;
  choosePrinter: PrinterList;
  setPrinterLanguage: PrinterList;
  setLabelSheet: PrinterList;
  print: PrintStatus;
  printLabelSheet: PrintStatus;
  testPrint: PrintStatus;
  printLedger: PrintStatus;
  printFigures: PrintStatus;
  printStatus: PrintStatus;
  /** The status once the spooler has answered: a print that was faster than the cancelling is completed. */
  cancelPrint: PrintStatus;
};
