import { writeScaleBarcode } from '../../shared/goods/scale-barcode.ts';
import { eventOf } from '../../shared/ledger/entry.ts';
import { choose, confirmByPin, handOver, importProducts, ledgerNumber, signIn } from './clerk.ts';
import { test as base, expect } from './desk-fixture.ts';
import { entriesOf } from './read-ledger.ts';
import { scan } from './scan.ts';

const test = base.extend({ environment: { CUPS_SERVER: '/nowhere/cups.sock' } });

const weighed = { prefix: '22', itemDigits: 5, check: 'none', value: 'weight' } as const;
const label = writeScaleBarcode(weighed, '10001', 512) ?? '';
const misread = label.slice(0, 12) + ((Number(label[12]) + 1) % 10);

test('N4: a scale label is set up, tried, and scanned at the counter: product and weight stand in the complaint', async ({
  page,
}) => {
  await signIn(page, 'owner');
  await importProducts(page, 'tests/fixtures/products.csv');
  await page.getByRole('tab', { name: '秤码' }).click();
  await page.getByRole('button', { name: '再加一个前缀' }).focus();
  await page.keyboard.press('Enter');
  // What is not saved yet can be tried.
  await page.getByLabel('在这里扫一张标签，看读出什么').focus();
  await scan(page, label);
  await expect(page.getByText('商品：散装核桃仁（2210001000000）')).toBeVisible();
  await expect(page.getByText('重量 0.512 kg')).toBeVisible();
  await scan(page, misread);
  await expect(page.getByText('最后一位校验码不对')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await confirmByPin(page, 'owner');
  await expect(page.getByText('✓ 已保存')).toBeVisible();

  await handOver(page, 'clerk');
  await expect(page.getByRole('button', { name: /新投诉/ }).first()).toBeFocused();
  await scan(page, label);
  await expect(page.getByLabel('电话', { exact: true })).toBeFocused();
  await expect(page.getByRole('combobox', { name: /^商品/ })).toHaveValue('散装核桃仁');
  await expect(page.getByLabel('数量', { exact: true })).toHaveValue('0.512');
  await expect(page.getByText('标签：0.512 kg')).toBeVisible();
  await expect(page.getByText('¥30.52')).toBeVisible();
  // A label that is misread is said, and nothing of it stays where the focus was.
  await scan(page, misread);
  await expect(page.getByText(`刚扫的条码 ${misread} 校验码不对`)).toBeVisible();
  await expect(page.getByLabel('电话', { exact: true })).toHaveValue('');
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  await choose(page, '商品状况', 3);
  await choose(page, '事由', 1);
  await choose(page, '消费者诉求', 1);
  const sealed = page.waitForResponse((response) => response.url().endsWith('/desk/submit'));
  await page.keyboard.press('Control+Enter');
  expect(await (await sealed).json()).toMatchObject({ ok: true });
  await ledgerNumber(page);

  // G4: the next one of it is met with what was said of the first, beside the line and before anything is sealed.
  await page.keyboard.press('F4');
  await expect(page.getByRole('button', { name: /新投诉/ }).first()).toBeFocused();
  await scan(page, label);
  await expect(page.getByRole('alert', { name: '这个商品的警示' })).toContainText('有人反映质量问题');

  const entries = await entriesOf(page);
  const [set, added] = ['ScaleBarcodesSet', 'ItemAdded'].map((type) =>
    entries.find((one) => one.type === type),
  );
  expect(set && eventOf(set).data).toEqual({ version: 1, patterns: [weighed] });
  expect(added && eventOf(added).data).toMatchObject({
    product: '2210001000000',
    quantity: '0.512',
    unit: 'kg',
    price: 5960,
  });
});
