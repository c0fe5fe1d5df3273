import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readEarlierCheckpoint } from '../../shared/inspection/earlier-checkpoint.ts';
import { confirmByPin, handOver, ledgerNumber, openComplaint, people, signIn, type } from './clerk.ts';
import { expect, test } from './desk-fixture.ts';
import { enterComplaint } from './enter-complaint.ts';
import { legacyRows } from './legacy-rows.ts';
import { openedPackage } from './opened-package.ts';

const consumer = { name: '欧阳若兰', phone: '13912340001' };

async function register(page: Page, phone: string, name: string): Promise<string> {
  const [row] = legacyRows(1);
  if (!row) throw new Error('expected a row of the old ledger');
  await enterComplaint(
    page,
    { ...row, phone, name, product: '保温杯', price: '29.8', quantity: '1' },
    { lookUp: null, kind: '日用百货', state: 'sound', cause: 'quality', wish: 'refund', spot: 'receive' },
  );
  return ledgerNumber(page);
}

/** Saves the paper that was made, and returns where it lies. */
async function saved(page: Page, folder: string, name: string): Promise<string> {
  const save = page.getByRole('button', { name: '保存 PDF' });
  await expect(save).toBeVisible();
  const saving = page.waitForEvent('download');
  await save.click();
  const path = join(folder, name);
  await (await saving).saveAs(path);
  return path;
}

/** What a phone reads off a paper. */
function scannedFrom(pdf: string): string {
  execFileSync('pdftoppm', ['-r', '203', '-png', '-singlefile', pdf, pdf]);
  return execFileSync('zbarimg', ['--raw', '-q', `${pdf}.png`]).toString();
}

