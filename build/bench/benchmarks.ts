import type { Benchmark } from './benchmark.ts';
import { figures } from './cases/figures.ts';
import { labels } from './cases/labels.ts';
import { oldLedger } from './cases/old-ledger.ts';
import { oneFileVerifier } from './cases/one-file-verifier.ts';
import { opening } from './cases/opening.ts';
import { packing } from './cases/packing.ts';
import { printedLedger } from './cases/printed-ledger.ts';
import { rebuilding } from './cases/rebuilding.ts';
import { recording } from './cases/recording.ts';
import { searching } from './cases/searching.ts';
import { spreadsheet } from './cases/spreadsheet.ts';
import { using } from './cases/using.ts';
import { verifying } from './cases/verifying.ts';

/** In the order in which they run: each has the machine for itself. */
export const benchmarks: readonly Benchmark[] = [
  recording,
  opening,
  using,
  figures,
  searching,
  rebuilding,
  spreadsheet,
  printedLedger,
  labels,
  oldLedger,
  packing,
  verifying,
  oneFileVerifier,
];
