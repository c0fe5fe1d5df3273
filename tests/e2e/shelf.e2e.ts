import type { Page } from '@playwright/test';
import { choose, ledgerNumber, signIn, turnTo } from './clerk.ts';
import { expect, test } from './desk-fixture.ts';
import { enterComplaint } from './enter-complaint.ts';
import { legacyRows } from './legacy-rows.ts';
import { scan } from './scan.ts';

const side = (page: Page) => page.getByRole('complementary', { name: '批量处理' });
const group = (page: Page, name: string, count: number) =>
  expect(page.getByRole('tab', { name: new RegExp(`${name}\\s*${count}$`) })).toBeVisible();

/** Opens a group and chooses its only line with the keyboard alone. */
async function chooseOnly(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name: new RegExp(name) }).focus();
  await page.keyboard.press('Enter');
  await page.locator('tbody input').first().focus();
  await page.keyboard.press('Space');
  await expect(side(page).getByRole('heading', { name: '已选 1 行' })).toBeVisible();
}

async function doIt(page: Page, action: number, said: string): Promise<void> {
  await choose(page, '怎么处理', action);
  await page.keyboard.press('Control+Enter');
  await expect(side(page).getByRole('status')).toHaveText(said);
}

test('G6, G7: goods go over the shelf to a label, one is sold by its scanned label, and the rest is counted', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await signIn(page, 'clerk');
  const [row] = legacyRows(1);
  if (!row) throw new Error('expected a row of the old ledger');
  await enterComplaint(
    page,
    { ...row, product: '保温杯', price: '29.8', quantity: '3' },
    {
      lookUp: null,
      kind: '日用百货',
      state: 'sound',
      cause: 'wrongPurchase',
      wish: 'refund',
      spot: 'receive',
    },
  );
  const number = await ledgerNumber(page);

  await test.step('a person who types the number, however well, is no scanner', async () => {
    await page.keyboard.press('F3');
    await page.keyboard.type(number, { delay: 90 });
    const field = page.getByRole('banner').getByRole('textbox');
    await expect(field).toHaveValue(number);
    await page.keyboard.press('Escape');
  });

  await test.step('decided, labelled', async () => {
    await page.keyboard.press('F1');
    await page.keyboard.press('1');
    await group(page, '待处置', 1);
    await chooseOnly(page, '待处置');
    await doIt(page, 1, '1 行已改为再次销售，请贴标签');
    await group(page, '待贴标签', 1);
    await chooseOnly(page, '待贴标签');
    await doIt(page, 1, '已登记打印 1 行标签');
    await group(page, '在售', 1);
    await page.screenshot({ path: test.info().outputPath('shelf.png') });
  });

  await test.step('the label is scanned anywhere: one of three is sold', async () => {
    await page.keyboard.press('F4');
    // The bar at the bottom has a button of that name on every screen.
    await expect(page.getByRole('heading', { name: '服务台首页' })).toBeAttached();
    await expect(page.locator('main').getByRole('button', { name: /新投诉/ })).toBeFocused();
    await scan(page, number);
    const panel = page.getByRole('complementary', { name: '办理' });
    await expect(panel.getByRole('heading', { name: '注销标签', exact: true })).toBeVisible();
    await choose(page, '注销原因', 1);
    await panel.getByLabel('数量', { exact: true }).fill('1');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('region', { name: '经过' }).getByText(/部分注销/)).toBeVisible();
    await turnTo(page, '注销标签');
    await expect(panel.getByText('标签下还有 2 件')).toBeVisible();
  });

  await test.step('counted on the floor: two pieces found by their label', async () => {
    await page.keyboard.press('F1');
    await page.keyboard.press('1');
    await page.getByRole('button', { name: '盘点' }).click();
    await page.getByRole('tab', { name: /卖场/ }).click();
    await expect(page.locator('tbody tr')).toHaveCount(1);
    await scan(page, number);
    const count = page.getByRole('complementary', { name: '盘点' });
    await expect(count.getByRole('status')).toContainText('找到：保温杯');
    await page.keyboard.press('Control+Enter');
    await expect(count.getByRole('heading', { name: '盘点 1 已登记' })).toBeVisible();
    await page.screenshot({ path: test.info().outputPath('stocktake.png') });
    const saving = page.waitForEvent('download');
    await page.keyboard.press('F9');
    expect((await saving).suggestedFilename()).toMatch(/^盘点 1 卖场.*\.pdf$/);
  });
});
