import type { Parsed } from '../../../shared/contract.ts';
import type { ImportRow } from '../../../shared/import/ledger-rows.ts';
import type { Refusal } from '../../../shared/refusals.ts';

/** An old ledger, and what the screen says of it; `key` is what tags are made with. */
export type ReaderTask = Omit<Parsed<'checkLedgerImport'>, 'file'> &
  Readonly<{ bytes: Uint8Array; today: string; key: Uint8Array }>;

/** What a row that can be taken is sealed from. */
export type TakenRow = Pick<Extract<ImportRow, { kind: 'taken' }>, 'row' | 'data' | 'person' | 'words'>;

/**
 * A row by the id its complaint has or will have, and by keyed tags of what makes it the same complaint in another file,
 * most telling first.
 */
export type NamedRow = Readonly<{ row: number; about: string; tags: readonly string[] }>;

/** What was understood of a file: all its rows, those that can be taken, and the batch that names file and sheet. */
export type SheetRead = Readonly<{
  rows: number;
  taken: number;
  /** SHA-256 of the file, hex. */
  digest: string;
  batch: string;
  sheet: string;
  headings: readonly string[];
}>;

/** `from` and `count` are places among the rows that can be taken, `rows` numbers in the sheet. */
export type ReaderQuestion =
  | Readonly<{ ask: 'named'; from: number; count: number }>
  | Readonly<{ ask: 'rows'; rows: readonly number[] }>;

export type ReaderAnswer =
  | (Readonly<{ kind: 'read' }> & SheetRead)
  | Readonly<{ kind: 'refused'; refusal: Refusal }>
  | Readonly<{ kind: 'named'; named: readonly NamedRow[] }>
  | Readonly<{ kind: 'rows'; rows: readonly TakenRow[] }>;