test('D5, X2: an inspection from the door to the slip, and the next package goes on from it', async ({
  page,
}, testInfo) => {
  const folder = testInfo.outputDir;
  await signIn(page, 'clerk');
  const number = await register(page, consumer.phone, consumer.name);
  await register(page, '13912340002', '司徒文渊');
  await handOver(page, 'owner');

  await test.step('the enterprise head lets the inspector in, on their own PIN', async () => {
    await page.getByRole('button', { name: '检查', exact: true }).click();
    await type(page, '检查人员姓名', '周明远');
    await type(page, '执法证号', '鲁B0115-0042');
    await type(page, '检查机关', '人民路市场监管所');
    await page.keyboard.press('Control+Enter');
    await confirmByPin(page, 'owner');
    await expect(page.getByText('执法检查进行中 · 第 1 次 · 周明远')).toBeVisible();
  });

  await test.step('who searches, and sees a name by an entry of their own', async () => {
    await page.keyboard.press('F3');
    await page.keyboard.insertText('0001');
    await page.keyboard.press('Enter');
    const found = page.getByRole('grid').getByText('电话相符');
    await expect(found).toBeVisible();
    await openComplaint(page, number);
    await expect(page.getByText('欧**')).toBeVisible();
    await page.keyboard.press('F6');
    await expect(page.getByRole('heading', { name: '查看姓名电话' })).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(consumer.name, { exact: true })).toBeVisible();
    await expect(page.locator('li[data-type="PersonRevealed"]')).toContainText('执法人员（第 1 次检查）');
    await expect(page.getByRole('complementary', { name: '办理' })).not.toContainText('升级');
  });

  await test.step('draws a sample, looks, and finds something with a day', async () => {
    await page.keyboard.press('F4');
    await page.getByLabel(/^种子/).fill('20261127');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('样本 1 · 种子 20261127 · 2 件中抽 2 件').first()).toBeVisible();
    await page.getByRole('button', { name: '标记已查看' }).first().click();
    await page.keyboard.insertText('登记完整');
    await page.keyboard.press('Enter');
    await expect(page.getByText('✓ 登记完整')).toBeVisible();
    await page.getByRole('tab', { name: /检查发现/ }).click();
    await page.getByLabel(/^发现了什么/).fill('公示的接待电话已停用');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('button', { name: '撤回' })).toHaveCount(1);
    await page.getByLabel(/^发现了什么/).fill('一件未核对小票');
    await page.getByLabel(/^涉及投诉编号/).fill(number);
    await page.getByLabel(/^整改要求/).fill('补核小票');
    await page.getByLabel('整改期限', { exact: true }).fill('20991231');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('补核小票 · 2099-12-31 前整改')).toBeVisible();
  });

  await test.step('a lock ends the look, and the head lets the inspector go on', async () => {
    await page.getByRole('button', { name: /锁定/ }).click();
    await signIn(page, 'owner');
    await page.getByRole('button', { name: '检查', exact: true }).click();
    await page.getByRole('button', { name: /^继续检查/ }).click();
    await confirmByPin(page, 'owner');
    await expect(page.getByText('执法检查进行中 · 第 1 次 · 周明远')).toBeVisible();
  });

  await test.step('both sign; a wrong certificate number is not taken', async () => {
    await page.getByRole('tab', { name: '签署' }).click();
    await page.getByRole('checkbox', { name: '台账登记' }).check();
    await page.getByLabel('请检查人员再输入执法证号').fill('鲁B0115-0043');
    await page.keyboard.press('Control+Enter');
    await confirmByPin(page, 'owner');
    await expect(page.getByText('执法证号与开始检查时登记的不一致')).toBeVisible();
    await page.getByLabel('请检查人员再输入执法证号').fill('鲁B0115-0042');
    await page.keyboard.press('Control+Enter');
    await confirmByPin(page, 'owner');
    await expect(page.getByRole('button', { name: '打印检查记录' })).toBeEnabled();
  });

  let slip = '';
  await test.step('record and slip print, each with the signed state of the ledger as its code', async () => {
    await page.getByRole('button', { name: '打印检查记录' }).click();
    const record = await saved(page, folder, 'record.pdf');
    const text = execFileSync('pdftotext', [record, '-']).toString();
    for (const said of ['周明远', '鲁B0115-0042', '一件未核对小票', '2099-12-31', people.owner.name, number])
      expect(text).toContain(said);
    expect(text).not.toContain(consumer.name);
    expect(readEarlierCheckpoint(scannedFrom(record))).not.toBeNull();
    await page.getByRole('button', { name: '打印检查点凭条' }).click();
    await expect(page.getByRole('region', { name: '检查点凭条' }).locator('canvas')).toBeVisible();
    slip = scannedFrom(await saved(page, folder, 'slip.pdf'));
    expect(readEarlierCheckpoint(slip)?.checkpoint.size).toBeGreaterThan(
      readEarlierCheckpoint(scannedFrom(record))?.checkpoint.size ?? 0,
    );
  });

  await test.step('the inspector ends it; the store sees what is to be mended', async () => {
    await page.getByRole('button', { name: '结束检查' }).click();
    await page.getByRole('button', { name: '检查人员结束' }).click();
    await signIn(page, 'clerk');
    await register(page, '13912340003', '上官云起');
    await handOver(page, 'owner');
    await page.getByRole('button', { name: '检查', exact: true }).click();
    await expect(page.getByText('一件未核对小票')).toBeVisible();
    await page.getByRole('button', { name: '登记整改' }).click();
    await page.keyboard.insertText('已核对并补登');
    await page.keyboard.press('Enter');
    await confirmByPin(page, 'owner');
    await expect(page.getByText('已核对并补登')).toBeVisible();
    await expect(page.getByText('没有待整改的检查发现。')).toBeVisible();
  });

  await test.step('the package is taken, holds, and goes on from the slip', async () => {
    await type(page, '交给谁（单位和姓名）', '人民路市场监管所 周明远');
    const saving = page.waitForEvent('download');
    await page.keyboard.press('Control+Enter');
    await confirmByPin(page, 'owner');
    const sealed = join(folder, 'package.zip.age');
    await (await saving).saveAs(sealed);
    const file = await openedPackage(page, sealed);
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
    writeFileSync(join(folder, 'slip.txt'), slip);
    await page.getByLabel('选择文件').setInputFiles(file);
    await page.getByLabel('先前的检查点', { exact: true }).fill(slip);
    await page.getByRole('button', { name: /^核验/ }).click();
    // The second is the same on paper.
    const report = page.locator('[data-verdict]').first();
    await expect(report).toHaveAttribute('data-verdict', 'holds');
    await expect(report).toContainText('与上次检查的检查点连续');
    const command = ['build/run.mjs', 'verify', file, '--since', join(folder, 'slip.txt'), '--json'];
    const told = JSON.parse(execFileSync(process.execPath, command).toString()) as { checked: string[] };
    expect(told.checked).toContain('since');
  });
});
