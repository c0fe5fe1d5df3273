import type { Benchmark, Size } from '../benchmark.ts';
import { openCounterPage, signInAndWait } from '../counter-page.ts';
import { addInPage } from '../in-page-bundle.ts';
import { largeFolder } from '../large-folder.ts';
import { type Run, ratio } from '../measured.ts';

const hour = 3_600_000;
/** More takes minutes a round, and says the same. */
const most = 10_000;
const complaintsOf = ({ complaints }: Size) => Math.min(complaints, most);

export const rebuilding: Benchmark = {
  id: 'rebuilding',
  title: "The page's copy built anew from the log",
  of: (size) =>
    `${complaintsOf(size)} complaints, ${complaintsOf(size) * 8} entries: asked of the desk, hashed, folded, written; beside it the same records by nothing but bulkAdd, with entries in pages as ours and each by itself`,
  goals: [
    {
      text: 'at least 0.9 times as fast as a bare bulkAdd with each entry by itself',
      limit: 0.9,
      atLeast: true,
      unit: '×',
      figure: (by) => ratio(by('Dexie bulkAdd, each entry by itself')?.median, by('ours')?.median),
    },
    {
      text: 'at least 0.9 times as fast as a bare bulkAdd of the same pages',
      limit: 0.9,
      atLeast: true,
      unit: '×',
      figure: (by) => ratio(by('Dexie bulkAdd, the same pages')?.median, by('ours')?.median),
    },
  ],
  async together(size, rounds, tell) {
    const { dataDir, profile } = await largeFolder(complaintsOf(size), tell);
    const { page, desk, close } = await openCounterPage(dataDir, profile);
    try {
      await signInAndWait(page, desk.url, 'li', hour);
      await addInPage(page);
      const ours: Run[] = [];
      const pages: Run[] = [];
      const alone: Run[] = [];
      for (let round = 1; round <= rounds; round += 1) {
        ours.push({ ms: [await page.evaluate(() => inPage.rebuild())], peakMb: null });
        await page.keyboard.press('Shift');
        pages.push({ ms: [await page.evaluate(() => inPage.addBare('in-pages'))], peakMb: null });
        await page.keyboard.press('Shift');
        alone.push({ ms: [await page.evaluate(() => inPage.addBare('by-itself'))], peakMb: null });
        await page.keyboard.press('Shift');
        tell(`rebuilding: ${round}/${rounds}: ${Math.round(ours.at(-1)?.ms[0] ?? 0)} ms`);
      }
      return [
        { name: 'ours', kind: 'ours', runs: ours },
        { name: 'Dexie bulkAdd, each entry by itself', kind: 'limit', runs: alone },
        { name: 'Dexie bulkAdd, the same pages', kind: 'limit', runs: pages },
      ];
    } finally {
      await close();
    }
  },
};

/** What in-page/index.ts offers. */
declare const inPage: {
  rebuild(): Promise<number>;
  addBare(entries: 'in-pages' | 'by-itself'): Promise<number>;
};
