import { eventOf } from '../../shared/ledger/entry.ts';
import { doCommonest, milk, readyForCommonest } from './commonest-case.ts';
import { test as base, expect } from './desk-fixture.ts';
import { entriesOf } from './read-ledger.ts';

// A computer without a spooler: what is printed is in seventeen-keys-printed.e2e.ts.
const test = base.extend({ environment: { CUPS_SERVER: '/nowhere/cups.sock' } });

test('the commonest case: one packaged item exchanged, a returning phone, 17 keystrokes, no mouse', async ({
  page,
}) => {
  await readyForCommonest(page);
  const before = (await entriesOf(page)).length;
  await doCommonest(page, milk);

  const made = (await entriesOf(page)).slice(before);
  expect(made.map((entry) => entry.type)).toEqual([
    'ComplaintOpened',
    'ItemAdded',
    'Received',
    'RemedyDecided',
    'ConsumerAnswered',
    'StepDone',
    'Disposed',
    'Settled',
    'LabelPrinted',
    'DocumentPrinted',
  ]);
  const data = Object.fromEntries(made.map((entry) => [entry.type, eventOf(entry).data]));
  expect(data.ComplaintOpened).toMatchObject({
    cause: 'wrong-purchase',
    wish: 'exchange',
    name: 'given',
    phone: 'given',
  });
  expect(data.ItemAdded).toMatchObject({
    product: milk.barcode,
    quantity: '1',
    shelfLifeEnd: '2099-12-31',
    condition: 'unopened',
    fault: 'none',
  });
  expect(data.Disposed).toMatchObject({ way: 'resale-labelled', quantity: '1' });
  expect(data.LabelPrinted).toMatchObject({ copies: 1, reprint: false });
  expect(data.DocumentPrinted).toMatchObject({ document: 'receipt' });
  // Nobody asked how satisfied: so nothing is said of it (K2).
  expect(data.Settled).toEqual({ satisfaction: 'not-asked' });
  expect(new Set(made.map((entry) => entry.command)).size).toBe(3);
  expect(new Set(made.map((entry) => entry.by.role))).toEqual(new Set(['clerk']));

  // No draft of it all is left, and without a printer the strip offers the papers as files.
  await expect(page.getByRole('region', { name: '没有登记的草稿' })).toHaveCount(0);
  const papers = page.getByRole('region', { name: '刚生成的单据' });
  await expect(papers.getByRole('alert').first()).toContainText('这台电脑的打印服务没有应答');
  for (const paper of ['标签', '回执']) {
    const saving = page.waitForEvent('download');
    await papers.getByRole('button', { name: `保存${paper} PDF` }).click();
    expect((await saving).suggestedFilename()).toMatch(new RegExp(`^\\d{2}-\\d{6}-\\d-${paper}\\.pdf$`));
  }
  await expect(papers.getByText('已保存为 PDF。')).toHaveCount(2);
  const ends = (await entriesOf(page)).slice(before + made.length);
  expect(ends.map((entry) => entry.data)).toMatchObject([{ outcome: 'saved' }, { outcome: 'saved' }]);
});
