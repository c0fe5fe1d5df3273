import type { Page } from '@playwright/test';
import type { Command } from '../../shared/complaint/commands.ts';
import { goods, open } from '../support/commands.ts';
import { printedPages } from '../support/printed-pages.ts';
import { choose, confirmByPin, handOver, people, signIn, type } from './clerk.ts';
import { expect, test, whyNot } from './printing-fixture.ts';

test.skip(whyNot !== null, `printing is not tested here: ${whyNot}`);

const wok = { barcode: '6901234567892', name: '不粘炒锅', lot: 'G3', kind: 'daily' } as const;

async function picture(page: Page, name: string): Promise<void> {
  for (const [width, height] of [
    [1920, 1080],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: test.info().outputPath(`${name}-${width}.png`) });
  }
}

/** Registers without the form: what is looked at here comes after. */
async function register(page: Page, commands: readonly Command[]): Promise<void> {
  const answer = await page.evaluate(async (asked) => {
    const head = await window.desk!.head({});
    if (!head.ok) return head.refusal;
    const base = { id: crypto.randomUUID(), size: head.value.size, about: null };
    const sealed = await window.desk!.submit({ ...base, commands: [...asked] });
    return sealed.ok ? null : sealed.refusal;
  }, commands);
  expect(answer).toBeNull();
}

async function seals(page: Page, by?: 'head' | 'owner'): Promise<void> {
  const sealed = page.waitForResponse(
    async (response) => response.url().endsWith('/desk/quality') && (await response.json()).ok === true,
  );
  await page.keyboard.press('Control+Enter');
  if (by) await confirmByPin(page, by);
  await sealed;
}

test('T1a, G4: a lot that a danger holds gets its case from the held goods, its letter goes to the printer, and a passed test lets it go', async ({
  page,
  office,
}) => {
  test.setTimeout(300_000);
  await signIn(page, 'head');
  const added = await page.evaluate(async (pin) => {
    const head = await window.desk!.head({});
    if (!head.ok) return head.refusal;
    const words = { name: '鲁西炊具有限公司', contact: '', contract: '', terms: '' };
    const base = { id: crypto.randomUUID(), size: head.value.size };
    const party = { kind: 'producer', from: null, to: null, words } as const;
    const sealed = await window.desk!.addParty({ ...base, ...party, pin });
    return sealed.ok ? null : sealed.refusal;
  }, people.head.pin);
  expect(added).toBeNull();
  await handOver(page, 'clerk');
  await register(page, [open({ danger: true, items: [goods(wok)] })]);
  await register(page, [open({ phone: '13700000001', items: [goods(wok)] })]);

  await test.step('the shelf says why nothing can be done with it, and leads to the case', async () => {
    await page.getByRole('button', { name: '货架', exact: true }).click();
    await page.getByRole('tab', { name: /停用/ }).click();
    await expect(page.getByRole('button', { name: '立项检验' }).first()).toBeVisible();
    await picture(page, 'shelf');
  });

  await test.step('so does the complaint, and the form has product and lot', async () => {
    await page
      .getByRole('button', { name: /^\d{2}-\d{6}-\d$/ })
      .first()
      .click();
    await page.getByRole('region', { name: '商品' }).getByRole('button', { name: '立项检验' }).click();
    await expect(page.getByLabel('商品名称')).toHaveValue('不粘炒锅');
    await expect(page.getByRole('form', { name: '立项检验' })).toContainText('批号 G3');
    await expect(page.getByLabel('商品名称')).toBeFocused();
    await picture(page, 'open-case');
    await seals(page);
    await expect(page.getByRole('heading', { level: 2, name: /不粘炒锅/ })).toContainText('Q1');
    await expect(page.getByText('2 件投诉')).toBeVisible();
  });

  await test.step('the producer is chosen from the register', async () => {
    await page.getByRole('button', { name: '请求检验' }).click();
    const to = page.getByRole('combobox', { name: '名称' });
    await to.focus();
    await page.keyboard.insertText('lxcj');
    await expect(page.getByRole('option', { name: /鲁西炊具有限公司/ })).toBeVisible();
    await picture(page, 'ask');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('group', { name: '请谁检验' }).getByRole('radio').nth(1)).toBeChecked();
    await seals(page);
    await expect(page.getByText('等待答复').first()).toBeVisible();
  });

  await test.step('its letter goes to the printer, which is remembered for A4', async () => {
    await page.getByRole('button', { name: /^检验请求函/ }).click();
    await expect(page.getByRole('combobox', { name: '收件单位' })).toHaveValue('鲁西炊具有限公司');
    await seals(page);
    await expect(page.getByRole('button', { name: '打印到 Office' })).toBeFocused({ timeout: 30_000 });
    await picture(page, 'letter');
    await page.keyboard.press('Enter');
    await expect(page.getByText('✓ 已打印。')).toBeVisible({ timeout: 30_000 });
    const pages = await printedPages(new Uint8Array(office.received()[0] ?? []));
    const said = pages.flatMap(({ runs }) => runs.map(({ text }) => text)).join('');
    for (const words of ['商品检验请求函', '鲁西炊具有限公司', '不粘炒锅', 'G3'])
      expect(said).toContain(words);
    await page.getByRole('button', { name: '返回', exact: true }).click();
  });

  await test.step('a department head may not take a passed test of it; the enterprise head may, with the report', async () => {
    await handOver(page, 'head');
    await page.getByRole('button', { name: '商品质量', exact: true }).click();
    await page.getByRole('button', { name: '登记检验结果' }).click();
    await choose(page, '结果', 1);
    await type(page, '报告编号', 'J2026-17');
    await page.keyboard.press('Control+Enter');
    await confirmByPin(page, 'head');
    await expect(page.getByRole('alert').filter({ hasText: '企业负责人' })).toBeVisible();
    await handOver(page, 'owner');
    await page.getByRole('button', { name: '商品质量', exact: true }).click();
    await page.getByRole('button', { name: '登记检验结果' }).click();
    await choose(page, '结果', 1);
    await type(page, '报告编号', 'J2026-17');
    await page.getByLabel('报告文件（PDF、JPEG、PNG）').setInputFiles({
      name: '报告.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7\n检验\n'),
    });
    await seals(page, 'owner');
    await expect(page.getByText('该批次退回商品按规则处置')).toBeVisible();
    await picture(page, 'passed');
  });

  await test.step('goods that nobody has complained about get one too, typed; and English', async () => {
    await page.getByRole('button', { name: '立项检验' }).click();
    await type(page, '商品名称', '散装瓜子');
    await type(page, '批号（空：全部批次）', '0901');
    await seals(page);
    await expect(page.getByRole('heading', { level: 2, name: /散装瓜子/ })).toContainText('Q2');
    await page.getByRole('button', { name: 'English' }).click();
    await picture(page, 'en-case');
    await page.getByRole('button', { name: 'Open a case' }).click();
    await picture(page, 'en-open');
    await page.getByRole('button', { name: '中文' }).click();
  });
});
