import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { printedPages } from '../support/printed-pages.ts';
import { printedTable, withoutSpace } from '../support/printed-table.ts';
import { confirmByPin, handOver, signIn } from './clerk.ts';
import { test as base, expect } from './desk-fixture.ts';
import { enterComplaint } from './enter-complaint.ts';
import { legacyRows } from './legacy-rows.ts';
import { entriesOf } from './read-ledger.ts';

// A computer without a spooler: what is printed is in ledger-on-printer.e2e.ts.
const test = base.extend({ environment: { CUPS_SERVER: '/nowhere/cups.sock' } });

/** What `make` has made, saved and read back: its name, its pages' texts without spaces, and the names and phones of its table. */
async function savedBy(page: Page, make: () => Promise<void>) {
  const download = page.waitForEvent('download');
  await make();
  await page.getByRole('button', { name: '保存 PDF' }).click();
  const file = await download;
  const pages = await printedPages(new Uint8Array(readFileSync(await file.path())));
  return {
    name: file.suggestedFilename(),
    texts: pages.map(({ runs }) => withoutSpace(runs.map(({ text }) => text).join(''))),
    persons: printedTable(pages).map((row) => row.slice(2, 4).map(withoutSpace)),
  };
}

test('L8, X4: the ledger goes to paper from its screen, masked by a clerk, in full by a head', async ({
  page,
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
  const toLedger = () => page.getByRole('button', { name: '台账', exact: true }).click();
  const panel = page.getByRole('region', { name: '打印台账' });

  await test.step('F9, and Ctrl+Enter: masked, page 1 of 1', async () => {
    await toLedger();
    await expect(page.getByText('共 1 件')).toBeVisible();
    await page.keyboard.press('F9');
    await expect(panel.getByLabel('从（日期）')).toBeFocused();
    await expect(panel.getByRole('radio', { name: '写明' })).toBeDisabled();
    await page.screenshot({ path: test.info().outputPath('clerk.png') });
    const { name, texts, persons } = await savedBy(page, () => page.keyboard.press('Control+Enter'));
    expect(name).toBe('ledger.pdf');
    expect(texts).toHaveLength(1);
    expect(texts[0]).toMatch(/第1页，共.*1页$/);
    expect(texts[0]).toContain('姓名和电话已隐去');
    const [[who = '', phone = ''] = []] = persons;
    expect(who).toMatch(/^.\*\*$/);
    expect(phone).toMatch(/^\*+\d{4}$/);
    await expect(panel.getByText(/台账已存成 PDF：ledger.pdf/)).toBeVisible();
    await page.screenshot({ path: test.info().outputPath('made.png') });
    const last = (await entriesOf(page)).at(-1);
    expect(last).toMatchObject({ type: 'LedgerPrinted', data: { personal: false } });
    await page.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
  });

  await test.step('a head, of this month, in full on a PIN of their own', async () => {
    await handOver(page, 'head');
    await toLedger();
    await page.getByRole('radio', { name: '本月' }).check({ force: true });
    await page.keyboard.press('F9');
    await expect(panel.getByLabel('从（日期）')).toHaveValue(/^\d{4}-\d\d-01$/);
    await panel.getByRole('radio', { name: '写明' }).check({ force: true });
    await page.screenshot({ path: test.info().outputPath('head.png') });
    await page.setViewportSize({ width: 1920, height: 1080 });
    await page.screenshot({ path: test.info().outputPath('head-wide.png') });
    const { name, persons } = await savedBy(page, async () => {
      await page.keyboard.press('Control+Enter');
      await confirmByPin(page, 'head');
    });
    expect(name).toMatch(/^ledger-\d{4}-\d\d-01\.pdf$/);
    expect(persons).toHaveLength(1);
    expect(persons.flat().join('')).not.toContain('*');
    const last = (await entriesOf(page)).at(-1);
    expect(last).toMatchObject({ type: 'LedgerPrinted', data: { personal: true } });
  });

  await test.step('in English too', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByRole('button', { name: 'English' }).click();
    const english = page.getByRole('region', { name: 'Print the ledger' });
    await expect(english.getByText(/Ledger saved as PDF/)).toBeVisible();
    await page.screenshot({ path: test.info().outputPath('english.png') });
  });
});
