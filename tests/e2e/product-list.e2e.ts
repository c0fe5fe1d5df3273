import { readFileSync } from 'node:fs';
import { writeScaleBarcode } from '../../shared/goods/scale-barcode.ts';
import { eventOf } from '../../shared/ledger/entry.ts';
import { workbook } from '../support/workbooks.ts';
import { confirmByPin, handOver, signIn } from './clerk.ts';
import { test as base, expect } from './desk-fixture.ts';
import { entriesOf } from './read-ledger.ts';
import { scan } from './scan.ts';

const test = base.extend({ environment: { CUPS_SERVER: '/nowhere/cups.sock' } });

const weighed = { prefix: '21', itemDigits: 5, check: 'none', value: 'weight' } as const;
const headings = ['商品编码', '货品名称', '大类', '计量单位', '执行价'];
const first = workbook([
  ['惠民购物广场商品档案'],
  headings,
  ['10001', '散称核桃仁', '炒货', 'kg', 59.6],
  [6900000000017, '苏打饼干', '休闲', '包', 8.5],
  [6900000000024, '毛巾', '日用百货', '条', 9.9],
  [6900000000024, '浴巾', '日用百货', '条', 19.9],
  ['69X', '香皂', '日用百货', '块', 5],
]);
const second = workbook([
  headings,
  ['10001', '散称核桃仁', '炒货', 'kg', 65],
  [6900000000017, '苏打饼干', '休闲', '包', 8.5],
  [6900000000031, '牙膏', '日用百货', '支', 15.8],
]);
const xlsx = (name: string, buffer: Uint8Array) => ({
  name,
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: Buffer.from(buffer),
});

test('a product list comes in from XLSX with its columns and kinds, is updated, and a scale label finds its product', async ({
  page,
}) => {
  await signIn(page, 'owner');
  await page.getByRole('button', { name: '设置', exact: true }).click();
  await page.getByRole('tab', { name: '商品表' }).click();
  await page.getByLabel('商品表文件').setInputFiles(xlsx('商品.xlsx', first));
  // What is unknown is asked for: a column, and two words for kinds.
  await expect(page.getByText('还没有说明哪一列是：类别')).toBeVisible();
  await page.getByLabel('“大类”当作').selectOption('kind');
  await expect(page.getByText('2 个类别还没有对应')).toBeVisible();
  await page.getByLabel('“炒货”就是').selectOption('bulk-food');
  await page.getByLabel('“休闲”就是').selectOption('prepackaged-food');
  await page.getByLabel('“执行价”当作').selectOption('price');
  await expect(page.getByText('读到 5 行：收下 3，不收 2')).toBeVisible();
  await expect(page.getByText('新增 3，变更 0，去掉 0，不变 0')).toBeVisible();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: '全部存成 CSV' }).click();
  const csv = readFileSync(await (await saving).path(), 'utf8');
  expect(csv).toContain('条码重复，以先出现的为准');
  expect(csv).toContain('条码须为 4 到 14 位数字');
  await page.getByRole('button', { name: '换成这 3 种商品' }).click();
  await confirmByPin(page, 'owner');
  await expect(page.getByText('读到 5 行，收下 3 种商品，没有收下 2 行。')).toBeVisible();
  await expect(page.getByText('商品表中有 3 种商品。')).toBeVisible();

  // The second file is read as the first was said to be, and shows what it would change.
  await page.getByLabel('商品表文件').setInputFiles(xlsx('商品2.xlsx', second));
  await expect(page.getByText('新增 1，变更 1，去掉 1，不变 1')).toBeVisible();
  await expect(page.getByText('售价 ¥59.60 → ¥65.00')).toBeVisible();
  await page.getByRole('button', { name: '换成这 3 种商品' }).click();
  await confirmByPin(page, 'owner');
  await expect(page.getByText('读到 3 行，收下 3 种商品，没有收下 0 行。')).toBeVisible();

  await page.getByRole('tab', { name: '秤码' }).click();
  await page.getByRole('button', { name: '再加一个前缀' }).click();
  await page.getByLabel('前缀', { exact: true }).selectOption('21');
  await page.keyboard.press('Control+Enter');
  await confirmByPin(page, 'owner');
  await expect(page.getByText('✓ 已保存，并记入台账')).toBeVisible();
  await handOver(page, 'clerk');
  await page.keyboard.press('F2');
  await expect(page.getByLabel('电话', { exact: true })).toBeFocused();
  await scan(page, writeScaleBarcode(weighed, '10001', 1250) ?? '');
  await expect(page.getByRole('combobox', { name: /^商品/ })).toHaveValue('散称核桃仁');
  await expect(page.getByLabel('数量', { exact: true })).toHaveValue('1.25');
  await expect(page.getByText('¥81.25')).toBeVisible();

  const lists = (await entriesOf(page)).filter((one) => one.type === 'CatalogueImported');
  expect(lists.map((one) => eventOf(one).data)).toEqual([
    { rows: 5, taken: 3 },
    { rows: 3, taken: 3 },
  ]);
});
