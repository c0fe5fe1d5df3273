import { unzipSync } from 'fflate';
import { decodeUtf8 } from '../inspection/decode-utf8.ts';
import type { RefusalCode } from '../refusals.ts';
import { longestCell, mostColumns, type Sheet, type SheetRow, tidy, type Workbook } from './sheet-rows.ts';
import { attribute, BrokenXml, elements, firstOf, textsOf, unescaped } from './xml-elements.ts';

/** What a stranger's workbook may unpack to; beyond it nothing is unpacked. */
const mostBytes = 400_000_000;
const mostCells = 6_000_000;
const mostMerged = 100_000;

const parts = /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/;

/**
 * Reads the cells of every sheet of an XLSX as text. A date is its serial day: the column says what it is. A formula is
 * its last value, and nothing is calculated or fetched. More than `most` rows are refused as soon as they are met.
 */
export function readXlsx(bytes: Uint8Array, most: number): Workbook {
  try {
    return readBook(bytes, most);
  } catch (error) {
    // What is cut off is not all there was: none of it is taken for the whole.
    if (error instanceof BrokenXml) return { ok: false, code: 'import-unreadable' };
    throw error;
  }
}

function readBook(bytes: Uint8Array, most: number): Workbook {
  const unpacked = unpack(bytes);
  if (typeof unpacked === 'string') return { ok: false, code: unpacked };
  const text = (path: string) => {
    const part = unpacked[path];
    return part ? decodeUtf8(part) : null;
  };
  const book = text('xl/workbook.xml');
  const relations = text('xl/_rels/workbook.xml.rels');
  if (!book || !relations) return { ok: false, code: 'import-unreadable' };
  const strings = text('xl/sharedStrings.xml') ?? '';
  const shared = [...elements(strings, 'si')].map(({ content }) => textsOf(content));
  if (shared.length > 0 && !strings.includes('</sst>')) throw new BrokenXml('expected </sst>, found none');
  const targets = new Map(
    [...elements(relations, 'Relationship')].map(({ attributes }) => [
      attribute(attributes, 'Id'),
      attribute(attributes, 'Target'),
    ]),
  );
  const from1904 = ['1', 'true'].includes(
    attribute(firstOf(book, 'workbookPr')?.attributes ?? '', 'date1904'),
  );
  const sheets: Sheet[] = [];
  for (const { attributes } of elements(book, 'sheet')) {
    const target = (targets.get(attribute(attributes, 'r:id')) ?? '').replace(/^\/?(xl\/)?/, '');
    const xml = text(`xl/${target}`);
    if (xml === null) continue;
    const sheet = readSheet(unescaped(attribute(attributes, 'name')), xml, { shared, from1904, most });
    if (typeof sheet === 'string') return { ok: false, code: sheet };
    sheets.push(sheet);
  }
  return { ok: true, sheets };
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> | RefusalCode {
  let size = 0;
  try {
    const unpacked = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!parts.test(name)) return false;
        size += originalSize;
        return size <= mostBytes;
      },
    });
    return size > mostBytes ? 'import-too-large' : unpacked;
  } catch {
    return 'import-unreadable'; // Not a zip that can be unpacked: that is the answer.
  }
}

type Reading = Readonly<{ shared: readonly string[]; from1904: boolean; most: number }>;

