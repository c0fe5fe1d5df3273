import type { Complaint } from '../complaint/state.ts';
import { bagPaths } from './bag.ts';
import { columns } from './columns.ts';
import { csvField, readCsv } from './csv.ts';
import type { Findings } from './findings.ts';
import { ledgerRows, type TableContext } from './table.ts';
import { headingCells, rowCells } from './xlsx.ts';
import { readWorkbook } from './xlsx-read.ts';
import { zipCaps } from './zip-reader.ts';

/** The table as the entries say it, each row with the entry that opened its complaint. */
type Expected = readonly Readonly<{ opened: number; number: string; csv: string[]; xlsx: string[] }>[];

/** Rebuilds the table from the replayed complaints and compares both spreadsheets with it, cell by cell. @returns rows. */
export function checkTable(
  files: ReadonlyMap<string, Uint8Array>,
  complaints: readonly Readonly<{ complaint: Complaint; opened: number }>[],
  context: TableContext,
  findings: Findings,
): number {
  const rows: { complaint: Complaint; opened: number; row: ReturnType<typeof ledgerRows>[number] }[] = [];
  for (const { complaint, opened } of complaints)
    for (const row of ledgerRows(complaint, context)) rows.push({ complaint, opened, row });
  const expected: Expected = rows.map(({ complaint, opened, row }, i) => ({
    opened,
    number: complaint.number,
    csv: row.map(csvField),
    xlsx: rowCells(row, i),
  }));
  const csv = readCsv(files.get(bagPaths.csv) ?? new Uint8Array());
  if (!csv) findings.broken('table', { file: bagPaths.csv, detail: 'malformed' });
  else
    compare(
      bagPaths.csv,
      csv,
      columns.map(({ heading }) => heading),
      expected,
      'csv',
      findings,
    );
  const xlsx = readWorkbook(files.get(bagPaths.xlsx) ?? new Uint8Array(), zipCaps);
  if (!xlsx.ok) findings.broken('table', { file: bagPaths.xlsx, detail: xlsx.part });
  else compare(bagPaths.xlsx, xlsx.rows, headingCells(), expected, 'xlsx', findings);
  // What a person reads on paper is not read back: whoever signed the package signed the paper with it.
  if (files.has(bagPaths.pdf)) findings.open('printed-ledger');
  findings.checked('table');
  return rows.length;
}

function compare(
  file: string,
  found: readonly (readonly string[])[],
  headings: readonly string[],
  expected: Expected,
  kind: 'csv' | 'xlsx',
  findings: Findings,
): void {
  const [head = [], ...body] = found;
  if (head.length !== headings.length || head.some((cell, i) => cell !== headings[i]))
    findings.broken('table', { file, detail: 'row 1' });
  for (const [i, { opened, number, [kind]: cells }] of expected.entries()) {
    const row = body[i] ?? [];
    const wrong = cells.findIndex((cell, column) => cell !== row[column]);
    if (wrong < 0 && row.length === cells.length) continue;
    findings.broken('table', {
      seq: opened,
      file,
      detail: `row ${i + 2}, ${number} ${columns[wrong]?.heading ?? ''}`,
    });
    return;
  }
  if (body.length > expected.length)
    findings.broken('table', { file, detail: `row ${expected.length + 2}, extra` });
}
