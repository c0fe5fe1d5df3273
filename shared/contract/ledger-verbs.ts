import * as v from 'valibot';
import type { EntryLine, Head, LedgerImportStatus } from '../contract-replies.ts';
import { id } from '../event-parts.ts';
import { type SheetField, sheetFields } from '../import/ledger-columns.ts';
import { text } from '../text.ts';
import { base64, commandId, size } from './parts.ts';

const oldLedger = {
  name: text(120),
  /** As it was sent by `sendOldLedger`. */
  file: commandId,
  sheet: v.pipe(size, v.maxValue(255)),
  /** The row of the headings; null where the sheet has none. */
  header: v.nullable(size),
  columns: v.pipe(v.array(v.picklist(sheetFields)), v.maxLength(256)),
  answers: v.strictObject({
    priceUnit: v.picklist(['jin', 'kg', 'leave']),
    wrongDay: v.picklist(['report', 'without']),
    year: v.picklist(['take', 'without']),
  }),
};

/** What is read from the ledger, and how old ledgers come in. */
export const ledgerVerbs = {
  /**
   * How far the log is. `seen`: a checkpoint that the screen's own copy of the ledger holds and the log does not pass
   * through; where the desk's own key signed it, nothing more is sealed.
   */
  head: v.strictObject({ seen: v.optional(v.pipe(v.string(), v.maxLength(2000))) }),
  /** Entries from a size on, at most `limit` (1 to 2,000). */
  entriesFrom: v.strictObject({
    from: size,
    limit: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(2000)),
  }),
  keysFor: v.strictObject({ abouts: v.pipe(v.array(id), v.maxLength(2000)) }),
  /** What the screen's search keeps its index under. */
  searchKey: v.strictObject({}),
  /** What the columns of a sheet with these headings were said to hold the last time. */
  recallLedgerColumns: v.strictObject({ headings: v.pipe(v.array(text(4000)), v.maxLength(256)) }),
  /** A piece of an old ledger's file, at most 3 MB, in order; at 0 it begins anew. The desk holds it in memory alone. */
  sendOldLedger: v.strictObject({ file: commandId, offset: size, bytes: base64(4_000_000) }),
  /** Which rows of an old ledger are complaints of this one already, before anything is written. */
  checkLedgerImport: v.strictObject(oldLedger),
  /**
   * Takes an old ledger in (L7): the file that was read on the screen, what its columns hold, what the person said to its
   * doubts, and the counts they confirmed. The desk reads the same bytes by the same code, and writes nothing where it
   * counts otherwise. `again` are rows that are taken although a complaint with the same content came in before.
   */
  startLedgerImport: v.strictObject({
    ...oldLedger,
    id: commandId,
    again: v.pipe(v.array(size), v.maxLength(200_000)),
    expected: v.strictObject({ rows: size, taken: size }),
  }),
  ledgerImportStatus: v.strictObject({ job: id }),
  cancelLedgerImport: v.strictObject({ job: id }),
} as const satisfies Record<string, v.GenericSchema>;

export type LedgerOutputs = {
  head: Head;
  entriesFrom: Head & { entries: readonly EntryLine[] };
  /** base64 of each subject's 32-byte key; a subject whose key was destroyed is left out. */
  keysFor: { keys: Readonly<Record<string, string>> };
  /** base64 of 32 bytes, made when the log had `since` entries: an index kept under it has taken in all of them. */
  searchKey: { key: string; since: number };
  recallLedgerColumns: { columns: readonly SheetField[] | null };
  sendOldLedger: { received: number };
  /** `sameFile`: this very row of this very file came in. `resumes`: rows that an interrupted import wrote already. */
  checkLedgerImport: {
    already: readonly Readonly<{ row: number; number: string; sameFile: boolean }>[];
    resumes: number;
  };
  startLedgerImport: { job: string };
  ledgerImportStatus: LedgerImportStatus;
  cancelLedgerImport: LedgerImportStatus;
};
