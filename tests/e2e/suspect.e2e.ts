import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Command } from '../../shared/complaint/commands.ts';
import { dispose, goods, open, print } from '../support/commands.ts';
import { choose, confirmByPin, handOver, ledgerNumber, openComplaint, signIn, type } from './clerk.ts';
import { expect, test } from './desk-fixture.ts';

const jar = { barcode: '6901234567892', name: '黄桃罐头', lot: 'A7', kind: 'daily' } as const;
const pictures = process.env.FANGXIN_PICTURES;

/** Registers complaints as a clerk does, without the form: what is looked at here comes after. */
async function register(page: Page, ...commands: Command[]): Promise<string> {
  const answer = await page.evaluate(async (asked) => {
    let about: string | null = null;
    for (const command of asked) {
      const head = await window.desk!.head({});
      if (!head.ok) return JSON.stringify(head.refusal);
      const base = { id: crypto.randomUUID(), size: head.value.size, about };
      const sealed = await window.desk!.submit({ ...base, commands: [command] });
      if (!sealed.ok) return JSON.stringify(sealed.refusal);
      about = sealed.value.about;
      // A label that came out: one that nobody saved or printed ends as cancelled when its person leaves.
      if (command.type !== 'PrintLabel') continue;
      const end = { type: 'EndPrint', print: sealed.value.size - 1, outcome: 'saved' } as const;
      const ended = { id: crypto.randomUUID(), size: sealed.value.size, about, commands: [end] };
      const saved = await window.desk!.submit(ended);
      if (!saved.ok) return JSON.stringify(saved.refusal);
    }
    const head = await window.desk!.head({});
    return head.ok ? about : null;
  }, commands);
  expect(answer).toMatch(/^c-/);
  return answer ?? '';
}

async function picture(page: Page, name: string): Promise<void> {
  if (!pictures) return;
  for (const [width, height] of [
    [1280, 800],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: `${pictures}/${name}-${width}.png` });
  }
  await page.setViewportSize({ width: 1280, height: 800 });
}

async function toQuality(page: Page): Promise<void> {
  await page.getByRole('button', { name: '商品质量', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: '商品质量' })).toBeVisible();
}

/** Seals one thing on the page of cases, on a PIN where it wants one. */
async function does(page: Page, by?: 'head' | 'owner'): Promise<void> {
  const sealed = page.waitForResponse(
    async (response) => response.url().endsWith('/desk/quality') && (await response.json()).ok === true,
  );
  await page.keyboard.press('Control+Enter');
  if (by) await confirmByPin(page, by);
  await sealed;
}

async function printPaper(page: Page, name: string): Promise<Buffer> {
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await does(page);
  const save = page.getByRole('button', { name: '保存 PDF' });
  await expect(save).toBeVisible({ timeout: 30_000 });
  const saving = page.waitForEvent('download');
  await save.click();
  const path = await (await saving).path();
  const bytes = readFileSync(path);
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  return bytes;
}

