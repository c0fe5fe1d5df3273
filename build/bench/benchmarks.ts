import type { Benchmark } from './benchmark.ts';
import { oldLedger } from './cases/old-ledger.ts';
import { printedLedger } from './cases/printed-ledger.ts';
import { recording } from './cases/recording.ts';
import { spreadsheet } from './cases/spreadsheet.ts';

/** In the order in which they run: each has the machine for itself. */
export const benchmarks: readonly Benchmark[] = [recording, spreadsheet, printedLedger, oldLedger];
