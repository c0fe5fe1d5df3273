import { textCell } from '../../../shared/inspection/cells.ts';
import { csvRows } from '../../../shared/inspection/csv.ts';
import type { ReportLine } from './report-lines.ts';

/** The report as a CSV file with a byte order mark; what a spreadsheet would run as a formula is only text. */
export function reportCsv(
  headings: readonly string[],
  lines: readonly ReportLine[],
  words: (line: ReportLine) => readonly [result: string, why: string],
  columns: readonly string[],
): Uint8Array<ArrayBuffer> {
  const rows = lines.map((line) => [String(line.row), line.number ?? '', ...words(line), ...line.cells]);
  const body = csvRows([[...headings, ...columns], ...rows].map((cells) => cells.map(textCell)));
  const bytes = new Uint8Array(body.length + 3);
  bytes.set([0xef, 0xbb, 0xbf]);
  bytes.set(body, 3);
  return bytes;
}
