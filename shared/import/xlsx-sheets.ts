import { unzipSync } from 'fflate';
import { decodeUtf8 } from '../inspection/decode-utf8.ts';
import { type Sheet, type SheetRow, tidy, type Workbook } from './sheet-rows.ts';

/** What a stranger's workbook may unpack to; beyond it nothing is unpacked. */
const mostBytes = 200_000_000;
const mostCells = 6_000_000;
const mostColumns = 256;

/** Reads the cells of every sheet of an XLSX as text. A date is its serial day: the column says what it is. */
export function readXlsx(bytes: Uint8Array): Workbook {
  let parts: Record<string, Uint8Array>;
  let size = 0;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const wanted =
          /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/.test(
            name,
          );
        if (wanted) size += originalSize;
        return wanted && size <= mostBytes;
      },
    });
  } catch {
    return { ok: false, code: 'import-unreadable' }; // Not a zip that can be unpacked: that is the answer.
  }
  if (size > mostBytes) return { ok: false, code: 'import-too-large' };
  const text = (path: string) => {
    const part = parts[path];
    return part ? decodeUtf8(part) : null;
  };
  const book = text('xl/workbook.xml');
  const relations = text('xl/_rels/workbook.xml.rels');
  if (!book || !relations) return { ok: false, code: 'import-unreadable' };
  const shared = [
    ...(text('xl/sharedStrings.xml') ?? '').matchAll(/<si\b[^>]*?(?:\/>|>([\s\S]*?)<\/si>)/g),
  ].map((match) => textsOf(match[1] ?? ''));
  const targets = new Map(
    [...relations.matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  const from1904 = /<workbookPr\b[^>]*date1904="(1|true)"/.test(book);
  const sheets: Sheet[] = [];
  for (const [tag] of book.matchAll(/<sheet\b[^>]*>/g)) {
    const target = (targets.get(attribute(tag, 'r:id')) ?? '').replace(/^\/?(xl\/)?/, '');
    const xml = text(`xl/${target}`);
    const sheet = xml === null ? null : readSheet(unescaped(attribute(tag, 'name')), xml, shared, from1904);
    if (xml !== null && sheet === null) return { ok: false, code: 'import-too-large' };
    if (sheet) sheets.push(sheet);
  }
  return { ok: true, sheets };
}

/** Null where there is more than is read at once: a part of a sheet would be rows lost in silence. */
function readSheet(name: string, xml: string, shared: readonly string[], from1904: boolean): Sheet | null {
  const rows = new Map<number, string[]>();
  let number = 0;
  let count = 0;
  for (const [, head = '', body = ''] of xml.matchAll(/<row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/row>)/g)) {
    number = Number(attribute(`<row${head}>`, 'r') || number + 1);
    const cells: string[] = [];
    let at = -1;
    for (const [, attributes = '', content = ''] of body.matchAll(/<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
      const tag = `<c${attributes}>`;
      const place = /^[A-Z]+/.exec(attribute(tag, 'r'))?.[0];
      at = place ? columnOf(place) : at + 1;
      count += 1;
      if (count > mostCells) return null;
      if (at >= mostColumns) continue;
      while (cells.length < at) cells.push('');
      cells[at] = tidy(cellText(attribute(tag, 't'), content, shared));
    }
    rows.set(number, cells);
  }
  if (from1904) shift1904(rows);
  const merged = fillMerged(xml, rows);
  const filled: SheetRow[] = [...rows]
    .filter(([, cells]) => cells.some((cell) => cell !== ''))
    .map(([row, cells]) => ({ row, cells }));
  return { name, rows: filled, merged };
}

function cellText(type: string, content: string, shared: readonly string[]): string {
  if (type === 'inlineStr') return textsOf(content);
  const value = unescaped(/<v\b[^>]*>([\s\S]*?)<\/v>/.exec(content)?.[1] ?? '');
  if (type === 's') return shared[Number(value)] ?? '';
  return type === '' || type === 'n' ? decimalText(value) : value;
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

/** A cell merged downwards says the same in each of its rows. Returns the rows that were filled. */
function fillMerged(xml: string, rows: ReadonlyMap<number, string[]>): Set<number> {
  const filled = new Set<number>();
  for (const [, left = '', top = '', , bottom = ''] of xml.matchAll(
    /<mergeCell\b[^>]*ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g,
  )) {
    const value = rows.get(Number(top))?.[columnOf(left)];
    if (!value) continue;
    for (let row = Number(top) + 1; row <= Math.min(Number(bottom), Number(top) + 200); row++) {
      const cells = rows.get(row);
      // Only beside other content: a merged title above nothing stays one row.
      if (!cells?.some((cell) => cell !== '')) continue;
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

/** Every run of text, without the readings that East Asian versions add. */
function textsOf(xml: string): string {
  const said = xml.replace(/<rPh\b[\s\S]*?<\/rPh>/g, '');
  return [...said.matchAll(/<t\b[^>]*?(?:\/>|>([\s\S]*?)<\/t>)/g)]
    .map((match) => unescaped(match[1] ?? ''))
    .join('');
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescaped(xml: string): string {
  return xml
    .replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/g, (whole, hex, decimal, name) => {
      if (name) return named[name] ?? whole;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(/_x([0-9A-F]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}
