import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import jsQR from 'jsqr';
import { placeMm, usualLayouts } from '../../shared/documents/label-layout.ts';
import { cut, pictureOf } from '../support/printing/paper-picture.ts';
import { act, choose, ledgerNumber, signIn, turnTo } from './clerk.ts';
import { enterComplaint } from './enter-complaint.ts';
import { legacyRows } from './legacy-rows.ts';
import { choosePrinters, expect, test, whyNot } from './printing-fixture.ts';
import { entriesOf } from './read-ledger.ts';

test.skip(whyNot !== null, `printing is not tested here: ${whyNot}`);

const size = '60x40';
const how = {
  lookUp: null,
  kind: '日用百货',
  state: 'sound',
  cause: 'wrongPurchase',
  wish: 'refund',
  spot: 'receive',
} as const;

/** The code at each place of a printed sheet. */
function codesOn(pdf: Buffer | undefined): readonly (string | null)[] {
  const sheet = pictureOf(pdf ?? Buffer.alloc(0));
  const dots = (mm: number) => Math.round((mm * 203) / 25.4);
  return Array.from({ length: 21 }, (_, place) => {
    const { xMm, yMm } = placeMm(size, usualLayouts[size], place);
    const label = cut(sheet, dots(xMm), dots(yMm), dots(60), dots(40));
    return jsQR(label.data, label.width, label.height)?.data ?? null;
  });
}

async function pictures(page: Page, name: string): Promise<void> {
  for (const [width, height] of [
    [1920, 1080],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: test.info().outputPath(`${name}-${width}.png`) });
  }
}

test('G6: labels of a complaint and of the shelf go on one sheet of A4, one after the other', async ({
  page,
  office,
}) => {
  test.setTimeout(300_000);
  await signIn(page, 'clerk');
  await choosePrinters(page, { 'A4 标签纸': office.name });
  await page.getByRole('button', { name: '打印格子测试页' }).scrollIntoViewIfNeeded();
  await pictures(page, 'settings');

  await test.step('the measures are typed in millimetres; what does not fit is refused and stays typed', async () => {
    await page.getByLabel('左边距（毫米）').fill('40');
    await page.keyboard.press('Enter');
    await expect(page.getByText('标签排到 A4 纸外面了')).toBeVisible();
    await expect(page.getByLabel('左边距（毫米）')).toHaveValue('40');
    await page.getByLabel('左边距（毫米）').fill('15');
    await page.keyboard.press('Enter');
    await expect(page.getByText('✓ 已保存。一张 21 格。')).toBeVisible();
    await page.getByRole('button', { name: '打印格子测试页' }).click();
    await expect(page.getByText('✓ 已打印。')).toBeVisible({ timeout: 30_000 });
    writeFileSync(test.info().outputPath('outlines.pdf'), office.received()[0] ?? '');
  });

  const panel = page.getByRole('complementary', { name: '办理' });
  const [row] = legacyRows(1);
  if (!row) throw new Error('expected a row of the old ledger');
  await enterComplaint(page, { ...row, product: '保温杯', price: '29.8', quantity: '3' }, how);
  const cup = await ledgerNumber(page);

  await test.step('a complaint’s three labels from the sixth place on, chosen by the arrows', async () => {
    await turnTo(page, '处置商品');
    await act(page, '处置商品', () => choose(page, '处理方式', 1));
    await turnTo(page, '打印标签');
    await act(page, '打印标签', async () => {
      await choose(page, '打印在', 2);
      const places = page.getByRole('group', { name: '从哪一格开始' });
      await places.getByRole('radio', { name: '第 1 行第 1 格' }).focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await expect(places.getByRole('radio', { name: '第 2 行第 3 格' })).toBeFocused();
      await expect(places.getByRole('status')).toHaveText('从第 2 行第 3 格开始，用 3 格。');
      await pictures(page, 'label-form');
    });
    await expect(panel.getByRole('button', { name: /打印到 Office/ })).toBeFocused();
    await pictures(page, 'label-made');
    await page.keyboard.press('Enter');
    await expect(panel.getByText('✓ 已打印。')).toBeVisible({ timeout: 30_000 });
    writeFileSync(test.info().outputPath('sheet.pdf'), office.received()[1] ?? '');
    expect(codesOn(office.received()[1])).toEqual([
      ...Array(5).fill(null),
      cup,
      cup,
      cup,
      ...Array(13).fill(null),
    ]);
  });

  await enterComplaint(
    page,
    { ...row, phone: '13900001111', product: '饭盒', price: '19.8', quantity: '2' },
    how,
  );
  const box = await ledgerNumber(page);

  await test.step('on the shelf the next free place is offered; the labels of a batch go on one sheet', async () => {
    await page.keyboard.press('F1');
    await page.keyboard.press('1');
    const side = page.getByRole('complementary', { name: '批量处理' });
    await page.getByRole('tab', { name: /待处置/ }).focus();
    await page.keyboard.press('Enter');
    await page.locator('tbody input').first().focus();
    await page.keyboard.press('Space');
    await choose(page, '怎么处理', 1);
    await page.keyboard.press('Control+Enter');
    await expect(side.getByRole('status').first()).toHaveText('1 行已改为再次销售，请贴标签');
    await page.getByRole('tab', { name: /待贴标签/ }).focus();
    await page.keyboard.press('Enter');
    await page.locator('tbody input').first().focus();
    await page.keyboard.press('Space');
    await choose(page, '怎么处理', 1);
    await expect(side.getByText('从第 3 行第 3 格开始，用 2 格。')).toBeVisible();
    await pictures(page, 'shelf-batch');
    await page.keyboard.press('Control+Enter');
    const papers = page.getByRole('region', { name: '刚生成的单据' });
    await expect(papers.getByRole('listitem').filter({ hasText: 'A4 标签' })).toContainText('✓ 已打印。', {
      timeout: 30_000,
    });
    const codes = codesOn(office.received()[2]);
    expect(codes.slice(8, 10)).toEqual([box, box]);
    expect(codes.filter((one) => one !== null)).toHaveLength(2);
  });

  await test.step('in English', async () => {
    await page.evaluate(() => localStorage.setItem('fangxin-desk.language', 'en'));
    await page.reload();
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    await page.getByRole('tab', { name: 'Printers' }).click();
    await expect(page.getByText('The next one goes to row 4, label 2.')).toBeVisible();
    await page.getByRole('heading', { name: 'Sheets of labels, A4' }).scrollIntoViewIfNeeded();
    await pictures(page, 'settings-en');
  });

  const prints = (await entriesOf(page)).filter(
    ({ type }) => type === 'LabelPrinted' || type === 'PrintEnded',
  );
  expect(prints.map(({ type, data }) => [type, data.copies ?? data.outcome])).toEqual([
    ['LabelPrinted', 3],
    ['PrintEnded', 'completed'],
    ['LabelPrinted', 2],
    ['PrintEnded', 'completed'],
  ]);
});
