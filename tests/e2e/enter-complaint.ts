import { expect, type Page } from '@playwright/test';
import { choose, type } from './clerk.ts';
import type { LegacyRow } from './legacy-rows.ts';

const states = { sound: 1, opened: 2, suspect: 3, spoiled: 4 } as const;
const causes = { quality: 1, wrongPurchase: 2, expired: 5 } as const;
const wishes = { refund: 1, exchange: 2, repair: 3, compensation: 4, other: 5 } as const;
const spots = { register: 1, receive: 2, agree: 3 } as const;

/** How a clerk understands a row: what to look the product up by, and what to choose. */
export type Understanding = Readonly<{
  /** Barcode, name or pinyin initials; null for goods that the list does not have in this form. */
  lookUp: string | null;
  /** Chosen by hand where the list does not say it. */
  kind?: string;
  /** Where a row says 一件, a clerk types 1件. */
  quantity?: string;
  state: keyof typeof states;
  /** Looked at and smelled: sound enough to go back to the supplier. */
  safe?: boolean;
  taking?: string;
  shelfLifeEnd?: string;
  cause: keyof typeof causes;
  wish: keyof typeof wishes;
  spot: keyof typeof spots;
}>;

/** Registers a row by hand, from the first key to the sealed complaint. */
export async function enterComplaint(page: Page, row: LegacyRow, how: Understanding): Promise<void> {
  await page.keyboard.press('F2');
  await expect(page.getByLabel('电话', { exact: true })).toBeFocused();
  if (row.phone === '拒绝提供') await page.keyboard.press('Minus');
  else {
    await page.keyboard.insertText(row.phone);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByLabel('姓名', { exact: true })).toBeFocused();
  await page.keyboard.insertText(row.name);
  await enterGoods(page, row, how);
  await choose(page, '事由', causes[how.cause]);
  await type(page, '投诉内容', row.content);
  await choose(page, '消费者诉求', wishes[how.wish]);
  await choose(page, '登记时', spots[how.spot]);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('complementary', { name: '办理' })).toBeVisible();
}

async function enterGoods(page: Page, row: LegacyRow, how: Understanding): Promise<void> {
  const product = page.getByRole('combobox', { name: '商品（条码、名称或拼音首字母）' });
  await product.focus();
  await page.keyboard.insertText(how.lookUp ?? row.product);
  if (how.lookUp !== null) {
    await expect(page.getByRole('option').filter({ hasText: row.product }).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(product).toHaveValue(row.product);
  } else await page.keyboard.press('Tab');
  if (how.kind) await page.getByLabel('类别', { exact: true }).selectOption(how.kind);
  await type(page, '单价', row.price);
  await type(page, '数量', how.quantity ?? row.quantity);
  await choose(page, '商品状况', states[how.state]);
  if (how.shelfLifeEnd) await type(page, '保质期至', how.shelfLifeEnd);
  if (how.taking) await page.getByLabel('是否收回').selectOption(how.taking);
  if (!how.safe) return;
  await page.getByRole('button', { name: '更多商品事实' }).click();
  await page.getByLabel('安全', { exact: true }).selectOption('完好');
}
