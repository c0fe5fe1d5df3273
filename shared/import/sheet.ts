import type { RefusalCode } from '../refusals.ts';
import { csvRecords } from './csv-reader.ts';
import { decodeText } from './text-encoding.ts';
import { readXlsx } from './xlsx-sheets.ts';

/** One row: its number in the sheet, or line in the file, from 1, and its cells as text. */
export type SheetRow = Readonly<{ row: number; cells: readonly string[] }>;
/** A sheet with the rows that have anything in them. `merged` are the rows a cell was filled into from above. */
export type Sheet = Readonly<{ name: string; rows: readonly SheetRow[]; merged: ReadonlySet<number> }>;
export type Workbook =
  | Readonly<{ ok: true; sheets: readonly Sheet[] }>
  | Readonly<{ ok: false; code: RefusalCode }>;

/** Beyond these nothing is read at once. */
export const mostRows = 100_000;
const separators = [',', '\t', ';', '|'] as const;

/** Reads an old ledger's file: XLSX, or separated text in any usual encoding. An .xls or a locked file is refused by name. */
export function readSheets(bytes: Uint8Array): Workbook {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return {
      ok: false,
      code: includesText(bytes, 'EncryptedPackage') ? 'import-encrypted' : 'import-old-format',
    };
  const book = startsWith(bytes, [0x50, 0x4b]) ? readXlsx(bytes) : readText(bytes);
  if (!book.ok) return book;
  const sheets = book.sheets.filter((sheet) => sheet.rows.length > 0);
  if (sheets.length === 0) return { ok: false, code: 'import-empty' };
  return sheets.some((sheet) => sheet.rows.length > mostRows)
    ? { ok: false, code: 'import-too-large' }
    : { ok: true, sheets };
}

function readText(bytes: Uint8Array): Workbook {
  const text = decodeText(bytes);
  if (text === null) return { ok: false, code: 'import-unreadable' };
  const rows: SheetRow[] = [];
  for (const { line, cells } of csvRecords(text.replace(/^\ufeff/, ''), separatorOf(text))) {
    const tidied = cells.map(tidy);
    if (tidied.some((cell) => cell !== '')) rows.push({ row: line, cells: tidied });
  }
  return { ok: true, sheets: [{ name: '', rows, merged: new Set() }] };
}

/** The one that most often stands in the first lines. */
function separatorOf(text: string): string {
  const head = text.slice(0, 20_000);
  const count = (separator: string) => head.split(separator).length;
  return [...separators].sort((a, b) => count(b) - count(a))[0] ?? ',';
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

/** A cell as it is kept: without what no paper can carry, well-formed, in NFC, without blanks around. */
export function tidy(cell: string): string {
  return cell.toWellFormed().replace(unprintable, ' ').normalize('NFC').trim();
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

/** Is the text there in UTF-16, as the directory of a compound file names its streams? */
function includesText(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((character) => [character.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1))
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}
