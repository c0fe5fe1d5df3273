import { findLayout, type Layout } from '../../shared/import/ledger-columns.ts';
import { readLedgerRows } from '../../shared/import/ledger-rows.ts';
import { readSheets } from '../../shared/import/sheet.ts';
import { type Sheet, widestOf } from '../../shared/import/sheet-rows.ts';
import type { ImportAnswer, ImportQuestion, SheetSeen } from './import-messages.ts';

const worker = self as unknown as DedicatedWorkerGlobalScope;
let sheets: readonly Sheet[] = [];

/** Reads old ledgers apart from the screen, so that ten thousand rows freeze nothing. */
worker.onmessage = ({ data }: MessageEvent<ImportQuestion>) => {
  worker.postMessage(answer(data));
};

function answer(question: ImportQuestion): ImportAnswer {
  if (question.ask === 'open') {
    const book = readSheets(question.bytes);
    if (!book.ok) return { kind: 'refused', code: book.code };
    sheets = book.sheets;
    return { kind: 'opened', sheets: sheets.map(seen) };
  }
  const sheet = sheets[question.sheet];
  if (!sheet) return { kind: 'refused', code: 'import-unreadable' };
  const { layout, answers, today, name } = question;
  return { kind: 'rows', rows: readLedgerRows(sheet, layout, answers, { today, titles: [name] }) };
}

const sampled = 3;

function seen(sheet: Sheet): SheetSeen {
  const found = findLayout(sheet.rows);
  const width = Math.min(256, Math.max(found.columns.length, widestOf(sheet.rows)));
  const layout: Layout = {
    ...found,
    columns: Array.from({ length: width }, (_, at) => found.columns[at] ?? 'other'),
  };
  const body = sheet.rows.filter((row) => row.row > (layout.header ?? 0));
  const samples = layout.columns.map((_, at) => body.flatMap((row) => row.cells[at] || []).slice(0, sampled));
  return { name: sheet.name, rows: sheet.rows.length, layout, samples };
}
