import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { problemsOn } from '../support/accessibility.ts';
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

async function textOf(pdf: Uint8Array): Promise<string> {
  return (await printedPages(Uint8Array.from(pdf)))
    .flatMap((page) => page.runs.map((run) => run.text))
    .join('');
}

/** The letter that is next, saved as PDF. */
async function letter(page: Page, name: string): Promise<string> {
  await page.keyboard.press('F9');
  const save = page.getByRole('button', { name: '保存 PDF' });
  await expect(save).toBeVisible();
  const saving = page.waitForEvent('download');
  await save.click();
  const file = await saving;
  expect(file.suggestedFilename()).toBe(`ZC-0001-${name}.pdf`);
  const bytes = readFileSync(await file.path());
  writeFileSync(test.info().outputPath(`${name}.pdf`), bytes);
  await page.keyboard.press('Escape');
  await expect(save).toBeHidden();
  return textOf(bytes);
}

test('C3, C4: a lessee has left; the consumer is paid at the desk, the store claims it back, in parts, and the rest is written off', async ({
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
  const claim = page.getByRole('complementary', { name: 'ZC-0001' });
  await signIn(page, 'head');
  await test.step('a lessee whose contract is over stands in the register', async () => {
    await page.getByRole('button', { name: '供应商', exact: true }).click();
    await page.getByRole('tab', { name: '名册' }).click();
    await page.getByRole('button', { name: '登记一方' }).first().click();
    await type(page, '名称', '三号柜台 王记干货');
    await page.getByLabel('类别', { exact: true }).selectOption('柜台承租方');
    await type(page, '合同编号', 'ZL-2024-03');
    await type(page, '合同自', '20240101');
    await type(page, '合同至', '20241231');
    await page.keyboard.press('Control+Enter');
    await confirmByPin(page, 'head');
    await expect(page.getByRole('rowheader', { name: '三号柜台 王记干货' })).toBeVisible();
  });

  await handOver(page, 'clerk');
  await test.step('C4: the clerk hears, decides and pays; nobody is sent to the counter', async () => {
    const [row] = legacyRows(1);
    if (!row) throw new Error('expected a row of the old ledger');
    await enterComplaint(
      page,
      { ...row, phone: '13900006601', product: '桂圆干', price: '39.80', quantity: '2' },
      { lookUp: null, kind: '日用百货', state: 'suspect', cause: 'quality', wish: 'refund', spot: 'agree' },
    );
    await act(page, '消费者答复', async () => {
      const box = page.getByLabel('已当场兑现，一并办结');
      if (await box.isVisible()) await box.uncheck();
    });
    await act(page, '退款');
    await turnTo(page, '更正');
    await act(page, '更正', async () => {
      await page.locator('aside').locator('select').first().selectOption('/responsible');
      await page.getByLabel('改为').selectOption('counter-lessee');
      await choose(page, '原因', 2);
    });
    await turnTo(page, '指明责任经营者');
    await act(page, '指明责任经营者', async () => {
      await page.getByRole('combobox', { name: '责任经营者（名册）' }).focus();
      await page.keyboard.insertText('王记');
      await page.keyboard.press('Enter');
    });
    await expect(page.getByRole('region', { name: '投诉内容' })).toContainText('王记干货');
  });

  const number = await ledgerNumber(page);
  const part = page.getByRole('region', { name: '先行赔付' });
  await test.step('L2: marked and not claimed yet, it can be taken back by a head, who says why', async () => {
    await expect(page.getByRole('button', { name: /F7.*追偿|追偿.*F7/ })).toBeVisible();
    await page.keyboard.press('F7');
    await choose(page, '追偿', 2);
    await page.keyboard.press('Control+Enter');
    await expect(part).toContainText('还没有提出追偿：¥79.60');
    await expect(page.getByRole('button', { name: '撤回先行赔付记录' })).toHaveCount(0);
    await handOver(page, 'head');
    await openComplaint(page, number);
    await turnTo(page, '撤回先行赔付记录');
    await type(page, '写明经过', '金额记错了');
    expect(await problemsOn(page, 'serious')).toEqual([]);
    await picture('take-back-advance');
    await page.keyboard.press('Control+Enter');
    await expect(part).toHaveCount(0);
    await handOver(page, 'clerk');
    await openComplaint(page, number);
  });

  await test.step('one key: what was paid is claimed of the lessee', async () => {
    await expect(page.getByRole('button', { name: /F7.*追偿|追偿.*F7/ })).toBeVisible();
    await page.keyboard.press('F7');
    await expect(page.getByText('消费者照样由本店赔付')).toBeVisible();
    await type(page, '收款账户', '工商银行 惠民购物广场 6222 0000');
    expect(await problemsOn(page, 'serious')).toEqual([]);
    await picture('advance-form');
    await page.keyboard.press('Control+Enter');
    await expect(part).toContainText('¥79.60 · 责任方 三号柜台 王记干货');
    await expect(part).toContainText('消法第四十三条');
    await picture('complaint');
    await part.getByRole('button', { name: '打开追偿 ZC-0001' }).click();
    await expect(claim).toContainText('还没有追回');
    await picture('claim');
  });

  await test.step('asked for in a letter', async () => {
    const text = await letter(page, '追偿函');
    for (const said of ['三号柜台 王记干货', 'ZC-0001', number, '桂圆干', '79.60', 'ZL-2024-03', '6222 0000'])
      expect(text).toContain(said);
    // X4: nothing of who complained.
    expect(text).not.toContain('13900006601');
  });

  await test.step('a part comes in', async () => {
    await claim.getByRole('button', { name: '到账' }).click();
    await type(page, '金额（元）', '30');
    await type(page, '凭证号', '回单 0071');
    await page.keyboard.press('Control+Enter');
    await expect(claim).toContainText('¥49.60');
    await expect(claim.getByRole('button', { name: '核销' })).toHaveCount(0);
  });

  await test.step('a head keeps back the deposit', async () => {
    await handOver(page, 'head');
    await page.getByRole('button', { name: '供应商', exact: true }).click();
    await page.getByRole('tab', { name: '追偿' }).click();
    await page.getByRole('button', { name: 'ZC-0001' }).click();
    await claim.getByRole('button', { name: '抵扣' }).click();
    await type(page, '金额（元）', '40');
    await choose(page, '以什么抵扣', 2);
    await picture('set-off');
    await page.keyboard.press('Control+Enter');
    await expect(claim).toContainText('¥9.60');
  });

  await test.step('the enterprise head writes off the rest, and it is confirmed', async () => {
    await handOver(page, 'owner');
    await page.getByRole('button', { name: '供应商', exact: true }).click();
    await page.getByRole('tab', { name: '追偿' }).click();
    await page.getByRole('button', { name: 'ZC-0001' }).click();
    await claim.getByRole('button', { name: '核销' }).click();
    await choose(page, '核销原因', 1);
    await type(page, '写明经过', '电话停机，登记地址已无人');
    await page.keyboard.press('Control+Enter');
    await confirmByPin(page, 'owner');
    await expect(claim).toContainText('已结清');
    await picture('level');
    const text = await letter(page, '结清确认');
    for (const said of ['结清确认', '30.00', '40.00', '9.60', '0.00']) expect(text).toContain(said);
    await openComplaint(page, number);
    await expect(page.getByRole('region', { name: '先行赔付' })).toContainText('已结清');
  });

  await test.step('English, and nothing in the way of anybody who cannot see well', async () => {
    const claims = async (suppliers: string, tab: string): Promise<void> => {
      await page.getByRole('button', { name: suppliers, exact: true }).click();
      await page.getByRole('tab', { name: tab }).click();
      await page.getByRole('button', { name: 'ZC-0001' }).click();
      await expect(claim).toBeVisible();
      expect(await problemsOn(page, 'all')).toEqual([]);
    };
    await claims('供应商', '追偿');
    await page.evaluate(() => localStorage.setItem('fangxin-desk.language', 'en'));
    await page.getByRole('button', { name: 'English' }).click();
    await claims('Suppliers', 'Claims');
    await claim.getByRole('button', { name: 'Take an entry back' }).click();
    await page.getByLabel('Which entry').selectOption('1');
    await type(page, 'What happened', 'The transfer was returned by the bank');
    await picture('en-take-back');
    await page.keyboard.press('Control+Enter');
    // L2: what did not come is open again.
    await expect(claim).toContainText('¥30.00');
    await expect(page.getByRole('row', { name: /ZC-0001/ })).toContainText('¥30.00');
    expect(await problemsOn(page, 'all')).toEqual([]);
    await picture('en-claims');
    await openComplaint(page, number);
    await picture('en-complaint');
  });
});
