import type { Benchmark } from '../benchmark.ts';
import { openCounterPage, signInAndWait } from '../counter-page.ts';
import { addInPage } from '../in-page-bundle.ts';
import { largeFolder } from '../large-folder.ts';
import { untilAtRest } from '../until-at-rest.ts';

const hour = 3_600_000;
const names = {
  month: 'ours, figures of a month',
  days: 'ours, figures of 60 days',
  year: 'ours, figures of a year',
} as const;

export const figures: Benchmark = {
  id: 'figures',
  title: 'What the screen of figures reads',
  of: ({ complaints }) =>
    `counters of ${complaints} complaints of five years, each range with the period before it`,
  goals: (['month', 'days', 'year'] as const).map((kind) => ({
    text: `${names[kind].slice('ours, '.length)}: at most 20 ms`,
    limit: 20,
    unit: 'ms',
    figure: (by) => by(names[kind])?.median ?? null,
  })),
  async together({ complaints }, rounds, tell) {
    const { dataDir, profile } = await largeFolder(complaints, tell);
    const { page, desk, close } = await openCounterPage(dataDir, profile);
    try {
      await signInAndWait(page, desk.url, 'li', hour);
      await untilAtRest(page);
      await addInPage(page);
      const read = await page.evaluate((times) => inPage.figuresData(times), 20 * rounds);
      if (read.opened === 0) throw new Error('figures: expected complaints in the last year, got none');
      return (['month', 'days', 'year'] as const).map((kind) => ({
        name: names[kind],
        kind: 'ours' as const,
        runs: [{ ms: read[kind], peakMb: null }],
      }));
    } finally {
      await close();
    }
  },
};

/** What in-page/index.ts offers. */
declare const inPage: {
  figuresData(times: number): Promise<{ month: number[]; year: number[]; days: number[]; opened: number }>;
};
