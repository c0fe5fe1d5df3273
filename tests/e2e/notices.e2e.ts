import { readFileSync } from 'node:fs';
import { printedPages } from '../support/printed-pages.ts';
import { act, ledgerNumber, signIn } from './clerk.ts';
import { expect, test } from './desk-fixture.ts';
import { enterComplaint } from './enter-complaint.ts';
import { legacyRows } from './legacy-rows.ts';

test('T4a: the result and the ways on go home in writing, each sealed', async ({ page }) => {
  await signIn(page, 'clerk');
  const [row] = legacyRows(1);
  if (!row) throw new Error('expected a row of the old ledger');
  await enterComplaint(
    page,
    { ...row, product: '保温杯', price: '29.8', quantity: '2' },
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
  const panel = page.getByRole('complementary', { name: '办理' });
  const timeline = page.getByRole('region', { name: '经过' });
  const saved = async () => {
    const download = page.waitForEvent('download');
    await panel.getByRole('button', { name: '保存 PDF' }).click();
    const file = await download;
    const pages = await printedPages(new Uint8Array(readFileSync(await file.path())));
    return { name: file.suggestedFilename(), pages: pages.length };
  };

  await test.step('nothing decided, no notice of it: F9 goes from the receipt to the ways on', async () => {
    await page.keyboard.press('F9');
    await expect(panel.getByRole('heading', { name: '打印回执' })).toBeVisible();
    await page.keyboard.press('F9');
    await expect(panel.getByRole('heading', { name: '告知维权途径' })).toBeVisible();
    await panel.getByLabel('大字版').check();
    await page.screenshot({ path: test.info().outputPath('ways-on.png') });
    await act(page, '告知维权途径');
    expect(await saved()).toEqual({ name: `${number}-维权途径告知单.pdf`, pages: 1 });
    await page.screenshot({ path: test.info().outputPath('ways-on-made.png') });
    await expect(timeline.getByText(/维权途径告知单/)).toBeVisible();
  });

  await test.step('once decided, the notice says what', async () => {
    await page.getByRole('button', { name: /回到下一步/ }).click();
    await act(page, '作出处理');
    await expect(page.getByText('下一步：问消费者是否接受').first()).toBeVisible();
    await page.keyboard.press('F9');
    await expect(panel.getByRole('heading', { name: '打印回执' })).toBeVisible();
    await page.keyboard.press('F9');
    await expect(panel.getByRole('heading', { name: '打印处理结果告知书' })).toBeVisible();
    await act(page, '打印处理结果告知书');
    expect(await saved()).toEqual({ name: `${number}-处理结果告知书.pdf`, pages: 1 });
    await page.screenshot({ path: test.info().outputPath('result-notice.png') });
    await expect(timeline.getByText(/处理结果告知书/)).toBeVisible();
  });
});
