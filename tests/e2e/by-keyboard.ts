import { expect, type Locator, type Page } from '@playwright/test';
import { people, type Who } from './clerk.ts';

/** Fails later if anything but the keyboard was used from now on: every use of a pointer in the page is counted. */
export async function withoutMouse(page: Page): Promise<{ expectNone: () => Promise<void> }> {
  await page.evaluate(() => {
    document.documentElement.dataset.pointer = '0';
    for (const kind of ['pointerdown', 'mousedown', 'touchstart'])
      window.addEventListener(
        kind,
        () => {
          const { dataset } = document.documentElement;
          dataset.pointer = String(Number(dataset.pointer) + 1);
        },
        { capture: true },
      );
  });
  return { expectNone: () => expect(page.locator('html')).toHaveAttribute('data-pointer', '0') };
}

/** Tabs on until the field has the focus, as a person would; fails where the keyboard does not lead there. */
export async function tabTo(page: Page, field: Locator): Promise<void> {
  await expect(field).toBeVisible();
  for (let tabs = 0; tabs < 80; tabs++) {
    if (await field.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`tabTo: expected the Tab key to lead to ${field}, but it did not within 80 strokes`);
}

/** Locks with F10, and signs the other person in by her digit and her PIN. */
export async function handOverByKeyboard(page: Page, to: Who): Promise<void> {
  await page.keyboard.press('F10');
  await signInByKeyboard(page, to);
}

export async function signInByKeyboard(page: Page, who: Who): Promise<void> {
  await expect(page.getByRole('heading', { name: '请选择您的姓名' })).toBeVisible();
  const rows = page.getByRole('radio');
  const names = await rows.evaluateAll((all) => all.map((one) => one.closest('label')?.textContent ?? ''));
  const place = names.findIndex((name) => name.includes(people[who].name));
  // From the PIN of whoever was here last, Esc goes back to the names.
  await page.keyboard.press('Escape');
  await expect(page.locator('input[type=radio]:focus')).toBeVisible();
  await page.keyboard.press(String(place + 1));
  await expect(page.getByLabel('PIN（6 位数字）')).toBeFocused();
  await page.keyboard.type(people[who].pin);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '锁定' })).toBeVisible();
}
