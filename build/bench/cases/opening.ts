import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstRun } from '../../demo/store.ts';
import { openBenchDesk } from '../bench-desk.ts';
import type { Benchmark } from '../benchmark.ts';
import { openCounterPage, signInAndWait, typePin } from '../counter-page.ts';
import { addInPage } from '../in-page-bundle.ts';
import { largeFolder } from '../large-folder.ts';
import { type Run, ratio } from '../measured.ts';
import { untilAtRest } from '../until-at-rest.ts';

const hour = 3_600_000;

type Opened = { screen: number; home: number; data: number[] };

/** A new browser on the profile as it was left: ms from the address to the first screen, and from the PIN to the list. */
async function openCold(dataDir: string, profile: string, times: number): Promise<Opened> {
  const { page, desk, close } = await openCounterPage(dataDir, profile);
  try {
    const from = performance.now();
    await page.goto(desk.url, { waitUntil: 'commit' });
    await page.getByRole('radio').first().waitFor({ timeout: hour });
    const screen = performance.now() - from;
    await typePin(page, 'li', hour);
    const entered = performance.now();
    await page.keyboard.press('Enter');
    await page
      .getByText(/已保存 \d|尚无投诉/)
      .first()
      .waitFor({ timeout: hour });
    const home = performance.now() - entered;
    await addInPage(page);
    const { ms } = await page.evaluate((times) => inPage.homeData(times), times);
    return { screen, home, data: ms };
  } finally {
    await close();
  }
}

export const opening: Benchmark = {
  id: 'opening',
  title: 'The first screen, and what the counter home reads',
  of: ({ complaints }) =>
    `a new browser, a new desk, a ledger of ${complaints} complaints in both copies, and beside it one without any`,
  goals: [
    {
      text: 'the first screen: at most 3 times that of the empty ledger',
      limit: 3,
      unit: '×',
      figure: (by) => ratio(by('ours, first screen')?.median, by('empty, first screen')?.median),
    },
    {
      text: 'from the PIN to the list: at most 3 times that of the empty ledger',
      limit: 3,
      unit: '×',
      figure: (by) =>
        ratio(by('ours, from the PIN to the list')?.median, by('empty, from the PIN to the list')?.median),
    },
    {
      text: 'all that the home reads: at most 20 ms',
      limit: 20,
      unit: 'ms',
      figure: (by) => by('ours, data of the home')?.median ?? null,
    },
  ],
  async together({ complaints }, rounds, tell) {
    const { dataDir, profile } = await largeFolder(complaints, tell);
    const empty = mkdtempSync(join(tmpdir(), 'fangxin-desk-bench-'));
    const emptyProfile = mkdtempSync(join(tmpdir(), 'fangxin-desk-bench-'));
    try {
      const { desk, ask } = await openBenchDesk(empty);
      await ask('owner', 'firstRun', firstRun);
      await desk.close();
      for (const [folder, own] of [
        [dataDir, profile],
        [empty, emptyProfile],
      ] as const) {
        const first = await openCounterPage(folder, own);
        await signInAndWait(first.page, first.desk.url, 'li', hour, folder === empty);
        await untilAtRest(first.page);
        await first.close();
      }
      const ours: Opened[] = [];
      const none: Opened[] = [];
      for (let round = 1; round <= rounds; round += 1) {
        none.push(await openCold(empty, emptyProfile, 20));
        ours.push(await openCold(dataDir, profile, 20));
        tell(`opening: ${round}/${rounds}: ${Math.round(ours.at(-1)?.screen ?? 0)} ms`);
      }
      const runs = (all: readonly Opened[], of: (one: Opened) => number[]): Run[] =>
        all.map((one) => ({ ms: of(one), peakMb: null }));
      return [
        { name: 'ours, first screen', kind: 'ours', runs: runs(ours, (one) => [one.screen]) },
        { name: 'empty, first screen', kind: 'limit', runs: runs(none, (one) => [one.screen]) },
        { name: 'ours, from the PIN to the list', kind: 'ours', runs: runs(ours, (one) => [one.home]) },
        { name: 'empty, from the PIN to the list', kind: 'limit', runs: runs(none, (one) => [one.home]) },
        { name: 'ours, data of the home', kind: 'ours', runs: runs(ours, (one) => one.data) },
        { name: 'empty, data of the home', kind: 'limit', runs: runs(none, (one) => one.data) },
      ];
    } finally {
      for (const folder of [empty, emptyProfile]) rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** What in-page/index.ts offers. */
declare const inPage: { homeData(times: number): Promise<{ ms: number[]; open: number }> };
