import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { printedPages } from '../support/printed-pages.ts';
import {
  act,
  choose,
  confirmByPin,
  handOver,
  ledgerNumber,
  openComplaint,
  people,
  savePdf,
  signIn,
  turnTo,
  type,
} from './clerk.ts';
import { expect, test } from './desk-fixture.ts';
import { enterComplaint } from './enter-complaint.ts';
import { legacyRows } from './legacy-rows.ts';
import { openedPackage } from './opened-package.ts';
import { entriesOf } from './read-ledger.ts';

const panel = (page: Page) => page.getByRole('complementary', { name: '办理' });
const ladder = (page: Page) => page.getByRole('region', { name: '三级接待' });
/** What a paper about this complaint says, and one about the store. */
const ofTheComplaint = `本店不足三人，由${people.owner.name}一人接待两级`;
const ofTheStore = '本店不足三人，投诉可由一人接待两级';

async function textOf(pdf: Uint8Array): Promise<string> {
  const pages = await printedPages(new Uint8Array(pdf));
  return pages
    .flatMap((one) => one.runs.map((run) => run.text))
    .join('')
    .replace(/\s/g, '');
}

/** It goes up a step because it is complex. */
async function goUp(page: Page): Promise<void> {
  await turnTo(page, '升到上一级');
  await choose(page, '原因', 3);
  await act(page, '升到上一级');
  await expect(panel(page)).not.toHaveAttribute('inert');
}

/** The text of the paper that stands in a part of the page, by its button to save it. */
async function saved(page: Page, part: Locator): Promise<string> {
  const save = part.getByRole('button', { name: '保存 PDF' });
  await expect(save).toBeVisible();
  const saving = page.waitForEvent('download');
  await save.click();
  return textOf(readFileSync(await (await saving).path()));
}

test('T3a: received by phone counts from the head’s own PIN on; a store of two lets one person hold two tiers, and every paper says so', async ({
  page,
}) => {
  await test.step('the enterprise head says that two people work here, and that one may hold two tiers', async () => {
    await signIn(page, 'owner');
    await page.getByRole('button', { name: '设置', exact: true }).click();
    await type(page, '员工人数', '2');
    await page.getByLabel('允许一人兼任两级接待').check();
    await page.keyboard.press('Control+Enter');
    await confirmByPin(page, 'owner');
    await expect(page.getByText('已保存，并记入台账')).toBeVisible();
  });

  await handOver(page, 'clerk');
  const [row] = legacyRows(1);
  if (!row) throw new Error('expected a row of the old ledger');
  await enterComplaint(
    page,
    { ...row, product: '保温杯', price: '29.8', quantity: '1' },
    { lookUp: null, kind: '日用百货', state: 'sound', cause: 'quality', wish: 'refund', spot: 'receive' },
  );
  const number = await ledgerNumber(page);

  await test.step('at tier 2 the enterprise head hears the consumer by phone: unconfirmed, and nothing is decided', async () => {
    await goUp(page);
    await turnTo(page, '登记电话接待');
    await act(page, '登记电话接待', async () => {
      await panel(page)
        .getByRole('radio', { name: new RegExp(people.owner.name) })
        .check();
    });
    await expect(ladder(page)).toContainText('电话接待，待本人确认');
    await expect(panel(page)).toContainText(`请${people.owner.name}本人登录，打开这件投诉确认。`);
    await expect(panel(page).getByRole('heading', { name: '作出处理' })).toHaveCount(0);
    await page.screenshot({ path: test.info().outputPath('unconfirmed.png') });
  });

  await test.step('F7 at the clerk’s screen and that person’s own PIN: now it counts', async () => {
    await page.keyboard.press('F7');
    await expect(panel(page)).not.toHaveAttribute('inert');
    await expect(panel(page).getByText(`${people.owner.name}确认曾以电话接待`).first()).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await confirmByPin(page, 'owner');
    await expect(ladder(page)).not.toContainText('待本人确认');
    const facts = (await entriesOf(page)).filter(({ type }) => /^Rece(ived|ptionConfirmed)$/.test(type));
    expect(facts.map(({ type, by }) => [type, by.role])).toEqual([
      ['Received', 'clerk'],
      ['Received', 'clerk'],
      ['ReceptionConfirmed', 'enterprise-head'],
    ]);
  });

  await test.step('at tier 3 the same person receives: the ladder says one person, two tiers', async () => {
    await goUp(page);
    await handOver(page, 'owner');
    await openComplaint(page, number);
    await act(page, '我来接待');
    await expect(ladder(page)).toContainText('一人兼两级');
    await act(page, '作出处理', undefined, 'owner');
    await expect(page.getByText('下一步：问消费者是否接受').first()).toBeVisible();
    await page.screenshot({ path: test.info().outputPath('two-tiers.png') });
  });

  await test.step('receipt, result, ways on and course say it', async () => {
    for (const paper of ['打印回执', '打印处理结果告知书', '打印办理经过（回复函）', '告知维权途径']) {
      await turnTo(page, paper);
      await act(page, paper);
      expect(await textOf(await savePdf(page)), paper).toContain(ofTheComplaint);
      await page.getByRole('button', { name: /回到下一步/ }).click();
    }
  });

  await test.step('the ledger on paper and the report of the month say it', async () => {
    const bar = page.getByRole('contentinfo');
    await bar.getByRole('button', { name: '台账' }).click();
    // Until its page is there, F9 is that of the page before.
    await expect(page.getByRole('grid')).toBeVisible();
    await expect(bar.getByRole('button', { name: /F9/ })).toBeEnabled();
    await page.keyboard.press('F9');
    await expect(page.getByRole('region', { name: '打印台账' })).toBeVisible();
    await page.keyboard.press('Control+Enter');
    expect(await saved(page, page.getByRole('main'))).toContain('一人接待两级');
    await bar.getByRole('button', { name: '数据' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '数据' })).toBeAttached();
    await expect(bar.getByRole('button', { name: /F9/ })).toBeEnabled();
    await page.keyboard.press('F9');
    expect(await saved(page, page.getByRole('complementary', { name: '投诉月报' }))).toContain(ofTheStore);
  });

  await test.step('the package holds, and its table says it', async () => {
    await page.getByRole('button', { name: '检查', exact: true }).click();
    await type(page, '交给谁（单位和姓名）', '人民路市场监管所');
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: /^导出检查包/ }).click();
    await confirmByPin(page, 'owner');
    const bag = unzipSync(readFileSync(await openedPackage(page, await (await saving).path())));
    const table = Object.keys(bag).find((one) => one.endsWith('data/ledger.csv')) ?? '';
    expect(strFromU8(bag[table] ?? new Uint8Array())).toContain('一人接待两级');
    const sheet = Object.keys(bag).find((one) => one.endsWith('data/ledger.xlsx')) ?? '';
    const parts = Object.values(unzipSync(bag[sheet] ?? new Uint8Array())).map((one) => strFromU8(one));
    expect(parts.join()).toContain('一人接待两级');
  });
});
