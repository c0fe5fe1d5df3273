import { printedPages } from '../support/printed-pages.ts';
import { printedTable } from '../support/printed-table.ts';
import { ledgerNumber, signIn } from './clerk.ts';
import { enterComplaint } from './enter-complaint.ts';
import { legacyRows } from './legacy-rows.ts';
import { expect, test, whyNot } from './printing-fixture.ts';
import { entriesOf } from './read-ledger.ts';

test.skip(whyNot !== null, `printing is not tested here: ${whyNot}`);

test('L8 X1: the ledger goes from its screen to the printer that is remembered for it', async ({
  page,
  office,
}) => {
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
  const panel = page.getByRole('region', { name: '打印台账' });
  const print = async () => {
    await page.keyboard.press('F9');
    await expect(panel.getByLabel('从（日期）')).toBeFocused();
    await page.keyboard.press('Control+Enter');
    await expect(panel.getByRole('button', { name: '打印到 Office' })).toBeFocused();
  };
  await page.getByRole('button', { name: '台账', exact: true }).click();
  await expect(page.getByText('共 1 件')).toBeVisible();

  await print();
  await page.screenshot({ path: test.info().outputPath('ready.png') });
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.screenshot({ path: test.info().outputPath('ready-wide.png') });
  await page.setViewportSize({ width: 1280, height: 800 });
  const before = (await entriesOf(page)).length;
  await page.keyboard.press('Enter');
  await expect(panel.getByText('✓ 已打印。')).toBeVisible({ timeout: 30_000 });
  await page.screenshot({ path: test.info().outputPath('printed.png') });
  expect(office.received()).toHaveLength(1);
  const pages = await printedPages(new Uint8Array(office.received()[0] ?? []));
  expect(printedTable(pages).map(([first]) => first)).toEqual([number]);
  expect(office.heard()).toMatch(/x-dimension=21000 y-dimension=29700/);
  // That it goes to paper was sealed when it was made.
  expect((await entriesOf(page)).slice(before - 1).map(({ type }) => type)).toEqual(['LedgerPrinted']);

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '设置', exact: true }).click();
  await page.getByRole('tab', { name: '打印机' }).click();
  await expect(page.getByLabel('台账，A4 横向', { exact: true })).toHaveValue('Office');
});
