import { utf8 } from '../bytes.ts';
import { type Cell, type Row, textCell } from './cells.ts';
import { columns } from './columns.ts';
import { type PackTools, packAnywhere } from './packing.ts';
import { fixedParts, sheetFoot, sheetHead, sheetPath, styles } from './xlsx-parts.ts';
import { createZip, memorySink, type Sink } from './zip-writer.ts';

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
  // Most texts need nothing done.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML 1.0 forbids.
  if (!/[\0-\x08\x0b-\x1f\ufffe\uffff&<>]|_x[0-9A-Fa-f]{4}_/.test(text)) return text;
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

/** After so many rows others get their turn. */
const atOnce = 500;

/**
 * Writes the workbook of one sheet, row by row; `at` (UTC ms) is the time of its parts. `breathe` is awaited now and
 * then.
 */
export async function writeWorkbook(
  rows: Iterable<Row>,
  sink: Sink,
  at: number,
  { tools = packAnywhere, breathe }: Readonly<{ tools?: PackTools; breathe?: () => Promise<void> }> = {},
): Promise<void> {
  const zip = createZip(sink, at, tools);
  for (const [path, xml] of fixedParts) await zip.add(path, utf8(xml));
  const sheet = await zip.begin(sheetPath, 1);
  let text = sheetHead + rowXml(headingCells(), 1);
  let index = 0;
  for (const row of rows) {
    text += rowXml(rowCells(row, index), index + 2);
    index += 1;
    if (index % atOnce !== 0) continue;
    await sheet.push(utf8(text));
    text = '';
    await breathe?.();
  }
  await sheet.push(utf8(text + sheetFoot));
  await sheet.end();
  await zip.finish();
}

/** The same in memory. */
export async function workbook(rows: Iterable<Row>, at: number, tools?: PackTools): Promise<Uint8Array> {
  const sink = memorySink();
  await writeWorkbook(rows, sink, at, { ...(tools && { tools }) });
  return sink.bytes();
}
