import type { LedgerImportStatus } from '../../../shared/contract-replies.ts';
import type { ImportDoubt, ImportReason, ImportRow } from '../../../shared/import/ledger-rows.ts';

/** What became of a row: a number in the ledger, or the reason why it has none. `same` is the complaint it is already. */
export type ReportLine = Readonly<{
  row: number;
  number: string | null;
  reason: ImportReason | null;
  same: string | null;
  doubts: readonly ImportDoubt[];
  cells: readonly string[];
}>;

/** Every row of the sheet once, the rows not taken first (L7: rows in are rows taken and rows reported). */
export function reportLines(rows: readonly ImportRow[], status: LedgerImportStatus): ReportLine[] {
  const numbers = new Map(status.numbers.map(({ row, number }) => [row, number]));
  const left = new Map(status.left.map((one) => [one.row, one]));
  const lines = rows.map((one): ReportLine => {
    const number = numbers.get(one.row) ?? null;
    const unsealed = number === null ? (left.get(one.row)?.reason ?? 'cancelled') : null;
    return {
      row: one.row,
      cells: one.cells,
      number,
      reason: one.kind === 'reported' ? one.reason : unsealed,
      same: number === null ? (left.get(one.row)?.number ?? null) : null,
      doubts: one.kind === 'taken' ? one.doubts : [],
    };
  });
  return [...lines.filter((line) => line.reason !== null), ...lines.filter((line) => line.reason === null)];
}
