import { setTimeout as wait } from 'node:timers/promises';
import { toBase64, utf8 } from '../../shared/bytes.ts';
import type { Input } from '../../shared/contract.ts';
import type { LedgerImportStatus } from '../../shared/contract-replies.ts';
import { findLayout } from '../../shared/import/ledger-columns.ts';
import { firstAnswers, readLedgerRows } from '../../shared/import/ledger-rows.ts';
import { readSheets } from '../../shared/import/sheet.ts';
import type { RealDesk, Who } from './real-desk.ts';

/** Hands a file over as a screen does. @returns what it is called from then on */
export async function sent(real: RealDesk, who: Who, bytes: Uint8Array, piece = 3_000_000): Promise<string> {
  const file = real.commandId();
  for (let offset = 0; offset === 0 || offset < bytes.length; offset += piece) {
    const some = toBase64(bytes.subarray(offset, offset + piece));
    await real.must(who, 'sendOldLedger', { file, offset, bytes: some });
  }
  return file;
}

/** What a screen asks the desk before anything is written, of a file that a person changed nothing about. */
export async function understood(
  real: RealDesk,
  who: Who,
  bytes: Uint8Array,
  name = '台账2024.csv',
): Promise<Input<'checkLedgerImport'>> {
  const { header, columns } = findLayout(sheetOf(bytes).rows);
  return {
    name,
    file: await sent(real, who, bytes),
    sheet: 0,
    header,
    columns: [...columns],
    answers: firstAnswers,
  };
}

/** What a screen asks once a person has confirmed the preview; `again` are rows to be taken all the same. */
export async function confirmed(
  real: RealDesk,
  who: Who,
  bytes: Uint8Array,
  name = '台账2024.csv',
  again: number[] = [],
): Promise<Input<'startLedgerImport'>> {
  const sheet = sheetOf(bytes);
  const rows = readLedgerRows(sheet, findLayout(sheet.rows), firstAnswers, {
    today: '2026-06-01',
    titles: [name],
  });
  const expected = { rows: rows.length, taken: rows.filter((row) => row.kind === 'taken').length };
  return { ...(await understood(real, who, bytes, name)), id: real.commandId(), again, expected };
}

function sheetOf(bytes: Uint8Array) {
  const book = readSheets(bytes);
  const sheet = book.ok ? book.sheets[0] : undefined;
  if (!sheet) throw new Error('sheetOf: expected a sheet, got none');
  return sheet;
}

/** A ledger of so many rows. */
export function ledgerOf(count: number): Uint8Array {
  const rows = Array.from(
    { length: count },
    (_, at) =>
      `${at + 1},2024-01-${String((at % 28) + 1).padStart(2, '0')},王芳,13500014729,第${at + 1}件：杯子漏水,保温杯,89,1个`,
  );
  return utf8(['序号,日期,姓名,电话,投诉内容,商品名称,单价,数量', ...rows].join('\n'));
}

/** Watches an import until it has ended, or until so many rows are written. */
export async function watchedUntil(
  real: RealDesk,
  who: Who,
  job: string,
  done = Number.POSITIVE_INFINITY,
): Promise<LedgerImportStatus> {
  for (;;) {
    const status = await real.must(who, 'ledgerImportStatus', { job });
    if (status.state !== 'running' || status.done >= done) return status;
    await wait(5);
  }
}

/** Imports a file whole. */
export async function importFile(
  real: RealDesk,
  who: Who,
  bytes: Uint8Array,
  name?: string,
  again?: number[],
): Promise<LedgerImportStatus> {
  const input = await confirmed(real, who, bytes, name, again);
  const { job } = await real.must(who, 'startLedgerImport', input);
  return watchedUntil(real, who, job);
}

/** The public data of all entries of a type, in order. */
export async function dataOf(real: RealDesk, type: string): Promise<Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = [];
  for (let from = 0; ; ) {
    const { entries: some } = await real.must('owner', 'entriesFrom', { from, limit: 2000 });
    if (some.length === 0) return found;
    from += some.length;
    for (const line of some) {
      const entry = JSON.parse(line.entry) as { type: string; data: Record<string, unknown> };
      if (entry.type === type) found.push(entry.data);
    }
  }
}
