import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoryKeyStore } from './chance.ts';
import { openCounter } from './counter.ts';
import type { DemoOptions } from './options.ts';
import { openPapers } from './papers.ts';
import { dateAt, momentOn, spanFor, storyClock } from './shop-days.ts';
import { everyWayFirst } from './stories.ts';
import { takePackage } from './take-package.ts';
import { tell } from './tell.ts';

export type Demonstration = Readonly<{
  complaints: number;
  /** Of the ledger, in entries; and its root in hex. */
  size: number;
  root: string;
  files: readonly string[];
}>;

/**
 * Lets a made-up store use a real desk for months, in `dataDir`, and writes what it leaves into `out`: the inspection
 * package, two labels, a receipt, the signed checkpoint. The same seed gives the same root and checkpoint.
 */
export async function makeDemonstration(
  options: DemoOptions & { dataDir: string; onProgress: (opened: number) => void },
): Promise<Demonstration> {
  const { complaints, seed, out, dataDir, onProgress } = options;
  const span = spanFor(complaints);
  const clock = storyClock(span);
  const papers = openPapers(out);
  const counter = await openCounter({ dataDir, keyStore: memoryKeyStore(), seed, clock });
  try {
    const { lastDay } = await tell({
      ...{ complaints, seed, span, counter, clock, papers, onProgress },
      storyFor: everyWayFirst,
      present: [],
    });
    const period = { from: dateAt(momentOn(span, 0, 0)), to: dateAt(momentOn(span, lastDay, 0)) };
    await takePackage(counter, period, join(out, 'inspection.zip'));
    const { size, root, note } = await counter.ask('owner', 'head', {});
    writeFileSync(join(out, 'checkpoint.txt'), note);
    return { complaints, size, root, files: ['inspection.zip', ...papers.written(), 'checkpoint.txt'] };
  } finally {
    await counter.close();
  }
}
