import type { Cell } from './table.ts';
import { openZip } from './zip.ts';

/** A cell as text for reading: what CSV holds before it is made safe. */
function plain(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  if ('number' in cell) return cell.number;
  if (!('minutes' in cell)) return cell.day;
  const two = (count: number) => String(count).padStart(2, '0');
  return `${cell.day} ${two(Math.floor(cell.minutes / 60))}:${two(cell.minutes % 60)}`;
}

/** The exact bytes of the CSV of these rows (RFC 4180, as the page narrows it). */
export function csvOf(rows: readonly (readonly Cell[])[]): Buffer {
  const fields = rows.map((row) =>
    row.map((cell) => {
      const text = plain(cell);
      const risky = typeof cell === 'string' && /^[=+\-@＝＋－＠\t\r\n\0]/.test(text);
      const safe = risky ? `'${text}` : text;
      return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
    }),
  );
  return Buffer.from(`\ufeff${fields.map((row) => `${row.join(',')}\r\n`).join('')}`);
}

/** Days since 30 December 1899, as a spreadsheet counts; ten decimals for a moment. */
function serial(cell: Exclude<Cell, string>): string {
  if ('number' in cell) return String(Number(cell.number));
  const days = (Date.parse(`${cell.day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
  if (!('minutes' in cell)) return String(days);
  return String(Number((days + cell.minutes / 1440).toFixed(10)));
}

/** What a spreadsheet's cell has to say, and whether as a number. */
export function sheetCell(cell: Cell): string {
  return typeof cell === 'string' ? `text ${cell}` : `number ${serial(cell)}`;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(xml: string): string {
  const text = xml.replace(/&(#x?[0-9a-fA-F]+|[a-z]+);/g, (whole, name: string) => {
    if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)));
    return entities[name] ?? whole;
  });
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** Every row of the one sheet of a workbook as `sheetCell` writes it; null where it cannot be read so. */
export function readSheet(bytes: Buffer): string[][] | null {
  const zip = openZip(bytes);
  if ('unreadable' in zip) return null;
  const sheets = zip.members.filter((one) => one.name.startsWith('xl/worksheets/'));
  const xml = sheets.length === 1 ? sheets[0]?.read()?.bytes.toString('utf8') : undefined;
  if (xml === undefined || xml.includes('<f') || xml.includes('<!')) return null;
  const rows: string[][] = [];
  for (const [, number, inner = ''] of xml.matchAll(/<row r="(\d+)"[^>]*>(.*?)<\/row>/gs)) {
    if (Number(number) !== rows.length + 1) return null;
    const cells: string[] = [];
    for (const [, column = '', kind, content = ''] of inner.matchAll(
      /<c r="([A-Z]+)\d+"(?: s="\d+")?(?: t="(\w+)")?>(.*?)<\/c>/gs,
    )) {
      if (column !== String.fromCharCode(65 + cells.length)) return null;
      const text = /^<is><t[^>]*>(.*)<\/t><\/is>$/s.exec(content);
      const value = /^<v>([^<]*)<\/v>$/.exec(content);
      if (kind === 'inlineStr' && text) cells.push(`text ${unescaped(text[1] ?? '')}`);
      else if (kind === undefined && value) cells.push(`number ${Number(value[1])}`);
      else return null;
    }
    rows.push(cells);
  }
  return rows;
}
