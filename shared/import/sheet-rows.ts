import type { RefusalCode } from '../refusals.ts';

/** One row: its number in the sheet, or line in the file, from 1, and its cells as text. */
export type SheetRow = Readonly<{ row: number; cells: readonly string[] }>;
/** A sheet with the rows that have anything in them. `merged` are the rows a cell was filled into from above. */
export type Sheet = Readonly<{ name: string; rows: readonly SheetRow[]; merged: ReadonlySet<number> }>;
export type Workbook =
  | Readonly<{ ok: true; sheets: readonly Sheet[] }>
  | Readonly<{ ok: false; code: RefusalCode }>;

/** No ledger and no list has more columns, and a spreadsheet has no longer cell; what has is something else. */
export const mostColumns = 256;
export const longestCell = 32_767;

/** How many cells the longest row has. A loop, because a call takes only so many arguments: 100,000 are too many. */
export function widestOf(rows: readonly SheetRow[]): number {
  return rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

/** A cell as it is kept: without what no paper can carry, well-formed, in NFC, without blanks around. */
export function tidy(cell: string): string {
  return cell.toWellFormed().replace(unprintable, ' ').normalize('NFC').trim();
}
