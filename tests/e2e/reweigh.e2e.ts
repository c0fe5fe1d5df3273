import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Command } from '../../shared/complaint/commands.ts';
import { goods, open, receive } from '../support/commands.ts';
import { printedPages } from '../support/printed-pages.ts';
import { act, choose, savePdf, signIn, turnTo, type } from './clerk.ts';
import { expect, test } from './desk-fixture.ts';

async function picture(page: Page, name: string): Promise<void> {
  for (const [width, height] of [
    [1920, 1080],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: test.info().outputPath(`${name}-${width}.png`) });
  }
}

const meat = goods({
  barcode: null,
  name: '酱牛肉',
  kind: 'bulk-food',
  unit: 'kg',
  quantity: '1.5',
  price: 9800,
});
const opened: readonly Command[] = [
  open({ cause: 'short-weight', content: '回家一称少了', items: [meat] }),
  receive,
];

test('D6: goods are weighed again on the fair scale before the consumer, and the receipt says what it showed', async ({
  page,
}) => {
  await signIn(page, 'clerk');
  const answer = await page.evaluate(async (asked) => {
    const head = await window.desk!.head({});
    if (!head.ok) return head.refusal;
    const base = { id: crypto.randomUUID(), size: head.value.size, about: null };
    const sealed = await window.desk!.submit({ ...base, commands: [...asked] });
    return sealed.ok ? null : sealed.refusal;
  }, opened);
  expect(answer).toBeNull();
  await page
    .getByRole('button', { name: /^\d{2}-\d{6}-\d$/ })
    .first()
    .click();
  await expect(page.getByRole('region', { name: '商品' })).toContainText('酱牛肉');

  await test.step('an expired scale is said at once, and the difference as it is typed', async () => {
    await turnTo(page, '登记复秤');
    await expect(page.getByLabel('标示或小票重量')).toHaveValue('1.5kg');
    await type(page, '秤上重量（毛重）', '2.6斤');
    await type(page, '皮重', '20g');
    await expect(page.getByText('净重 1.28 kg，标示 1.5 kg：少 0.22 kg')).toBeVisible();
    await type(page, '公平秤编号', 'GPC-03');
    await type(page, '检定有效期至', '20200101');
    await expect(page.getByRole('alert').filter({ hasText: '检定已过期' })).toBeVisible();
    await type(page, '检定有效期至', '20991231');
    await choose(page, '谁看着称的', 1);
    await picture(page, 'form');
    await act(page, '登记复秤');
    await expect(page.getByRole('region', { name: '商品' })).toContainText('复秤少 0.22 kg');
    await picture(page, 'weighed');
  });

  await test.step('the next weighing has the scale ready', async () => {
    await turnTo(page, '登记复秤');
    await expect(page.getByLabel('公平秤编号')).toHaveValue('GPC-03');
    await expect(page.getByLabel('检定有效期至')).toHaveValue('2099-12-31');
  });

  await test.step('the receipt says it', async () => {
    await turnTo(page, '打印回执');
    await act(page, '打印回执');
    const bytes = await savePdf(page);
    writeFileSync(test.info().outputPath('receipt.pdf'), bytes);
    const pages = await printedPages(new Uint8Array(bytes));
    const said = pages.flatMap(({ runs }) => runs.map(({ text }) => text)).join('');
    for (const words of ['净重 1.28 kg', '少 0.22 kg', 'GPC-03', '消费者在场']) expect(said).toContain(words);
  });

  await test.step('English', async () => {
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('complementary').getByRole('button', { name: 'Weigh again', exact: true }).click();
    await picture(page, 'en-form');
    await page.getByRole('button', { name: '中文' }).click();
  });
});
