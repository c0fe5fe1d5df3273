import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import {
  act,
  choose,
  confirmByPin,
  handOver,
  importProducts,
  ledgerNumber,
  openComplaint,
  savePdf,
  setUpStore,
  signIn,
  turnTo,
  type,
} from './clerk.ts';
import { expect, test } from './desk-fixture.ts';
import { enterComplaint } from './enter-complaint.ts';
import { type LegacyRow, legacyRows } from './legacy-rows.ts';
import { openedPackage } from './opened-package.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const products = join(project, 'tests/fixtures/products.csv');

/** The ways of the dispositions, as numbered on the screen. */
const ways = { resale: 1, supplier: 2, destroy: 3 } as const;

const atOnce = '已当场兑现，一并办结';
/** The consumer accepts; what was promised is done, and ticked off, afterwards. */
const accept = (page: Page) =>
  act(page, '消费者答复', async () => {
    const box = page.getByLabel(atOnce);
    if (await box.isVisible()) await box.uncheck();
  });
/** The consumer accepts, gets what was promised, and goes home. */
const acceptAtOnce = (page: Page) => act(page, '消费者答复', () => page.getByLabel(atOnce).check());
const pay = (page: Page) => act(page, '退款');
const fulfil = (page: Page) => act(page, '兑现');
const settle = (page: Page) => act(page, '办结');
const dispose = (page: Page, way: keyof typeof ways) =>
  act(page, '处置商品', async () => {
    await choose(page, '处理方式', ways[way]);
    if (way !== 'destroy') return;
    await choose(page, '销毁原因', 1);
    await page.getByLabel('见证人', { exact: true }).selectOption('孙国强');
  });

// From the first screen on: what every other walk finds done.
test.use({ opened: false });

