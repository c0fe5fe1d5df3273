import type { Locator, Page } from '@playwright/test';
import { printedPages } from '../support/printed-pages.ts';
import { confirmByPin, signIn, type } from './clerk.ts';
import { expect, test, whyNot } from './printing-fixture.ts';

test.skip(whyNot !== null, `printing is not tested here: ${whyNot}`);

/** Sends the paper that is shown to the printer, with the key for that. */
async function send(page: Page, panel: Locator, paper: string): Promise<void> {
  await panel.getByLabel(`打印机（${paper}）`).selectOption('Office');
  await expect(panel.getByRole('button', { name: /打印到 Office/ })).toBeVisible();
  await expect(page.getByRole('contentinfo').getByRole('button', { name: /F9/ })).toBeEnabled();
  await page.keyboard.press('F9');
  await expect(panel.getByText('✓ 已打印。')).toBeVisible({ timeout: 30_000 });
}

async function textOf(pdf: Buffer | undefined): Promise<string> {
  const pages = await printedPages(new Uint8Array(pdf ?? []));
  return pages
    .flatMap(({ runs }) => runs.map(({ text }) => text))
    .join('')
    .replaceAll(' ', '');
}

test('K4, D2: the report of the figures and the self-check go to the printer of A4', async ({
  page,
  office,
}) => {
  await signIn(page, 'head');
  const bar = page.getByRole('contentinfo');

  await test.step('the figures: F9 draws the report, F9 prints it', async () => {
    await bar.getByRole('button', { name: '数据' }).click();
    await expect(bar.getByRole('button', { name: /F9/ })).toBeEnabled();
    await page.keyboard.press('F9');
    const panel = page.getByRole('complementary', { name: '投诉月报' });
    // Nothing of it is in the ledger, and it does not say so.
    await expect(panel.getByText('已做好，还没有交给打印机。')).toBeVisible();
    for (const [width, height] of [
      [1920, 1080],
      [1280, 800],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.screenshot({ path: test.info().outputPath(`report-${width}.png`) });
    }
    await send(page, panel, 'A4 纸');
    expect(office.received()).toHaveLength(1);
    expect(office.heard()).toMatch(/x-dimension=21000 y-dimension=29700/);
    const text = await textOf(office.received()[0]);
    expect(text).toContain('投诉月报');
    expect(text).toContain('惠民购物广场');
    await page.screenshot({ path: test.info().outputPath('report-printed.png') });
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
  });

  await test.step('the self-check: the same', async () => {
    await bar.getByRole('button', { name: '自查' }).click();
    // Until its page is there, F9 is that of the page before.
    await expect(page.getByRole('heading', { level: 1, name: '自查' })).toBeVisible();
    await expect(bar.getByRole('button', { name: /F9/ })).toBeEnabled();
    await page.keyboard.press('F9');
    await send(page, page.getByRole('main'), 'A4 纸');
    expect(office.received()).toHaveLength(2);
    expect(await textOf(office.received()[1])).toContain('消费服务自查报告');
  });
});

test('D3: a poster reaches the printer on A3, as large as the wall shows it, and on A4', async ({
  page,
  office,
}) => {
  await signIn(page, 'owner');
  const bar = page.getByRole('contentinfo');
  await bar.getByRole('button', { name: '承诺' }).click();
  await page.getByRole('button', { name: /^无理由退货/ }).click();
  await expect(bar.getByRole('button', { name: /F6/ })).toBeEnabled();
  await page.keyboard.press('F6');
  await type(page, '几日内', '30');
  await page.keyboard.press('Control+Enter');
  await confirmByPin(page, 'owner');
  await expect(page.getByText('现行的一版还没有上墙')).toBeVisible();
  await page.keyboard.press('F9');
  const panel = page.getByRole('region', { name: '打印海报：无理由退货' });
  for (const [paper, size, at] of [
    ['A3 海报', /x-dimension=29700 y-dimension=42000/, { width: 842, height: 1191 }],
    ['A4 纸', /x-dimension=21000 y-dimension=29700/, { width: 595, height: 842 }],
  ] as const)
    await test.step(paper, async () => {
      await panel.getByRole('radio', { name: paper }).check({ force: true });
      await panel.getByRole('button', { name: /生成海报/ }).click();
      await send(page, panel, paper);
      await page.screenshot({ path: test.info().outputPath(`poster-${at.width}.png`) });
      expect(office.heard()).toMatch(size);
      const printed = office.received().at(-1);
      const [sheet, ...more] = await printedPages(new Uint8Array(printed ?? []));
      expect(more).toEqual([]);
      expect({ width: Math.round(sheet?.width ?? 0), height: Math.round(sheet?.height ?? 0) }).toEqual(at);
      expect(await textOf(printed)).toContain('30日内可退货');
      await panel.getByRole('button', { name: '再印一次' }).click();
    });
  expect(office.received()).toHaveLength(2);
});
