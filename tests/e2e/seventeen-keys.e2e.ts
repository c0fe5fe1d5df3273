import type { Page } from '@playwright/test';
import { eventOf } from '../../shared/ledger/entry.ts';
import { importProducts, ledgerNumber, setUpStore, signIn } from './clerk.ts';
import { expect, test } from './desk-fixture.ts';
import { entriesOf } from './read-ledger.ts';
import { scan } from './scan.ts';

const products = 'tests/fixtures/products.csv';
const milk = '6944100005555';
const modifiers = new Set(['Control', 'Shift', 'Alt', 'Meta']);

declare global {
  interface Window {
    pressed: string[];
    mouse: number;
  }
}

/** Counts what reaches the page: every key but a bare modifier (a chord is one stroke), and any use of a pointer. */
async function count(page: Page): Promise<void> {
  await page.evaluate(
    (bare) => {
      window.pressed = [];
      window.mouse = 0;
      window.addEventListener(
        'keydown',
        (event) => {
          if (!bare.includes(event.key)) window.pressed.push(event.ctrlKey ? `Ctrl+${event.key}` : event.key);
        },
        { capture: true },
      );
      for (const kind of ['pointerdown', 'mousedown', 'compositionstart'])
        window.addEventListener(kind, () => window.mouse++, { capture: true });
    },
    [...modifiers],
  );
}

/** Who has the focus, by the question it answers. */
const at = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('[data-field]')?.getAttribute('data-field'));
const sealed = (page: Page) =>
  page.waitForResponse(async (response) => {
    if (!response.url().endsWith('/desk/submit')) return false;
    expect(await response.json()).toMatchObject({ ok: true });
    return true;
  });

async function registerOnce(page: Page): Promise<void> {
  await scan(page, milk);
  await expect(page.getByLabel('电话', { exact: true })).toBeFocused();
  await page.keyboard.insertText('13912347788');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('姓名', { exact: true })).toBeFocused();
  await page.keyboard.insertText('欧阳小芸');
  await page.keyboard.press('Enter');
  await expect.poll(() => at(page)).toBe('cause');
  await page.keyboard.press('2');
  await page.keyboard.press('1');
  const done = sealed(page);
  await page.keyboard.press('Control+Enter');
  await done;
  // The complaint opens once it is sealed; home is a step from there.
  await ledgerNumber(page);
  await page.keyboard.press('F4');
}

test('the commonest case: one packaged item exchanged, a returning phone, 17 keystrokes, no mouse', async ({
  page,
}) => {
  await setUpStore(page);
  await signIn(page, 'owner');
  await importProducts(page, products);
  await page.getByRole('button', { name: '锁定' }).click();
  await signIn(page, 'clerk');
  await registerOnce(page);
  await expect(page.getByRole('button', { name: /新投诉/ }).first()).toBeFocused();
  const before = (await entriesOf(page)).length;

  await count(page);
  // Not counted: the scan is no keystroke.
  await scan(page, milk);
  await expect(page.getByLabel('电话', { exact: true })).toBeFocused();
  await expect(page.getByRole('combobox', { name: /^商品/ })).toHaveValue('纯牛奶250ml×12');
  await page.evaluate(() => {
    window.pressed = [];
  });

  await page.keyboard.type('7788');
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  // X4: neither name nor number is on the screen.
  expect(await page.locator('body').innerText()).not.toContain('欧阳小芸');
  expect(await page.evaluate(() => document.body.innerHTML.includes('13912347788'))).toBe(false);
  expect(await at(page)).toBe('cause');
  await page.keyboard.press('2');
  expect(await at(page)).toBe('wish');
  await expect(page.getByLabel('投诉内容')).toHaveValue('纯牛奶250ml×12买错，要求退换。');
  await page.keyboard.press('2');
  expect(await at(page)).toBe('lines.0.state');
  await page.keyboard.press('1');
  expect(await at(page)).toBe('lines.0.shelfLifeEnd');
  await page.keyboard.type('991231');
  await expect(page.getByRole('button', { name: /登记并同意换货/ })).toBeVisible();
  let done = sealed(page);
  await page.keyboard.press('Control+Enter');
  await done;
  // Goods handed over, the consumer accepts.
  await expect(page.getByRole('button', { name: /^接受、兑现并办结/ })).toBeFocused();
  done = sealed(page);
  await page.keyboard.press('Enter');
  await done;
  await expect(page.getByRole('button', { name: /^打印标签和回执/ })).toBeFocused();
  done = sealed(page);
  await page.keyboard.press('Enter');
  await done;
  await expect(page.getByRole('button', { name: /新投诉/ }).first()).toBeFocused();

  const keys = await page.evaluate(() => window.pressed);
  expect(keys).toEqual([...'7788', 'Enter', '2', '2', '1', ...'991231', 'Ctrl+Enter', 'Enter', 'Enter']);
  expect(keys).toHaveLength(17);
  expect(await page.evaluate(() => window.mouse)).toBe(0);

  const made = (await entriesOf(page)).slice(before);
  expect(made.map((entry) => entry.type)).toEqual([
    'ComplaintOpened',
    'ItemAdded',
    'Received',
    'RemedyDecided',
    'ConsumerAnswered',
    'StepDone',
    'Disposed',
    'Settled',
    'LabelPrinted',
    'DocumentPrinted',
  ]);
  const data = Object.fromEntries(made.map((entry) => [entry.type, eventOf(entry).data]));
  expect(data.ComplaintOpened).toMatchObject({
    cause: 'wrong-purchase',
    wish: 'exchange',
    name: 'given',
    phone: 'given',
  });
  expect(data.ItemAdded).toMatchObject({
    product: milk,
    quantity: '1',
    shelfLifeEnd: '2099-12-31',
    condition: 'unopened',
    fault: 'none',
  });
  expect(data.Disposed).toMatchObject({ way: 'resale-labelled', quantity: '1' });
  expect(data.LabelPrinted).toMatchObject({ copies: 1, reprint: false });
  expect(data.DocumentPrinted).toMatchObject({ document: 'receipt' });
  // Nobody asked how satisfied: so nothing is said of it (K2).
  expect(data.Settled).toEqual({ satisfaction: 'not-asked' });
  expect(new Set(made.map((entry) => entry.command)).size).toBe(3);
  expect(new Set(made.map((entry) => entry.by.role))).toEqual(new Set(['clerk']));

  // The papers are made while the next consumer steps up, and no draft of it all is left.
  const papers = page.getByRole('status', { name: '刚生成的单据' });
  await expect(papers.getByRole('button', { name: '保存标签 PDF' })).toBeVisible();
  await expect(papers.getByRole('button', { name: '保存回执 PDF' })).toBeVisible();
  await expect(page.getByRole('region', { name: '没有登记的草稿' })).toHaveCount(0);
});
