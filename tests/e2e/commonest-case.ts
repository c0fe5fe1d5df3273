import { expect, type Page } from '@playwright/test';
import { importProducts, ledgerNumber, signIn } from './clerk.ts';
import { scan } from './scan.ts';

const products = 'tests/fixtures/products.csv';
/** Packaged food of the list. The same goods twice in a day would be asked about as a likely duplicate (L1c). */
export const milk = { barcode: '6944100005555', name: '纯牛奶250ml×12' };
export const yoghurt = { barcode: '6944100005920', name: '风味酸奶100g×8' };
export const noodles = { barcode: '6944100006668', name: '方便面五连包' };
const crackers = { barcode: '6944100008143', name: '苏打饼干400g' };
const modifiers = new Set(['Control', 'Shift', 'Alt', 'Meta']);

declare global {
  interface Window {
    pressed?: string[];
    mouse: number;
  }
}

/** Counts what reaches the page: every key but a bare modifier (a chord is one stroke), and any use of a pointer. */
async function count(page: Page): Promise<void> {
  await page.evaluate(
    (bare) => {
      window.mouse = 0;
      // Once a page: it may be done several times.
      if (window.pressed) return;
      window.pressed = [];
      window.addEventListener(
        'keydown',
        (event) => {
          if (!bare.includes(event.key))
            window.pressed?.push(event.ctrlKey ? `Ctrl+${event.key}` : event.key);
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
  await scan(page, crackers.barcode);
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

/** A store with its products; `asOwner` sets up what else it needs. A clerk stands at the counter home. */
export async function readyForCommonest(page: Page, asOwner?: () => Promise<void>): Promise<void> {
  await signIn(page, 'owner');
  await importProducts(page, products);
  await asOwner?.();
  await page.getByRole('button', { name: '锁定' }).click();
  await signIn(page, 'clerk');
  await registerOnce(page);
  await expect(page.getByRole('button', { name: /新投诉/ }).first()).toBeFocused();
}

/** One packaged item exchanged, a returning phone: what the clerk presses, and what she sees at each step. */
export async function doCommonest(page: Page, goods: typeof milk): Promise<void> {
  await count(page);
  // Not counted: the scan is no keystroke.
  await scan(page, goods.barcode);
  await expect(page.getByLabel('电话', { exact: true })).toBeFocused();
  await expect(page.getByRole('combobox', { name: /^商品/ })).toHaveValue(goods.name);
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
  await expect(page.getByLabel('投诉内容')).toHaveValue(`${goods.name}买错，要求退换。`);
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
}
