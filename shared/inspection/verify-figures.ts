import { bagPaths } from './bag.ts';
import { decodeUtf8 } from './decode-utf8.ts';
import type { PeriodSums } from './figures-file.ts';
import type { Findings } from './findings.ts';
import { linesIn } from './lines.ts';
import type { Hurrying } from './log-root.ts';
import { heed } from './stop.ts';
import type { BagFile } from './verify-bag.ts';

/**
 * Compares data/figures.csv with the figures that the entries make, number by number. The first that is another is
 * named, with what it should be; a package made before the file existed has none, and nothing is said of it.
 */
export async function checkFigures(
  file: BagFile | undefined,
  sums: PeriodSums,
  findings: Findings,
  { stop, pause }: Hurrying,
): Promise<void> {
  if (!file) return;
  const expected = sums.lines();
  const wrong = (at: number) =>
    findings.broken('figures', {
      file: bagPaths.figures,
      detail: `line ${at + 1}, expected ${expected[at] ?? 'no more'}`,
    });
  let at = 0;
  for await (const { lines, ended } of linesIn(file.pieces())) {
    heed(stop);
    await pause?.();
    for (const line of lines) {
      if (!ended || decodeUtf8(line) !== expected[at]) return wrong(at);
      at += 1;
    }
  }
  if (at < expected.length) return wrong(at);
  findings.checked('figures');
}
