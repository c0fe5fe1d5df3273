import type { Page } from '@playwright/test';
import { choose, handOver, ledgerNumber, signIn, type } from './clerk.ts';
import { expect } from './desk-fixture.ts';
import { filesBelow, foundInFiles } from './found-in-files.ts';
import { test } from './profile-fixture.ts';
import { entriesOf } from './read-ledger.ts';

/** What the consumer said and the clerk typed; nothing of it may be readable on the disk. */
const typed = {
  name: '慕容清荷',
  phone: '13600042317',
  goods: '手工核桃酥礼盒',
  lot: 'HTS-7731-QX',
  content: '核桃酥有哈喇味，儿子吃了肚子疼。',
  receipt: 'XP-20261125-4471',
  payer: '慕容老先生',
  seller: '陈记糕点铺',
} as const;
const secrets = Object.values(typed);

const drafts = (page: Page) => page.getByRole('region', { name: '没有登记的草稿' });

/** Everything that stands in the form, in the order of its fields. */
function everyField(page: Page): Promise<string[]> {
  return page
    .locator('form')
    .locator('input, select, textarea')
    .evaluateAll((fields) =>
      fields.map((field) => {
        const one = field as HTMLInputElement;
        const name = one.labels?.[0]?.textContent || one.getAttribute('aria-label') || one.name;
        return `${name}: ${['radio', 'checkbox'].includes(one.type) ? one.checked : one.value}`;
      }),
    );
}

/** A new complaint with something in every part, and the folds open. */
async function typeComplaint(page: Page): Promise<void> {
  await page.keyboard.press('F2');
  await expect(page.getByLabel('电话', { exact: true })).toBeFocused();
  await page.keyboard.type(typed.phone);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('姓名', { exact: true })).toBeFocused();
  await page.keyboard.insertText(typed.name);
  await page.getByLabel('来源', { exact: true }).selectOption({ index: 1 });
  await type(page, '商品（条码、名称或拼音首字母）', typed.goods);
  await page.keyboard.press('Tab');
  await page.getByLabel('类别', { exact: true }).selectOption('预包装食品');
  await type(page, '单价', '168');
  await type(page, '数量', '2');
  await choose(page, '商品状况', 3);
  await type(page, '保质期至', '270630');
  await type(page, '批号', typed.lot);
  await choose(page, '事由', 1);
  await type(page, '投诉内容', typed.content);
  await choose(page, '消费者诉求', 4);
  await type(page, '赔偿金额（元）', '88.50');
  await choose(page, '登记时', 1);
  await openPurchase(page);
  await type(page, '购买日期', '261125');
  await type(page, '小票号', typed.receipt);
  await type(page, '付款人', typed.payer);
  await page.getByLabel('责任经营者', { exact: true }).selectOption({ index: 1 });
  await type(page, '经营者名称', typed.seller);
}

const openPurchase = (page: Page) =>
  page.getByRole('button', { name: '日期、小票、渠道、付款、责任经营者（选填）' }).click();

test('N2, X4: a half-typed complaint outlives the desk, for its writer alone, and is readable on no disk', async ({
  page,
  desk,
  profile,
}) => {
  const readable = () => foundInFiles([desk.dataDir, profile], secrets);
  await signIn(page, 'clerk');
  await typeComplaint(page);
  const before = await everyField(page);
  for (const text of secrets) expect(before.join('\n')).toContain(text);
  await expect(page.getByText('草稿已存，随时可以离开。')).toBeVisible();
  // The last keystroke is kept within a second.
  await page.waitForTimeout(1500);
  expect(filesBelow(desk.dataDir).join('\n')).toContain('drafts.sqlite');
  expect(readable()).toEqual([]);

  await test.step('the desk falls, and comes back', async () => {
    await desk.kill();
    expect(readable()).toEqual([]);
    await page.goto(await desk.start());
  });

  await test.step('another person does not see the draft', async () => {
    await signIn(page, 'head');
    await expect(
      page.getByRole('heading', { name: '没有等我接待的投诉' }).or(page.getByText('没有等我接待的投诉')),
    ).toBeVisible();
    await expect(drafts(page)).toHaveCount(0);
    await expect(page.locator('body')).not.toContainText(typed.goods);
  });

  await test.step('its writer finds it in the list, and Enter brings back every field', async () => {
    await handOver(page, 'clerk');
    const row = drafts(page)
      .getByRole('button', { name: new RegExp(typed.goods) })
      .first();
    await expect(row).toBeVisible();
    await expect(drafts(page)).not.toContainText(typed.name);
    await expect(drafts(page)).not.toContainText(typed.phone);
    await row.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('姓名', { exact: true })).toHaveValue(typed.name);
    await openPurchase(page);
    expect(await everyField(page)).toEqual(before);
    expect(readable()).toEqual([]);
  });

  await test.step('sealed, it is gone from the list, and what was typed stands in the ledger', async () => {
    await page.keyboard.press('Control+Enter');
    const number = await ledgerNumber(page);
    await page.keyboard.press('F4');
    await expect(page.getByRole('table').getByText(number)).toBeVisible();
    await expect(drafts(page)).toHaveCount(0);
    const types = (await entriesOf(page)).map((entry) => entry.type);
    expect(types.filter((one) => one === 'ComplaintOpened')).toHaveLength(1);
  });

  await test.step('nor is anything left once desk and browser have ended', async () => {
    // What the browser would keep of a page is found by the same search: this is kept on purpose.
    const known = '对照用的文字';
    await page.evaluate((text) => localStorage.setItem('fangxin-desk.known', text), known);
    await page.context().close();
    await desk.kill();
    expect(foundInFiles([profile], [known])).not.toEqual([]);
    expect(readable()).toEqual([]);
  });
});
