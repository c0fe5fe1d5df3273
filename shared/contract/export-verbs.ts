import * as v from 'valibot';
import type { ExportStatus } from '../contract-replies.ts';
import { date, id } from '../event-parts.ts';
import { said } from '../text.ts';
import { commandId, ownPin, size } from './parts.ts';

/** What leaves the desk as a file: the inspection package and the printed ledger. */
export const exportVerbs = {
  startExport: v.strictObject({
    id: commandId,
    from: date,
    to: date,
    recipient: said(120),
    /** With names and phones, and encrypted; false leaves them out, and it is a plain zip (X5). */
    personal: v.boolean(),
    pin: ownPin,
  }),
  exportStatus: v.strictObject({ job: id }),
  cancelExport: v.strictObject({ job: id }),
  readExport: v.strictObject({ job: id, offset: size }),
  /**
   * Makes the ledger of complaints opened in these days (null: no bound) as a PDF. Names and phones in full want a
   * head's own PIN. The job is watched, cancelled and fetched as an export is, by whoever started it.
   */
  startLedgerPrint: v.strictObject({
    id: commandId,
    from: v.nullable(date),
    to: v.nullable(date),
    masked: v.boolean(),
    pin: ownPin,
  }),
  ledgerPrintStatus: v.strictObject({ job: id }),
  cancelLedgerPrint: v.strictObject({ job: id }),
  readLedgerPrint: v.strictObject({ job: id, offset: size }),
} as const satisfies Record<string, v.GenericSchema>;

export type ExportOutputs = {
  /** `passphrase` opens the file, and is told here and nowhere else; null for one without personal data. */
  startExport: { job: string; passphrase: string | null };
  exportStatus: ExportStatus;
  cancelExport: ExportStatus;
  /** A piece of the finished package (at most 1 MiB) as base64; `next` is null after the last. */
  readExport: { bytes: string; next: number | null };
  startLedgerPrint: { job: string };
  ledgerPrintStatus: ExportStatus;
  cancelLedgerPrint: ExportStatus;
  readLedgerPrint: { bytes: string; next: number | null };
};
