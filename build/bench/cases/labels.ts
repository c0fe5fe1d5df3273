import { chromium } from 'playwright';
import { chromiumTestArguments, findTestChromium } from '../../find-chromium.ts';
import type { Benchmark } from '../benchmark.ts';
import { servePage } from '../page-server.ts';

export const labels: Benchmark = {
  id: 'labels',
  title: 'Labels as PDF',
  of: () => '60 × 40 mm with their code, in the worker of a page, its fonts loaded before',
  goals: [
    {
      text: 'one label: at most 25 ms',
      limit: 25,
      unit: 'ms',
      figure: (by) => by('one label')?.median ?? null,
    },
    {
      text: '100 labels on sheets: at most 0.6 s',
      limit: 600,
      unit: 'ms',
      figure: (by) => by('100 labels on sheets')?.median ?? null,
    },
  ],
  async together(_size, rounds) {
    const served = await servePage('labels-page');
    const executablePath = findTestChromium();
    const browser = await chromium.launch({
      args: chromiumTestArguments(),
      ...(executablePath !== undefined && { executablePath }),
    });
    try {
      const page = await browser.newPage();
      await page.goto(served.url);
      for (let time = 0; time < 10; time += 1) await page.evaluate(() => bench.one());
      await page.evaluate(() => bench.hundred());
      const one: number[] = [];
      const hundred: number[] = [];
      for (let time = 0; time < rounds * 10; time += 1) one.push(await page.evaluate(() => bench.one()));
      for (let time = 0; time < rounds * 3; time += 1)
        hundred.push(await page.evaluate(() => bench.hundred()));
      return [
        { name: 'one label', kind: 'ours', runs: [{ ms: one, peakMb: null }] },
        { name: '100 labels on sheets', kind: 'ours', runs: [{ ms: hundred, peakMb: null }] },
      ];
    } finally {
      await browser.close();
      served.close();
    }
  },
};

/** What labels-page/page.ts offers. */
declare const bench: { one(): Promise<number>; hundred(): Promise<number> };
