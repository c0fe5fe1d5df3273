import { csvRecords } from './csv-reader.ts';
import { longestCell, mostColumns, type SheetRow, tidy, type Workbook } from './sheet-rows.ts';
import { decodeText } from './text-encoding.ts';
import { readXlsx } from './xlsx-sheets.ts';

/** Beyond these nothing is read at once: 100,000 complaints with their headings, titles and totals, and as many again. */
export const mostRows = 200_000;
/** Empty cells behind the last that says something are common; as many as a spreadsheet has columns are still read. */
const mostSeparated = 16_384;
export const separators = [',', '\t', ';', '|'] as const;

/** How many rows a sheet may have, and what separates the cells of a text. */
type Reading = Readonly<{ most?: number; separator?: (text: string) => string }>;

/**
 * Reads a file of sheets: XLSX, or separated text in any usual encoding. An .xls or a locked file is refused by name.
 */
export function readSheets(
  bytes: Uint8Array,
  { most = mostRows, separator = usualSeparator }: Reading = {},
): Workbook {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return {
      ok: false,
      code: includesText(bytes, 'EncryptedPackage') ? 'import-encrypted' : 'import-old-format',
    };
  const book = startsWith(bytes, [0x50, 0x4b]) ? readXlsx(bytes, most) : readText(bytes, most, separator);
  if (!book.ok) return book;
  const sheets = book.sheets.filter((sheet) => sheet.rows.length > 0);
  if (sheets.length === 0) return { ok: false, code: 'import-empty' };
  return sheets.some((sheet) => sheet.rows.length > most)
    ? { ok: false, code: 'import-too-large' }
    : { ok: true, sheets };
}

/** Stops at the first thing that is more than a list has, before it fills the memory. */
function readText(bytes: Uint8Array, most: number, separator: (text: string) => string): Workbook {
  const text = decodeText(bytes);
  if (text === null) return { ok: false, code: 'import-unreadable' };
  const rows: SheetRow[] = [];
  for (const { line, cells } of csvRecords(text.replace(/^\ufeff/, ''), separator(text))) {
    if (cells.length > mostSeparated || cells.some((cell) => cell.length > longestCell))
      return { ok: false, code: 'import-beyond-sheet' };
    const tidied = cells.map(tidy);
    const last = tidied.findLastIndex((cell) => cell !== '');
    if (last >= mostColumns) return { ok: false, code: 'import-beyond-sheet' };
    if (last >= 0) rows.push({ row: line, cells: tidied });
    if (rows.length > most) return { ok: false, code: 'import-too-large' };
  }
  return { ok: true, sheets: [{ name: '', rows, merged: new Set() }] };
}

/** The one that most often stands in the first lines. */
function usualSeparator(text: string): string {
  const head = text.slice(0, 20_000);
  const count = (separator: string) => head.split(separator).length;
  return [...separators].sort((a, b) => count(b) - count(a))[0] ?? ',';
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
