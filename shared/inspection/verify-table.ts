import type { Complaint } from '../complaint/state.ts';
import { bagPaths } from './bag.ts';
import { bytesSource, joined } from './byte-source.ts';
import type { Row } from './cells.ts';
import { columns } from './columns.ts';
import { createCsvRows } from './csv-rows.ts';
import type { Findings } from './findings.ts';
import type { Tools } from './hashing.ts';
import type { Hurrying } from './log-root.ts';
import { heed } from './stop.ts';
import { ledgerRows, type TableContext } from './table.ts';
import { Malformed, type TableRows } from './table-rows.ts';
import type { BagFile } from './verify-bag.ts';
import { openWorkbook } from './xlsx-rows.ts';
import { readZip } from './zip-reader.ts';

export type TableCheck = Hurrying &
  Readonly<{
    files: ReadonlyMap<string, BagFile>;
    /** The table's complaints in the order of its rows, each with the seq that opened it. */
    complaints: readonly Readonly<{ complaint: Complaint; opened: number }>[];
    context: TableContext;
    tools: Tools;
    findings: Findings;
  }>;

/** After so many rows others get their turn. */
const atOnce = 1000;
/** In bytes; a workbook is opened in memory. */
const largestWorkbook = 2 ** 30;

/** Rebuilds the table from the replayed complaints and compares both spreadsheets with it, cell by cell. @returns rows. */
export async function checkTable(check: TableCheck): Promise<number> {
  const { files, tools, findings, complaints } = check;
  const csv = files.get(bagPaths.csv);
  await compared(check, bagPaths.csv, async () => (csv ? createCsvRows(csv.pieces()) : null));
  const xlsx = files.get(bagPaths.xlsx);
  await compared(check, bagPaths.xlsx, async () => {
    if (!xlsx || xlsx.size > largestWorkbook) return null;
    const zip = await readZip(bytesSource(await joined(xlsx.pieces())));
    if (!zip.ok) throw new Malformed(zip.fault);
    return openWorkbook(zip.files, tools);
  });
  // What a person reads on paper is not read back: whoever signed the package signed the paper with it.
  if (files.has(bagPaths.pdf)) findings.open('printed-ledger');
  findings.checked('table');
  return complaints.reduce((sum, { complaint }) => sum + Math.max(1, complaint.items.length), 0);
}

/** One spreadsheet beside the table as the entries say it; whatever is wrong with it is a finding. */
async function compared(
  check: TableCheck,
  file: string,
  open: () => Promise<TableRows | null>,
): Promise<void> {
  try {
    const rows = await open();
    if (!rows) throw new Malformed('malformed');
    await compareRows(check, file, rows);
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    check.findings.broken('table', { file, detail: error.message });
  }
}

async function compareRows(check: TableCheck, file: string, rows: TableRows): Promise<void> {
  const { findings, stop, pause } = check;
  if (!(await rows.head())) findings.broken('table', { file, detail: 'row 1' });
  let index = 0;
  for (const { row, opened, number } of tableRows(check)) {
    if (index % atOnce === 0) {
      heed(stop);
      await pause?.();
    }
    const wrong = await rows.differs(row, index);
    if (wrong !== null) {
      const heading = columns[wrong]?.heading ?? '';
      findings.broken('table', { seq: opened, file, detail: `row ${index + 2}, ${number} ${heading}` });
      return;
    }
    index += 1;
  }
  if (!(await rows.end())) findings.broken('table', { file, detail: `row ${index + 2}, extra` });
}

function* tableRows({
  complaints,
  context,
}: TableCheck): Generator<{ row: Row; opened: number; number: string }> {
  for (const { complaint, opened } of complaints)
    for (const row of ledgerRows(complaint, context)) yield { row, opened, number: complaint.number };
}
