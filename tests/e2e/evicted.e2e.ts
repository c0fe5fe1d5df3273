import type { Page } from '@playwright/test';
import { mirrorOf } from '../support/mirror-of.ts';
import { ledgerNumber, signIn, type } from './clerk.ts';
import { expect, test } from './desk-fixture.ts';
import { enterComplaint, type Understanding } from './enter-complaint.ts';
import { legacyRows } from './legacy-rows.ts';

const byHand: Understanding = {
  lookUp: null,
  kind: '日用百货',
  state: 'suspect',
  cause: 'quality',
  wish: 'refund',
  spot: 'receive',
};

test('N2: the browser throws its copy of the ledger away in the middle of the work: nothing typed and nothing sealed is lost', async ({
  page,
}) => {
  await signIn(page, 'clerk');
  const [row] = legacyRows(1);
  if (!row) throw new Error('expected a row of the old ledger');
  const typed = { ...row, price: '29.8', quantity: '2' };
  await enterComplaint(page, typed, byHand);
  const first = await ledgerNumber(page);

  const before = await expectBothCopies(page);
  await page.keyboard.press('F2');
  await expect(page.getByLabel('电话', { exact: true })).toBeFocused();
  await page.keyboard.insertText('18600029418');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('姓名', { exact: true })).toBeFocused();
  await page.keyboard.insertText('李建国');
  await type(page, '投诉内容', '雨伞打开就断');
  await evict(page);
  await expect.poll(() => mirrorOf(page).then(({ entries }) => entries)).toBe(before);
  await expect(page.getByLabel('姓名', { exact: true })).toHaveValue('李建国');
  await expect(page.getByLabel('投诉内容', { exact: true })).toHaveValue('雨伞打开就断');
  await expect(page.getByLabel('投诉内容', { exact: true })).toBeFocused();

  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(first);
  // Thrown away again while another one is entered and sealed.
  const next = { ...typed, name: '王桂芳', phone: '18600029419', product: '保温杯' };
  await Promise.all([enterComplaint(page, next, byHand), evict(page)]);
  const second = await ledgerNumber(page);
  expect(await expectBothCopies(page)).toBeGreaterThan(before);
  await page.getByRole('button', { name: '台账', exact: true }).click();
  for (const [number, product] of [
    [first, typed.product],
    [second, next.product],
  ] as const) {
    await type(page, '查找', number);
    await expect(page.getByRole('grid').getByRole('row').filter({ hasText: number })).toContainText(product);
  }
});

/** As Chromium does it where the disk runs short: every database of the page is gone at once, under its hands. */
async function evict(page: Page): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await browser.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await browser.detach();
}

/** The page's copy has what the sealed log has, entry for entry; returns how many. */
async function expectBothCopies(page: Page): Promise<number> {
  const sealed = await page.evaluate(async () => {
    const outcome = await window.desk?.head({});
    if (!outcome?.ok) throw new Error('expected the head of the sealed log');
    return outcome.value;
  });
  const { size, root } = sealed;
  await expect.poll(() => mirrorOf(page)).toMatchObject({ entries: size, head: { size, root } });
  return size;
}
