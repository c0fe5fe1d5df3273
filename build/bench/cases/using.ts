import type { Page } from 'playwright';
import type { Benchmark } from '../benchmark.ts';
import { type CounterPage, openCounterPage, signInAndWait } from '../counter-page.ts';
import { largeFolder } from '../large-folder.ts';
import type { Run } from '../measured.ts';
import { untilAtRest } from '../until-at-rest.ts';

const hour = 3_600_000;
const times = 15;
/** Words of two characters that the made-up contents have. */
const words = ['异味', '导购', '小票', '退换', '批号', '付款', '照片', '包装'];

/** What a person does with a ledger, each from the key to what it shows; ms. */
async function use({ page }: CounterPage): Promise<ReadonlyMap<string, number[]>> {
  const ms = new Map<string, number[]>();
  const timed = async (name: string, act: () => Promise<void>): Promise<void> => {
    const from = performance.now();
    await act();
    ms.set(name, [...(ms.get(name) ?? []), performance.now() - from]);
  };
  const grid = page.getByRole('grid');
  const count = page.getByRole('status').filter({ hasText: /共 [\d,]+ 件/ });
  for (let time = 0; time < times; time += 1) {
    await timed('the ledger opened', async () => {
      await page.getByRole('button', { name: '台账', exact: true }).click();
      await grid.getByRole('row').nth(3).waitFor();
    });
    await grid.focus();
    await timed('to its end', () => shown(page, 'End'));
    await timed('to its beginning', () => shown(page, 'Home'));
    await timed('a complaint opened', async () => {
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: /\d{2}-\d{6}/ }).waitFor();
    });
    await page.keyboard.press('Escape');
    await page.keyboard.press('F3');
    const before = await count.textContent();
    const field = page.getByRole('textbox', { name: '查找', exact: true });
    await timed('two characters searched', async () => {
      await field.fill(words[time % words.length] ?? '');
      await page.waitForFunction(
        (said) =>
          [...document.querySelectorAll('[role="status"]')].some(
            (one) => /共 [\d,]+ 件/.test(one.textContent ?? '') && one.textContent !== said,
          ),
        before,
      );
    });
    await field.fill('');
    await page.getByRole('button', { name: '货架', exact: true }).click();
  }
  return ms;
}

/** Presses a key and waits until another row is the chosen one, and is drawn with its number. */
async function shown(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await page.waitForFunction(() => {
    const grid = document.querySelector('[role="grid"]');
    const row = document.getElementById(grid?.getAttribute('aria-activedescendant') ?? '');
    return /\d{2}-\d{6}/.test(row?.textContent ?? '');
  });
}

export const using: Benchmark = {
  id: 'using',
  title: 'A long ledger in use',
  of: ({ complaints }) => `a ledger of ${complaints} complaints in the page, from the key to what it shows`,
  goals: [],
  async together({ complaints }, _rounds, tell) {
    const { dataDir, profile } = await largeFolder(complaints, tell);
    const counter = await openCounterPage(dataDir, profile);
    try {
      await signInAndWait(counter.page, counter.desk.url, 'li', hour);
      await untilAtRest(counter.page);
      const all = await use(counter);
      return [...all].map(([name, ms]) => ({
        name,
        kind: 'ours' as const,
        runs: [{ ms, peakMb: null }] satisfies Run[],
      }));
    } finally {
      await counter.close();
    }
  },
};
