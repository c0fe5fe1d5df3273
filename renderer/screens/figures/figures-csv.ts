import { concatBytes, utf8 } from '../../../shared/bytes.ts';
import { byteOrderMark, csvLine } from '../../../shared/inspection/csv.ts';
import type { FiguresTable } from './figures-tables.ts';

/** The tables one under the other, as one CSV file that spreadsheets open: text that would run as a formula does not. */
export function csvOf(tables: readonly FiguresTable[]): Uint8Array<ArrayBuffer> {
  const row = (texts: readonly string[]) => ({
    seq: 0,
    cells: texts.map((text) => ({ kind: 'text' as const, text })),
  });
  const lines = tables.flatMap(({ heading, columns, rows }) => [[heading], columns, ...rows, []]);
  const text = lines.map((line) => csvLine(row(line).cells)).join('');
  return new Uint8Array(concatBytes(byteOrderMark, utf8(text)));
}
