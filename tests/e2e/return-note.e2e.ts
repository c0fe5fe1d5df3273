import { readFileSync, writeFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { answerVerify } from '../../renderer/inspection/answer-verify.ts';
import { printedPages } from '../support/printed-pages.ts';
import {
  act,
  choose,
  confirmByPin,
  handOver,
  ledgerNumber,
  openComplaint,
  signIn,
  turnTo,
  type,
} from './clerk.ts';
import { expect, test } from './desk-fixture.ts';
import { enterComplaint } from './enter-complaint.ts';
import { legacyRows } from './legacy-rows.ts';
import { openedPackage } from './opened-package.ts';

async function textOf(pdf: Uint8Array): Promise<string> {
  return (await printedPages(Uint8Array.from(pdf)))
    .flatMap((page) => page.runs.map((run) => run.text))
    .join('');
}

/** Registers a faulty thing and decides that it goes back to whoever delivered it. */
async function takenBack(
  page: import('@playwright/test').Page,
  product: string,
  quantity: string,
  phone: string,
) {
  const [row] = legacyRows(1);
  if (!row) throw new Error('expected a row of the old ledger');
  await enterComplaint(
    page,
    { ...row, phone, product, price: '29.80', quantity },
    { lookUp: null, kind: '日用百货', state: 'suspect', cause: 'quality', wish: 'refund', spot: 'receive' },
  );
  const number = await ledgerNumber(page);
  await turnTo(page, '处置商品');
  await act(page, '处置商品', () => choose(page, '处理方式', 2));
  return number;
}

test('G7: goods of two complaints leave on one note; one is credited, one refused and back on the shelf; the package verifies', async ({
  page,
}) => {
  const picture = async (name: string): Promise<void> => {
    for (const [width, height] of [
      [1920, 1080],
      [1280, 800],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.screenshot({ path: test.info().outputPath(`${name}-${width}.png`) });
    }
  };
  await signIn(page, 'head');
  await test.step('C4: a head brings two into the register', async () => {
    await page.getByRole('button', { name: '供应商', exact: true }).click();
    await page.getByRole('tab', { name: '名册' }).click();
    for (const [name, kind] of [
      ['鲁西日用百货商行', '供应商'],
      ['三号摊位 王记干货', '摊位经营者'],
    ] as const) {
      await page.getByRole('button', { name: '登记一方' }).first().click();
      await type(page, '名称', name);
      await page.getByLabel('类别', { exact: true }).selectOption(kind);
      await type(page, '联系人和电话', '赵经理 0530-5550177');
      await type(page, '合同编号', 'HT-2026-017');
      await type(page, '合同自', '20260101');
      await type(page, '退货约定', '质量问题 30 日内可退');
      if (kind === '供应商') await picture('register-form');
      await page.keyboard.press('Control+Enter');
      await confirmByPin(page, 'head');
      await expect(page.getByRole('rowheader', { name })).toBeVisible();
    }
    await picture('register');
  });

  await handOver(page, 'clerk');
  const first = await takenBack(page, '不锈钢保温杯', '3', '13900005501');
  const second = await takenBack(page, '陶瓷碗', '2', '13900005502');

  await test.step('one note to one supplier, by keyboard', async () => {
    await page.getByRole('button', { name: '供应商', exact: true }).click();
    const to = page.getByRole('combobox', { name: '退给' });
    await to.focus();
    await page.keyboard.insertText('lxry');
    await expect(page.getByRole('option', { name: /鲁西日用百货商行/ })).toBeVisible();
    await page.keyboard.press('Enter');
    for (const goods of ['不锈钢保温杯', '陶瓷碗']) {
      await page.getByRole('checkbox', { name: new RegExp(goods) }).focus();
      await page.keyboard.press('Space');
    }
    await type(page, '不锈钢保温杯的数量', '2');
    await picture('to-return');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { name: '01-R0001' })).toBeVisible();
    await expect(page.getByText('2 行未结')).toBeVisible();
  });

  await test.step('printed as an entry, saved as PDF', async () => {
    await page.keyboard.press('F9');
    const save = page.getByRole('button', { name: '保存 PDF' });
    await expect(save).toBeVisible();
    await picture('note-paper');
    const saving = page.waitForEvent('download');
    await save.click();
    const file = await saving;
    expect(file.suggestedFilename()).toBe('01-R0001-退货单.pdf');
    const bytes = readFileSync(await file.path());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    writeFileSync(test.info().outputPath('note.pdf'), bytes);
    const text = await textOf(bytes);
    for (const said of ['鲁西日用百货商行', '01-R0001', first, second, '不锈钢保温杯', '经办人签字'])
      expect(text).toContain(said);
    // G6, X4: a supplier learns nothing of who complained.
    expect(text).not.toContain('13900005501');
    await page.keyboard.press('Escape');
  });

  await test.step('one credited, the other refused', async () => {
    await page
      .getByRole('row', { name: /不锈钢保温杯/ })
      .getByRole('button', { name: /登记答复/ })
      .click();
    await choose(page, '结果', 2);
    await expect(page.getByLabel('退款金额（元）')).toHaveValue('59.60');
    await picture('answer');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('row', { name: /不锈钢保温杯/ })).toContainText('退款 2 件 ¥59.60');
    // Several lines one below the other: what is open, with its quantity, and Ctrl+Enter for all of them.
    await page.keyboard.press('F6');
    const sheet = page.getByRole('form', { name: '逐行登记答复' });
    await expect(sheet.getByRole('row', { name: /陶瓷碗/ })).toBeVisible();
    await expect(sheet.getByRole('row', { name: /不锈钢保温杯/ })).toHaveCount(0);
    await sheet.getByRole('combobox', { name: /陶瓷碗的结果/ }).selectOption('4 拒收');
    await sheet.getByRole('textbox', { name: /陶瓷碗的数量/ }).fill('1');
    await sheet.getByRole('button', { name: /陶瓷碗再分一行/ }).click();
    await expect(sheet.getByRole('combobox', { name: /陶瓷碗的结果/ })).toHaveCount(2);
    await picture('answers');
    await page.keyboard.press('Control+Enter');
    await expect(sheet).toHaveCount(0);
    await expect(page.getByRole('row', { name: /陶瓷碗/ })).toContainText('拒收 1 件');
    await picture('answered');
  });

  await test.step('C3: what the supplier still owes, by age, on paper', async () => {
    await page.getByRole('tab', { name: '未结账龄' }).click();
    await expect(page.getByRole('row', { name: /鲁西日用百货商行/ })).toContainText('¥29.80');
    await page.keyboard.press('F9');
    const save = page.getByRole('button', { name: '保存 PDF' });
    await expect(save).toBeVisible();
    await picture('owed');
    const saving = page.waitForEvent('download');
    await save.click();
    const bytes = readFileSync(await (await saving).path());
    writeFileSync(test.info().outputPath('statement.pdf'), bytes);
    const text = await textOf(bytes);
    for (const said of ['鲁西日用百货商行', '01-R0001', second, '29.80']) expect(text).toContain(said);
    expect(text).not.toContain(first);
  });

  await test.step('refused goods are on the shelf again, and are dealt with again', async () => {
    await openComplaint(page, second);
    await expect(page.getByRole('region', { name: '商品' })).toContainText('拒收 1 件');
    await picture('complaint');
    await turnTo(page, '处置商品');
    await act(page, '处置商品', async () => {
      await choose(page, '处理方式', 2);
    });
    await page.getByRole('button', { name: '供应商', exact: true }).click();
    await expect(page.getByRole('checkbox', { name: /陶瓷碗/ })).toBeVisible();
    await expect(page.getByRole('checkbox', { name: /不锈钢保温杯/ })).toBeVisible();
  });

  await test.step('L1: the operator of a stall is named from the register and found', async () => {
    await openComplaint(page, first);
    await turnTo(page, '更正');
    await act(page, '更正', async () => {
      await page.locator('aside').locator('select').first().selectOption('/responsible');
      await page.getByLabel('改为').selectOption('stall');
      await choose(page, '原因', 2);
    });
    await turnTo(page, '指明责任经营者');
    await act(page, '指明责任经营者', async () => {
      await page.getByRole('combobox', { name: '责任经营者（名册）' }).focus();
      await page.keyboard.insertText('sh');
      await page.keyboard.press('Enter');
    });
    await expect(page.getByRole('region', { name: '投诉内容' })).toContainText('三号摊位 王记干货');
    await picture('named');
  });

  await test.step('English, at both sizes', async () => {
    await page.evaluate(() => localStorage.setItem('fangxin-desk.language', 'en'));
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Suppliers', exact: true }).click();
    await picture('en-to-return');
    for (const tab of ['Return notes', 'Owed by age', 'Register']) {
      await page.getByRole('tab', { name: tab }).click();
      await picture(`en-${tab.toLowerCase().replaceAll(' ', '-')}`);
    }
    await page.getByRole('button', { name: '中文' }).click();
  });

  await test.step('X2: the package verifies, and names both notes and answers', async () => {
    await handOver(page, 'head');
    await page.getByRole('button', { name: '检查', exact: true }).click();
    await type(page, '交给谁（单位和姓名）', '市场监管所');
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: /^导出检查包/ }).click();
    await confirmByPin(page, 'head');
    const zip = readFileSync(await openedPackage(page, await (await saving).path()));
    const { report } = await answerVerify({ file: new Blob([Uint8Array.from(zip)]) }, {});
    expect(report.broken).toEqual([]);
    expect(report.verdict).toBe('holds');
    const log = Object.entries(unzipSync(zip)).find(([name]) => name.endsWith('data/log.ndjson'))?.[1];
    const types = new TextDecoder().decode(log);
    for (const told of ['ReturnNoteMade', 'GoodsSent', 'ReturnNotePrinted', 'GoodsAnswered', 'PartyNamed'])
      expect(types).toContain(`"type":"${told}"`);
    expect(types).not.toContain('鲁西');
  });
});