/** A code where there is more than is read at once: a part of a sheet would be rows lost in silence. */
function readSheet(name: string, xml: string, { shared, from1904, most }: Reading): Sheet | RefusalCode {
  // Where the text ends too early between two rows, only the end of the table is missing.
  if (!xml.includes('</sheetData>') && firstOf(xml, 'sheetData') === null)
    throw new BrokenXml('expected a table, found none');
  const rows = new Map<number, string[]>();
  let number = 0;
  let count = 0;
  for (const row of elements(xml, 'row')) {
    number = Number(attribute(row.attributes, 'r') || number + 1);
    const cells: string[] = [];
    let at = -1;
    for (const cell of elements(row.content, 'c')) {
      const place = /^[A-Z]+/.exec(attribute(cell.attributes, 'r'))?.[0];
      at = place ? columnOf(place) : at + 1;
      if (cell.content === '') continue;
      count += 1;
      if (count > mostCells) return 'import-too-large';
      const text = tidy(cellText(attribute(cell.attributes, 't'), cell.content, shared));
      if (text === '') continue;
      if (!(at < mostColumns) || text.length > longestCell) return 'import-beyond-sheet';
      while (cells.length < at) cells.push('');
      cells[at] = text;
    }
    // Sheets are full of rows that have nothing but a height: they are no rows of anybody's.
    if (cells.length === 0) continue;
    if (rows.has(number) || !Number.isSafeInteger(number))
      throw new BrokenXml(`row ${number}: is there twice`);
    rows.set(number, cells);
    if (rows.size > most) return 'import-too-large';
  }
  if (from1904) shift1904(rows);
  const merged = fillMerged(xml, rows);
  if (merged === null) return 'import-too-large';
  const filled: SheetRow[] = [...rows].map(([row, cells]) => ({ row, cells }));
  return { name, rows: filled, merged };
}

function cellText(type: string, content: string, shared: readonly string[]): string {
  if (type === 'inlineStr') return textsOf(content);
  const value = firstOf(content, 'v');
  // A formula that was never calculated has no value to take: it is shown as what it is.
  if (value === null) return formulaText(content);
  const text = unescaped(value.content);
  if (type === 's') {
    const said = shared[Number(text)];
    if (said === undefined) throw new BrokenXml(`shared string ${text}: expected one, found none`);
    return said;
  }
  return type === '' || type === 'n' ? decimalText(text) : text;
}

function formulaText(content: string): string {
  const formula = firstOf(content, 'f')?.content ?? '';
  return formula === '' ? '' : `=${unescaped(formula)}`;
}

/**
 * A number as a spreadsheet shows it: its file holds the nearest binary fraction (29.899999999999999), whose 15 digits
 * are what was typed. Digits are rounded as text, never through a float.
 */
export function decimalText(written: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/.exec(written.trim());
  if (!match?.[2]) return written;
  const [, sign = '', whole, fraction = '', exponent = '0'] = match;
  let digits = `${whole}${fraction}`.replace(/^0+(?=\d)/, '');
  let point = fraction.length - Number(exponent);
  if (digits.length > 15) {
    const dropped = digits.length - 15;
    const rounded = (BigInt(digits.slice(0, 15)) + (digits.charAt(15) >= '5' ? 1n : 0n)).toString();
    digits = rounded;
    point -= dropped;
  }
  if (point <= 0) return `${sign}${digits}${'0'.repeat(-point)}`;
  const padded = digits.padStart(point + 1, '0');
  const tail = padded.slice(-point).replace(/0+$/, '');
  return `${sign}${padded.slice(0, -point)}${tail === '' ? '' : `.${tail}`}`;
}

/** Serial days of a workbook that counts from 1904 are 1462 behind. */
function shift1904(rows: ReadonlyMap<number, string[]>): void {
  for (const cells of rows.values())
    for (const [at, cell] of cells.entries())
      if (/^[1-5]\d{4}$/.test(cell)) cells[at] = String(Number(cell) + 1462);
}

/** A cell merged downwards says the same in each of its rows. The rows that were filled; null where there are too many. */
function fillMerged(xml: string, rows: ReadonlyMap<number, string[]>): Set<number> | null {
  const filled = new Set<number>();
  let count = 0;
  for (const { attributes } of elements(xml, 'mergeCell')) {
    count += 1;
    if (count > mostMerged) return null;
    const place = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/.exec(attribute(attributes, 'ref'));
    const [, left = '', top = '', bottom = ''] = place ?? [];
    const value = rows.get(Number(top))?.[columnOf(left)];
    if (!value) continue;
    for (let row = Number(top) + 1; row <= Math.min(Number(bottom), Number(top) + 200); row++) {
      const cells = rows.get(row);
      // Only beside other content: a merged title above nothing stays one row.
      if (!cells) continue;
      while (cells.length <= columnOf(left)) cells.push('');
      cells[columnOf(left)] = value;
      filled.add(row);
    }
  }
  return filled;
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
