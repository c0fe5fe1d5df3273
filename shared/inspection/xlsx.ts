import { utf8 } from '../bytes.ts';
import { type Cell, type Row, textCell } from './cells.ts';
import { columns } from './columns.ts';
import { fixedParts, sheetFoot, sheetHead, sheetPath, styles } from './xlsx-parts.ts';
import { createZip, memorySink } from './zip-writer.ts';

/** A to Z is enough: the table has 18 columns. */
function reference(column: number, row: number): string {
  return `${String.fromCharCode(65 + column)}${row}`;
}

const dayMs = 86_400_000;
/** Day 0 of a spreadsheet's calendar (ECMA-376 §18.17.4.1), which counts correctly from March 1900. */
const epoch = Date.UTC(1899, 11, 30);

function serial(date: string): number {
  return (Date.parse(`${date}T00:00:00Z`) - epoch) / dayMs;
}

/** Text as XML may hold it; what it may not is written _xHHHH_ (ECMA-376 §22.9.2.19), and so is what looks like that. */
function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML 1.0 forbids.
      /[\0-\x08\x0b-\x1f\ufffe\uffff]/g,
      (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

function inlineText(ref: string, style: number, text: string): string {
  return `<c r="${ref}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

/** One cell: text is typed as text and is never a formula; dates and amounts are what they are. */
export function cellXml(cell: Cell, column: number, row: number): string {
  const ref = reference(column, row);
  const typed = (style: number, value: string) => `<c r="${ref}" s="${style}"><v>${value}</v></c>`;
  switch (cell.kind) {
    case 'text':
      return inlineText(ref, styles.text, cell.text);
    case 'money':
      return typed(styles.money, cell.text);
    case 'number':
      return typed(styles.number, cell.text);
    case 'date':
      return typed(styles.date, String(serial(cell.date)));
    case 'moment':
      return typed(styles.moment, (serial(cell.date) + cell.minutes / 1440).toFixed(10));
  }
}

export function rowXml(cells: readonly string[], row: number): string {
  return `<row r="${row}">${cells.join('')}</row>`;
}

/** The headings as the sheet's first row. */
export function headingCells(): string[] {
  return columns.map(({ heading }, column) => inlineText(reference(column, 1), styles.heading, heading));
}

/** The cells of the table's row `index` (from 0), which stands under the headings. */
export function rowCells(row: Row, index: number): string[] {
  return row.map((cell, column) => cellXml(cell ?? textCell(''), column, index + 2));
}

/** The workbook of one sheet; `at` (UTC ms) is the time of its parts. `breathe` is awaited every thousand rows. */
export async function workbook(
  rows: readonly Row[],
  at: number,
  breathe: () => Promise<void> = () => Promise.resolve(),
): Promise<Uint8Array> {
  const sink = memorySink();
  const zip = createZip(sink, at);
  for (const [path, xml] of fixedParts) await zip.add(path, utf8(xml));
  const sheet = await zip.begin(sheetPath);
  await sheet.push(utf8(sheetHead + rowXml(headingCells(), 1)));
  for (let from = 0; from < rows.length; from += 1000) {
    const chunk = rows
      .slice(from, from + 1000)
      .map((row, i) => rowXml(rowCells(row, from + i), from + i + 2));
    await sheet.push(utf8(chunk.join('')));
    await breathe();
  }
  await sheet.push(utf8(sheetFoot));
  await sheet.end();
  await zip.finish();
  return sink.bytes();
}