test('G4, G5, G6: a faulty jar comes back twice, is tested, fails and is stopped; a recall comes after the labels', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await signIn(page, 'clerk');
  await register(page, open({ items: [goods({ ...jar })] }), dispose(), print());
  const cup = goods({ barcode: '6909999999990', name: '保温杯', lot: '' });
  const cupAbout = await register(page, open({ phone: '13700000003', items: [cup] }), dispose(), print());
  expect(cupAbout).toMatch(/^c-/);
  await register(page, open({ phone: '13700000001', items: [goods({ ...jar, fault: 'said' })] }));
  await register(page, open({ phone: '13700000002', items: [goods({ ...jar, fault: 'said' })] }));

  await test.step('the counter home says that a case waits', async () => {
    await expect(page.getByRole('button', { name: /商品质量：1 项待办/ })).toBeVisible();
    await picture(page, 'home');
  });

  await test.step('one case has both complaints and the labelled unit, which comes off the shelf', async () => {
    await toQuality(page);
    await expect(page.getByRole('heading', { level: 2, name: /黄桃罐头/ })).toBeVisible();
    await expect(page.getByText('3 件投诉，9 件商品；其中 2 件投诉反映有质量问题')).toBeVisible();
    await expect(page.getByText('撤下货架：1')).toBeVisible();
    await picture(page, 'case');
  });

  await test.step('the supplier is asked for a test, with a letter', async () => {
    await page.getByRole('button', { name: '请求检验' }).click();
    await type(page, '名称', '鲁西食品商贸');
    await does(page);
    await expect(page.getByText('等待答复')).toBeVisible();
    const letter = await printPaper(page, '检验请求函');
    expect(letter.length).toBeGreaterThan(1000);
    await picture(page, 'letter');
    await page.getByRole('button', { name: '返回', exact: true }).click();
  });

  await test.step('the test fails, on a head’s PIN and with its report', async () => {
    await handOver(page, 'head');
    await toQuality(page);
    await page.getByRole('button', { name: '登记检验结果' }).click();
    await choose(page, '结果', 2);
    await type(page, '报告编号', 'J2026-881');
    await page.getByLabel('报告文件（PDF、JPEG、PNG）').setInputFiles({
      name: '报告.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7\n检验\n'),
    });
    await picture(page, 'result');
    await does(page, 'head');
    await expect(page.getByText('不合格：打印文书').first()).toBeVisible();
  });

  await test.step('it ends only when sale and buying are stopped and it is reported, each on paper', async () => {
    for (const name of ['停止销售通知', '停止进货通知', '不合格商品报告']) {
      const paper = await printPaper(page, name);
      if (pictures) (await import('node:fs')).writeFileSync(`${pictures}/${name}.pdf`, paper);
      await page.getByRole('button', { name: '返回', exact: true }).click();
    }
    await page.getByRole('button', { name: '结束这一项' }).click();
    await does(page, 'head');
    await expect(page.getByText('检验不合格').first()).toBeVisible();
    await picture(page, 'failed');
  });

  await test.step('a recall is pasted: one product is sure, the other is asked about', async () => {
    await page.keyboard.press('F6');
    await choose(page, '来源', 2);
    await type(page, '发出单位', '某某日用品有限公司');
    await type(page, '通知内容（可粘贴）', '召回：条码 6909999999990 全部批次。另请核对黄桃罐头。');
    await expect(page.getByText('条码相同')).toBeVisible();
    await expect(page.getByText(/名称相同/)).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('alert').filter({ hasText: '还有 1 项没有核对' })).toBeVisible();
    await page.getByRole('button', { name: '不是' }).last().click();
    await picture(page, 'recall');
    await does(page);
    await expect(page.getByRole('heading', { level: 2, name: /停止销售中/ })).toBeVisible();
    await expect(page.getByText('撤下货架：1')).toBeVisible();
    await picture(page, 'stopped');
  });

  await test.step('the label is not printed again, and the complaint says why', async () => {
    await page
      .getByRole('button', { name: /^\d{2}-\d{6}-\d$/ })
      .first()
      .click();
    const number = await ledgerNumber(page);
    await openComplaint(page, number);
    await expect(page.getByText('⚠ 已停止销售')).toBeVisible();
    await picture(page, 'complaint');
    const refusal = await page.evaluate(async (about) => {
      const head = await window.desk!.head({});
      if (!head.ok) return null;
      const commands = [{ type: 'PrintLabel', disposition: 'i1-p1', size: '60x40', copies: 1 }] as const;
      const base = { id: crypto.randomUUID(), size: head.value.size, about };
      const answer = await window.desk!.submit({ ...base, commands: [...commands] });
      return answer.ok ? 'printed' : answer.refusal;
    }, cupAbout);
    expect(refusal).toMatchObject({ code: 'barred-from-resale', reasons: ['sale-stopped'] });
  });

  await test.step('the form for a new complaint warns of it', async () => {
    await page.keyboard.press('F2');
    const product = page.getByRole('combobox', { name: /^商品/ });
    await product.focus();
    await page.keyboard.insertText('保温杯');
    await picture(page, 'new-complaint');
  });
});
