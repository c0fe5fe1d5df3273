import type { Page } from '@playwright/test';
import { ledgerNumber, signIn } from './clerk.ts';
import { expect, test } from './desk-fixture.ts';
import { enterComplaint } from './enter-complaint.ts';
import { legacyRows } from './legacy-rows.ts';
import { storeClock } from './store-clock.ts';

const clock = storeClock(10, 0);
test.use({ environment: clock.environment() });

/** A window for the public, as the clerk opens it on the second screen. */
async function opened(page: Page, button: string): Promise<Page> {
  const opening = page.waitForEvent('popup');
  await page.getByText('另开窗口').click();
  await page.getByRole('button', { name: button }).click();
  const window = await opening;
  await page.getByText('另开窗口').click();
  return window;
}

test('D1, D1a: two numbers at the window, the one with priority is called first and shown, a complaint names it', async ({
  page,
}) => {
  await clock.begin(page);
  await signIn(page, 'clerk');
  const kiosk = await opened(page, '取号窗口');
  const board = await opened(page, '叫号屏');
  const queue = page.getByRole('region', { name: '排队' });

  await test.step('two people take numbers; one of them goes first, openly', async () => {
    await kiosk.getByRole('button', { name: '取号', exact: true }).click();
    await expect(kiosk.getByText('001')).toBeVisible();
    await expect(kiosk.getByText('您前面没有人')).toBeVisible();
    await kiosk.getByRole('button', { name: '返回' }).click();
    await kiosk.getByRole('button', { name: /优先取号/ }).click();
    await expect(kiosk.getByText('002')).toBeVisible();
    await expect(queue.getByText('等候 2 人')).toBeVisible();
  });

  await test.step('the window can do nothing else, whatever its page is made to ask', async () => {
    const asked = await kiosk.evaluate(async () => {
      const answers: string[] = [];
      const send = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' };
      for (const path of ['/desk/status', '/desk/entriesFrom', '/queue/status', '/queue/submit'])
        answers.push(
          await fetch(path, send).then(
            (one) => String(one.status),
            () => 'barred',
          ),
        );
      return answers;
    });
    expect(asked).toEqual(['barred', 'barred', '404', '404']);
  });

  await test.step('the clerk calls by key: priority first; the board shows it', async () => {
    await page.keyboard.press('F6');
    await expect(queue.getByText('002')).toBeVisible();
    await expect(board.getByText('002')).toBeVisible();
    await expect(board.getByText(/请到服务台/)).toBeVisible();
    // This browser has no voice: the board says so instead of being silent without a word.
    await expect(board.getByText('本机没有中文语音，只显示不播报')).toBeVisible();
  });

  await test.step('the complaint opened now carries the ticket', async () => {
    const [row] = legacyRows(1);
    if (!row) throw new Error('expected a row of the old ledger');
    await page.keyboard.press('F2');
    await expect(page.getByText(/取号 002 · 等候 \d+ 分钟/)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(queue).toBeVisible();
    await enterComplaint(
      page,
      { ...row, phone: '13912340001', name: '欧阳若兰', product: '保温杯', price: '29.8', quantity: '1' },
      { lookUp: null, kind: '日用百货', state: 'sound', cause: 'quality', wish: 'refund', spot: 'receive' },
    );
    await ledgerNumber(page);
    await expect(page.getByText('按取号受理').first()).toBeVisible();
  });

  await test.step('the next is called, and one without a ticket is served as before', async () => {
    await page.keyboard.press('F4');
    await expect(queue.getByText('等候 1 人')).toBeVisible();
    // The key is there once the bar below says so.
    await expect(page.getByRole('contentinfo').getByRole('button', { name: /F6/ })).toBeEnabled();
    await page.keyboard.press('F6');
    await expect(queue.getByRole('button', { name: '过号' })).toBeEnabled();
    await expect(board.getByText('001')).toBeVisible();
    await page.keyboard.press('F7');
    await expect(queue.getByText('过号的')).toBeVisible();
    await page.keyboard.press('F2');
    await expect(page.getByLabel('电话', { exact: true })).toBeFocused();
    await expect(page.getByText(/^取号 \d/)).toHaveCount(0);
  });
});
