import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { chromiumTestArguments, findTestChromium } from '../../find-chromium.ts';
import { ensureFreshBuild } from '../../fresh-build.ts';
import { inProject } from '../../step.ts';
import type { Benchmark } from '../benchmark.ts';
import type { Run } from '../measured.ts';
import { largePackage } from './packing.ts';
import { aSecond, entriesOf } from './verifying.ts';

const hour = 3_600_000;

export const oneFileVerifier: Benchmark = {
  id: 'one-file-verifier',
  title: 'A package verified in the one HTML file',
  of: (size) => `${size.complaints} complaints, about ${entriesOf(size)} entries, from a file, in Chromium`,
  goals: [
    {
      text: 'the root: at least 100,000 entries a second',
      limit: 100_000,
      atLeast: true,
      unit: 'a second',
      figure: (by, size) => aSecond(by('ours, the root'), size),
    },
  ],
  async together({ complaints }, rounds, tell) {
    const path = await largePackage(complaints, tell);
    await ensureFreshBuild();
    const executablePath = findTestChromium();
    const runs: { root: Run[]; whole: Run[] } = { root: [], whole: [] };
    for (let round = 1; round <= rounds; round += 1) {
      const browser = await chromium.launch({
        args: chromiumTestArguments(),
        ...(executablePath !== undefined && { executablePath }),
      });
      try {
        const page = await browser.newPage({ locale: 'zh-CN' });
        await page.goto(pathToFileURL(inProject('dist/verify/fangxin-verify.html')).href);
        await page.locator('input[name=file]').setInputFiles(path);
        const from = performance.now();
        await page.keyboard.press('Control+Enter');
        await page.getByText('记录与签名一致').waitFor({ timeout: hour });
        const root = performance.now() - from;
        await page.locator('[data-verdict="holds"]').first().waitFor({ timeout: hour });
        const whole = performance.now() - from;
        tell(`one-file-verifier: ${round}/${rounds}: ${Math.round(root)} and ${Math.round(whole)} ms`);
        runs.root.push({ ms: [root], peakMb: null });
        runs.whole.push({ ms: [whole], peakMb: null });
      } finally {
        await browser.close();
      }
    }
    return [
      { name: 'ours, the root', kind: 'ours', runs: runs.root },
      { name: 'ours, everything', kind: 'ours', runs: runs.whole },
    ];
  },
};
