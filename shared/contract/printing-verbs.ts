import * as v from 'valibot';
import { papers } from '../codes.ts';
import type { PrinterList, PrintStatus } from '../contract-replies.ts';
import { id } from '../event-parts.ts';
import { base64, commandId, none, size } from './parts.ts';

const paper = v.picklist(papers);
/** The spooler's own name of a printer. */
const printerId = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/** What a printer of this computer does. */
export const printingVerbs = {
  printers: none,
  /** The printer of this counter for a paper, remembered; null forgets it. */
  choosePrinter: v.strictObject({ paper, printer: v.nullable(printerId) }),
  /**
   * Prints the paper sealed as entry `print`, whose PDF is `pdf`, on the remembered printer or on `printer`. The number
   * of copies is the entry's. The same id asks for the same job again, never for a second print.
   */
  print: v.strictObject({
    id: commandId,
    print: v.pipe(size, v.minValue(1)),
    paper,
    printer: v.nullable(printerId),
    pdf: base64(14_000_000),
  }),
  /** Prints a page of the desk's own that shows the paper's edges; nothing is sealed. */
  testPrint: v.strictObject({ id: commandId, paper, printer: printerId }),
  /**
   * Prints a ledger that the desk has made (`startLedgerPrint`) on the printer remembered for it, or on `printer`. That it
   * goes to paper was sealed when it was made; how the printing ended is told, not sealed (docs/decisions/0012).
   */
  printLedger: v.strictObject({ id: commandId, job: id, printer: v.nullable(printerId) }),
  printStatus: v.strictObject({ job: commandId }),
  cancelPrint: v.strictObject({ job: commandId }),
} as const satisfies Record<string, v.GenericSchema>;

export type PrintingOutputs = {
  printers: PrinterList;
  choosePrinter: PrinterList;
  print: PrintStatus;
  testPrint: PrintStatus;
  printLedger: PrintStatus;
  printStatus: PrintStatus;
  /** The status once the spooler has answered: a print that was faster than the cancelling is completed. */
  cancelPrint: PrintStatus;
};
