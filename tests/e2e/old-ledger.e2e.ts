import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { signIn } from './clerk.ts';
import { expect, test } from './desk-fixture.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const sample = join(project, 'tests/fixtures/legacy-ledger-2024.csv');

test('L7: an old ledger of a year is imported by hand, reported row by row, and marked', async ({ page }) => {
  test.setTimeout(300_000);
  await signIn(page, 'head');
  await page.getByRole('button', { name: '台账', exact: true }).click();
  await page.getByRole('button', { name: '导入旧台账' }).click();
  await page.getByLabel('旧台账文件').setInputFiles(sample);

  await test.step('what was understood is shown, and nothing is written yet', async () => {
    await expect(page.getByText('表头在第 2 行')).toBeVisible();
    await expect(page.getByText('共 53 行：导入 47 行，未导入 6 行')).toBeVisible();
    await expect(page.getByText('不导入——日期不存在：1 行')).toBeVisible();
    await page.getByLabel('数量是斤，单价没写单位').selectOption('jin');
    await expect(page.getByText('共 53 行：导入 47 行，未导入 6 行')).toBeVisible();
  });

  await test.step('confirmed, every row is taken or reported', async () => {
    await page.getByRole('button', { name: '确认导入 47 件投诉' }).click();
    await expect(page.getByRole('heading', { name: '导入完成' })).toBeVisible();
    await expect(page.getByText('共 53 行：导入 47 行，未导入 6 行')).toBeVisible();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: '保存导入报告（CSV）' }).click();
    const lines = readFileSync(await (await saving).path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(lines).toHaveLength(54);
    expect(lines.find((line) => line.startsWith('52,'))).toContain('52,,未导入,日期不存在,48,2024-02-30');
    expect(lines.find((line) => line.startsWith('3,'))).toContain('3,01-000001-2,已导入');
  });

  await test.step('the ledger and the complaint say that it is imported', async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '台账', exact: true }).click();
    await expect(page.getByText('共 47 件')).toBeVisible();
    await expect(page.getByText('导入（非本系统见证）').first()).toBeVisible();
    await page.getByRole('row').filter({ hasText: '火腿肠10支' }).click();
    await expect(page.getByText('原序号 42')).toBeVisible();
    await expect(page.getByText('退+赔1000')).toBeVisible();
  });

  await test.step('L6: it is found by goods, their initials, name, phone and words of the content', async () => {
    await page.keyboard.press('Escape');
    const field = page.getByRole('textbox', { name: '查找', exact: true });
    const found = page.getByRole('row').filter({ hasText: '火腿肠10支' });
    for (const words of ['火腿肠', 'htc', '司马', 'sml', '3天还在卖', '12.9']) {
      await field.fill(words);
      await expect(found).toBeVisible();
    }
    await field.fill('135 0001 4729');
    await expect(page.getByRole('row').filter({ hasText: '散装核桃仁' })).toBeVisible();
    await expect(found).toBeHidden();
  });

  await test.step('saved again in another encoding, its rows are known, and one is said to be another', async () => {
    await page.getByRole('button', { name: '设置', exact: true }).click();
    await page.getByRole('tab', { name: '导入旧台账' }).click();
    await page.getByLabel('旧台账文件').setInputFiles({
      name: '另存的台账.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(`\ufeff${new TextDecoder('gb18030').decode(readFileSync(sample))}`, 'utf16le'),
    });
    await expect(page.getByText('共 53 行：导入 0 行，未导入 53 行')).toBeVisible();
    await expect(page.getByText('以前已导入的行（47）')).toBeVisible();
    await expect(page.getByRole('cell', { name: '01-000001-2' })).toBeVisible();
    await expect(page.getByRole('button', { name: '确认导入 0 件投诉' })).toBeDisabled();
    await page.getByLabel('第 3 行仍要导入').check();
    await page.getByRole('button', { name: '确认导入 1 件投诉' }).click();
    await expect(page.getByText('共 53 行：导入 1 行，未导入 52 行')).toBeVisible();
    await expect(page.getByText('以前已导入，台账编号 01-000002').first()).toBeVisible();
  });
});

test('L7: a workbook comes in, and an old one says how to save it', async ({ page }) => {
  test.setTimeout(300_000);
  await signIn(page, 'owner');
  await page.getByRole('button', { name: '设置', exact: true }).click();
  await page.getByRole('tab', { name: '导入旧台账' }).click();
  const file = page.getByLabel('旧台账文件');
  const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
  await file.setInputFiles({ name: '2019.xls', mimeType: 'application/vnd.ms-excel', buffer: old });
  await expect(page.getByText('另存为 .xlsx')).toBeVisible();
  const text = (place: string, said: string) => `<c r="${place}" t="inlineStr"><is><t>${said}</t></is></c>`;
  const rows = [
    `<row r="1">${text('A1', '2023年消费投诉记录台账')}</row>`,
    `<row r="2">${['日期', '姓名', '投诉内容', '单价'].map((head, at) => text(`${'ABCD'.charAt(at)}2`, head)).join('')}</row>`,
    `<row r="3"><c r="A3" s="1"><v>45000</v></c>${text('B3', '王芳')}${text('C3', '杯子漏水')}<c r="D3"><v>29.899999999999999</v></c></row>`,
  ];
  const workbook = zipSync({
    'xl/workbook.xml': strToU8(
      '<workbook><sheets><sheet name="2023" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`),
  });
  await file.setInputFiles({
    name: '2023.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(workbook),
  });
  await expect(page.getByText('共 3 行：导入 1 行，未导入 2 行')).toBeVisible();
  await expect(page.getByText('29.90/件')).toBeVisible();
  await page.getByRole('button', { name: '确认导入 1 件投诉' }).click();
  await expect(page.getByRole('heading', { name: '导入完成' })).toBeVisible();
});
