import { utf8 } from '../bytes.ts';
import { type Cell, cellText, type Row } from './cells.ts';
import { columns } from './columns.ts';
import { decodeUtf8 } from './decode-utf8.ts';

export const byteOrderMark = Uint8Array.of(0xef, 0xbb, 0xbf);

/** What makes a spreadsheet take text for a formula, in half and full width, and the characters that hide it. */
const formulaStart = /^[=+\-@\t\r\n\0＝＋－＠]/;

/** A cell as its CSV field holds it, before quoting: text that a spreadsheet would run gets a leading apostrophe. */
export function csvField(cell: Cell): string {
  const text = cellText(cell);
  return cell.kind === 'text' && formulaStart.test(text) ? `'${text}` : text;
}

function quoted(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

function line(fields: readonly string[]): string {
  return `${fields.map(quoted).join(',')}\r\n`;
}

/** The headings as the first record, with the byte order mark that spreadsheets recognise UTF-8 by. */
export function csvHead(): Uint8Array {
  const head = utf8(csvHeadings());
  const bytes = new Uint8Array(byteOrderMark.length + head.length);
  bytes.set(byteOrderMark);
  bytes.set(head, byteOrderMark.length);
  return bytes;
}

/** Rows as CSV (RFC 4180: CRLF, quotes doubled). */
export function csvRows(rows: readonly Row[]): Uint8Array {
  return utf8(rows.map(csvLine).join(''));
}

/** A row as the file has it, with its line end. */
export function csvLine(row: Row): string {
  return line(row.map(csvField));
}

/** The headings as the file has them, without the mark. */
export function csvHeadings(): string {
  return line(columns.map(({ heading }) => heading));
}

/** Reads such a file back, headings included; null when it is not UTF-8 with the mark, or not well-formed CSV. */
export function readCsv(bytes: Uint8Array): string[][] | null {
  if (!byteOrderMark.every((byte, i) => bytes[i] === byte)) return null;
  const text = decodeUtf8(bytes.subarray(byteOrderMark.length));
  if (text === null) return null;
  const records: string[][] = [];
  for (let at = 0; at < text.length; ) {
    const record = readRecord(text, at);
    if (!record) return null;
    records.push(record.fields);
    at = record.end;
  }
  return records;
}

/** The record that begins at a place, and where the next one does; null where there is no well-formed one. */
export function readRecord(text: string, from: number): { fields: string[]; end: number } | null {
  const fields: string[] = [];
  for (let at = from; ; at += 1) {
    const field = text.charAt(at) === '"' ? quotedField(text, at) : plainField(text, at);
    if (!field) return null;
    fields.push(field.value);
    at = field.end;
    if (text.startsWith('\r\n', at)) return { fields, end: at + 2 };
    if (text.charAt(at) !== ',') return null;
  }
}

type Field = { value: string; end: number };

function plainField(text: string, from: number): Field {
  let end = from;
  while (end < text.length && !'",\r\n'.includes(text.charAt(end))) end += 1;
  return { value: text.slice(from, end), end };
}

function quotedField(text: string, from: number): Field | null {
  let value = '';
  for (let at = from + 1; ; ) {
    const close = text.indexOf('"', at);
    if (close < 0) return null;
    value += text.slice(at, close);
    if (text.charAt(close + 1) !== '"') return { value, end: close + 1 };
    value += '"';
    at = close + 2;
  }
}
