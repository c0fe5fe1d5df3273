import { expect } from 'vitest';
import type { VerifyReport } from '../../shared/inspection/report.ts';
import { judgePackage } from '../oracle/package/judge.ts';

/**
 * Holds the product's report of a package against the oracle's: the same verdict, and the same first broken entry where
 * both name one. Only for a package that was held against nothing else.
 */
export function expectAgreement(bytes: Uint8Array, report: VerifyReport): void {
  const own = judgePackage(bytes);
  const seq = report.firstBroken?.seq ?? null;
  // What is left of data that cannot be unpacked hangs on who unpacks it, and with it which entry is hit first.
  const damaged = own.breaches.some(({ rule }) => rule === 'zip');
  const both = !damaged && seq !== null && own.first !== null && own.first.seq !== null;
  const said = { verdict: report.verdict, ...(both && { seq }) };
  const told = { verdict: own.verdict, ...(both && { seq: own.first?.seq }) };
  // The oracle compares the cells of the workbook, as the page asks; the product also every other part of it.
  const inWorkbook = report.broken.every(({ rule, file }) => rule === 'table' && file === 'data/ledger.xlsx');
  if (own.verdict === 'holds' && report.broken.length > 0 && inWorkbook) return;
  if (JSON.stringify(said) === JSON.stringify(told)) return;
  expect
    .soft({ ...told, first: own.first, reason: own.reason })
    .toEqual({ ...said, first: report.firstBroken, reason: report.reason });
}
