import { utf8 } from '../bytes.ts';
import { type Cell, type Row, textCell } from './cells.ts';
import { columns } from './columns.ts';
import { type PackTools, packAnywhere } from './packing.ts';
import { createTextBytes, type TextBytes } from './text-bytes.ts';
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

const inlineBegin = (style: number) => `" s="${style}" t="inlineStr"><is><t xml:space="preserve">`;
const inlineEnd = '</t></is></c>';
const typedBegin = (style: number) => `" s="${style}"><v>`;
const typedEnd = '</v></c>';

/** What stands between a cell's reference and its value, and after it. */
const around = {
  text: { begin: inlineBegin(styles.text), end: inlineEnd },
  heading: { begin: inlineBegin(styles.heading), end: inlineEnd },
  money: { begin: typedBegin(styles.money), end: typedEnd },
  number: { begin: typedBegin(styles.number), end: typedEnd },
  date: { begin: typedBegin(styles.date), end: typedEnd },
  moment: { begin: typedBegin(styles.moment), end: typedEnd },
} as const;

function cellValue(cell: Cell): string {
  switch (cell.kind) {
    case 'text':
      return escaped(cell.text);
    case 'date':
      return String(serial(cell.date));
    case 'moment':
      return (serial(cell.date) + cell.minutes / 1440).toFixed(10);
    default:
      return cell.text;
  }
}

/** One cell: text is typed as text and is never a formula; dates and amounts are what they are. */
export function cellXml(cell: Cell, column: number, row: number): string {
  const { begin, end } = around[cell.kind];
  return `<c r="${reference(column, row)}${begin}${cellValue(cell)}${end}`;
}

/** The cells of a row written straight as bytes: the same as {@link rowXml} of its cells. */
function addRow(bytes: TextBytes, cells: Row, row: number): void {
  const number = String(row);
  let text = rowBegin + number + tagEnd;
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column] ?? textCell('');
    const { begin, end } = around[cell.kind];
    text += cellBegins[column] + number + begin + cellValue(cell) + end;
  }
  bytes.add(text + rowEnd);
}

const [rowBegin, tagEnd, rowEnd] = ['<row r="', '">', '</row>'];
const cellBegins = columns.map((_, column) => `<c r="${reference(column, 0).slice(0, -1)}`);

export function rowXml(cells: readonly string[], row: number): string {
  return `${rowBegin}${row}${tagEnd}${cells.join('')}${rowEnd}`;
}

/** The headings as the sheet's first row. */
export function headingCells(): string[] {
  const { begin, end } = around.heading;
  return columns.map(
    ({ heading }, column) => `<c r="${reference(column, 1)}${begin}${escaped(heading)}${end}`,
  );
}

/** The cells of the table's row `index` (from 0), which stands under the headings. */
export function rowCells(row: Row, index: number): string[] {
  return row.map((cell, column) => cellXml(cell ?? textCell(''), column, index + 2));
}

/** After so many bytes others get their turn. */
const atOnce = 2 ** 17;

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
  const bytes = createTextBytes();
  bytes.add(sheetHead + rowXml(headingCells(), 1));
  let index = 0;
  for (const row of rows) {
    addRow(bytes, row, index + 2);
    index += 1;
    if (bytes.length() < atOnce) continue;
    await sheet.push(bytes.take());
    await breathe?.();
  }
  bytes.add(sheetFoot);
  await sheet.push(bytes.take());
  await sheet.end();
  await zip.finish();
}

/** The same in memory. */
export async function workbook(rows: Iterable<Row>, at: number, tools?: PackTools): Promise<Uint8Array> {
  const sink = memorySink();
  await writeWorkbook(rows, sink, at, { ...(tools && { tools }) });
  return sink.bytes();
}