test('the first ten rows of the old ledger, entered by hand', async ({ page }) => {
  test.setTimeout(300_000);
  const rows = legacyRows(10);
  const row = (number: number): LegacyRow => {
    const found = rows[number - 1];
    if (!found) throw new Error(`expected row ${number}`);
    return found;
  };

  await test.step('the store is set up, and its product list read', async () => {
    await setUpStore(page);
    await signIn(page, 'owner');
    await importProducts(page, products);
    await handOver(page, 'clerk');
  });

  await test.step('1: walnuts by barcode, 29.8元/斤, refunded, back to the supplier; a receipt', async () => {
    await enterComplaint(page, row(1), {
      lookUp: '2210001000000',
      state: 'suspect',
      safe: true,
      cause: 'quality',
      wish: 'refund',
      spot: 'agree',
    });
    await expect(page.getByText('¥68.54').first()).toBeVisible();
    await turnTo(page, '打印回执');
    await act(page, '打印回执');
    await savePdf(page);
    await page.getByRole('button', { name: /回到下一步/ }).click();
    await accept(page);
    await pay(page);
    await dispose(page, 'supplier');
    await settle(page);
    await expect(page.getByText('和解办结').first()).toBeVisible();
  });

  await test.step('2: rice by pinyin initials, 10斤', async () => {
    await enterComplaint(page, row(2), {
      lookUp: 'szdbdm',
      state: 'suspect',
      safe: true,
      cause: 'quality',
      wish: 'refund',
      spot: 'agree',
    });
    await accept(page);
    await pay(page);
    await dispose(page, 'supplier');
    await settle(page);
  });

  await test.step('3: milk near its date, refused with a reason, stays with the consumer', async () => {
    await enterComplaint(page, row(3), {
      lookUp: '纯牛奶',
      state: 'sound',
      taking: '未收回：留在家中',
      cause: 'quality',
      wish: 'refund',
      spot: 'receive',
    });
    await act(page, '作出处理', async () => {
      await page.getByLabel('处理', { exact: true }).selectOption('不予退换');
      await page.getByLabel('不予退换的理由').selectOption('未发现质量问题');
    });
    await acceptAtOnce(page);
    await expect(page.getByText('和解办结').first()).toBeVisible();
  });

  await test.step('4: bloated yoghurt, destroyed before a witness', async () => {
    await enterComplaint(page, row(4), {
      lookUp: '风味酸奶',
      state: 'spoiled',
      cause: 'quality',
      wish: 'refund',
      spot: 'agree',
    });
    await accept(page);
    await pay(page);
    await dispose(page, 'destroy');
    await settle(page);
  });

  await test.step('5: live prawns by 斤', async () => {
    await enterComplaint(page, row(5), {
      lookUp: '鲜活基围虾',
      state: 'suspect',
      safe: true,
      cause: 'quality',
      wish: 'refund',
      spot: 'agree',
    });
    await accept(page);
    await pay(page);
    await dispose(page, 'supplier');
    await settle(page);
  });

  await test.step('6: strawberries by the box, no phone given, exchanged', async () => {
    await enterComplaint(page, row(6), {
      lookUp: null,
      kind: '生鲜食品',
      state: 'suspect',
      safe: true,
      cause: 'quality',
      wish: 'exchange',
      spot: 'agree',
    });
    await expect(page.getByText('不愿提供').first()).toBeVisible();
    await accept(page);
    await fulfil(page);
    await dispose(page, 'supplier');
    await settle(page);
  });

  await test.step('7: a dress of the wrong size, exchanged, labelled, sold again', async () => {
    await enterComplaint(page, row(7), {
      lookUp: '女士连衣裙',
      state: 'sound',
      cause: 'wrongPurchase',
      wish: 'exchange',
      spot: 'agree',
    });
    await acceptAtOnce(page);
    await turnTo(page, '打印标签');
    await act(page, '打印标签');
    await savePdf(page);
    await expect(page.getByText('标签已打印 1 张').first()).toBeVisible();
  });

  await test.step('8: a shirt that stained others, through all three tiers, refund and compensation', async () => {
    await enterComplaint(page, row(8), {
      lookUp: '男士衬衫',
      state: 'suspect',
      cause: 'quality',
      wish: 'refund',
      spot: 'agree',
    });
    const number = await throughThreeTiers(page);
    await act(
      page,
      '作出处理',
      async () => {
        await page.getByRole('button', { name: '再加一项' }).click();
        const second = page.getByRole('group', { name: '第 2 项' });
        await second.getByLabel('处理', { exact: true }).selectOption('赔偿');
        await second.getByLabel('金额（元）').fill('120');
      },
      'owner',
    );
    await accept(page);
    await handOver(page, 'clerk');
    await openComplaint(page, number);
    await pay(page);
    await pay(page);
    await dispose(page, 'supplier');
    await settle(page);
  });

  await test.step('9: a jacket with an open seam, repaired', async () => {
    await enterComplaint(page, row(9), {
      lookUp: '羽绒服',
      quantity: '1件',
      state: 'suspect',
      taking: '未收回：双方同意',
      cause: 'quality',
      wish: 'repair',
      spot: 'agree',
    });
    await accept(page);
    await fulfil(page);
    await settle(page);
  });

  await test.step('10: shoes after twenty days, through all three tiers, exchanged at last', async () => {
    await enterComplaint(page, row(10), {
      lookUp: 'ydx',
      quantity: '1双',
      state: 'suspect',
      cause: 'quality',
      wish: 'repair',
      spot: 'agree',
    });
    await throughThreeTiers(page);
    await act(
      page,
      '作出处理',
      () =>
        page
          .getByLabel('处理', { exact: true })
          .selectOption('换货')
          .then(() => undefined),
      'owner',
    );
    await accept(page);
    await fulfil(page);
    await dispose(page, 'supplier');
    await settle(page);
  });

  await test.step('a reload shows the same ledger', async () => {
    const before = await wholeLedger(page);
    expect(before).toContain('不愿提供');
    await page.reload();
    expect(await wholeLedger(page)).toBe(before);
  });

  await test.step('the inspector gets a package that holds', async () => {
    await page.getByRole('button', { name: '检查', exact: true }).click();
    await type(page, '交给谁（单位和姓名）', '人民路市场监管所');
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: /^导出检查包/ }).click();
    await confirmByPin(page, 'owner');
    const report = verified(await openedPackage(page, await (await saving).path()));
    expect(report).toMatchObject({ verdict: 'holds', mark: 'evaluation', counts: { complaints: 10 } });
    expect(report.checked).toContain('rules');
  });
});

/** Every row of the ledger as it reads on the screen. */
async function wholeLedger(page: Page): Promise<string> {
  await page.getByRole('button', { name: '台账', exact: true }).click();
  await expect(page.getByText('共 10 件')).toBeVisible();
  const table = page.getByRole('grid');
  await expect(table.getByRole('row')).toHaveCount(11);
  await expect(table).toContainText('男士衬衫');
  return (await table.getByRole('row').allTextContents()).join('\n');
}

/** What `npm run verify -- FILE --json` says; any other exit than 0 throws. */
function verified(file: string): { checked: string[] } {
  const output = execFileSync(process.execPath, ['build/run.mjs', 'verify', file, '--json'], {
    cwd: project,
    encoding: 'utf8',
  });
  return JSON.parse(output);
}

/** Offered by the clerk, refused by the consumer; offered by the head, refused; received by the enterprise head. */
async function throughThreeTiers(page: Page): Promise<string> {
  const number = await ledgerNumber(page);
  const reject = () => act(page, '消费者答复', () => choose(page, '消费者是否接受', 2));
  await reject();
  await act(page, '升到上一级');
  await handOver(page, 'head');
  await openComplaint(page, number);
  await act(page, '我来接待');
  await act(page, '作出处理', undefined, 'head');
  await reject();
  await act(page, '升到上一级');
  await handOver(page, 'owner');
  await openComplaint(page, number);
  await act(page, '我来接待');
  return number;
}
