/** One record: its cells as they stand, and the line of the file it begins on, from 1. */
export type CsvRecord = Readonly<{ line: number; cells: readonly string[] }>;

/** A record of more cells ends there and goes on as the next one: whoever reads it sees that it is too long. */
const mostCells = 20_000;
/** No cell of a real list is longer; what opens a quote and goes on further never closes it. */
const longestQuoted = 20_000;

/**
 * Reads separated text by RFC 4180: quoted cells may hold separators, doubled quotes and line ends. Records end with CRLF,
 * LF or CR. A quote that is never properly closed is a character like any other, so that it cannot swallow the rows
 * after it.
 */
export function* csvRecords(text: string, separator: string): Generator<CsvRecord> {
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const start = line;
    const cells: string[] = [];
    for (;;) {
      const cell = quotedCell(text, at, separator) ?? plainCell(text, at, separator);
      line += lineEnds(text, at, cell.end);
      cells.push(cell.text);
      at = cell.end;
      if (text[at] !== separator || cells.length > mostCells) break;
      at += 1;
    }
    if (at < text.length) {
      at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
      line += 1;
    }
    yield { line: start, cells };
  }
}

type Cell = { text: string; end: number };

function plainCell(text: string, start: number, separator: string): Cell {
  let end = start;
  while (end < text.length && !endsCell(text[end], separator)) end += 1;
  return { text: text.slice(start, end), end };
}

function quotedCell(text: string, start: number, separator: string): Cell | null {
  if (text[start] !== '"') return null;
  const limit = Math.min(text.length, start + longestQuoted);
  for (let at = start + 1; at < limit; at++) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') at += 1;
    else if (at + 1 === text.length || endsCell(text[at + 1], separator))
      return { text: text.slice(start + 1, at).replaceAll('""', '"'), end: at + 1 };
    else return null;
  }
  return null;
}

function endsCell(character: string | undefined, separator: string): boolean {
  return character === separator || character === '\n' || character === '\r';
}

function lineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++)
    if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) count += 1;
  return count;
}
