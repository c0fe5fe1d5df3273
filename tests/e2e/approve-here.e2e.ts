import type { Page } from '@playwright/test';
import { act, choose, confirmByPin, handOver, ledgerNumber, people, signIn } from './clerk.ts';
import { expect, test } from './desk-fixture.ts';
import { enterComplaint } from './enter-complaint.ts';
import { legacyRows } from './legacy-rows.ts';

const shots = process.env.SHOTS;
/** A picture for whoever looks at the screens; nothing without SHOTS=folder. */
async function picture(page: Page, name: string): Promise<void> {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png` });
}

const panel = (page: Page) => page.getByRole('complementary', { name: '办理' });

/** A refund of ¥350 that a clerk may not give, received by her. */
async function beyondTheClerk(page: Page): Promise<string> {
  const [row] = legacyRows(1);
  if (!row) throw new Error('expected a row of the old ledger');
  await enterComplaint(
    page,
    { ...row, product: '保温壶', price: '350', quantity: '1' },
    {
      lookUp: null,
      kind: '日用百货',
      state: 'suspect',
      cause: 'quality',
      wish: 'refund',
      spot: 'receive',
    },
  );
  return ledgerNumber(page);
}

test('a head approves at the clerk’s screen by keyboard alone, and the clerk goes on in her own session (T2a)', async ({
  page,
}) => {
  await signIn(page, 'clerk');
  await beyondTheClerk(page);
  await expect(
    panel(page)
      .getByText(/超过.*权限/)
      .first(),
  ).toBeVisible();
  await expect(panel(page)).not.toHaveAttribute('inert');
  await picture(page, 'beyond-zh');

  await page.keyboard.press('F7');
  const title = panel(page).getByRole('heading', { name: '请负责人在此批准' });
  await expect(title).toBeVisible();
  await expect(panel(page)).not.toHaveAttribute('inert');
  await expect(panel(page).getByRole('radio', { name: new RegExp(people.head.name) })).toBeChecked();
  await picture(page, 'approve-here-zh');

  await test.step('a wrong PIN is said in the prompt, and nothing is lost', async () => {
    await page.keyboard.press('Control+Enter');
    const field = page.getByRole('dialog').getByLabel(`${people.head.name} 的 PIN`);
    await expect(field).toBeFocused();
    await picture(page, 'approve-here-pin-zh');
    await page.keyboard.type('902817');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog').getByText('还可以再试 4 次')).toBeVisible();
    await expect(field).toBeFocused();
  });

  await page.keyboard.type(people.head.pin);
  await page.keyboard.press('Enter');
  await expect(panel(page).getByText(`${people.head.name}已批准`)).toBeVisible();
  const timeline = page.getByRole('region', { name: '办理经过' });
  await expect(timeline.getByText(people.head.name).first()).toBeVisible();

  await act(page, '作出处理');
  await expect(panel(page).getByRole('heading', { name: '消费者答复' })).toBeVisible();
  await expect(page.getByRole('button', { name: new RegExp(people.clerk.name) }).first()).toBeVisible();
  await expect(page.locator('body')).not.toContainText(people.head.pin);
  await picture(page, 'approved-here-zh');
});

test('a head receives and decides at the clerk’s screen, each time on a PIN of their own (T3)', async ({
  page,
}) => {
  await signIn(page, 'clerk');
  await beyondTheClerk(page);
  await panel(page).getByRole('button', { name: '升到上一级' }).first().click();
  await choose(page, '原因', 1);
  await page.keyboard.press('Control+Enter');
  await expect(panel(page).getByText('这一步请')).toBeVisible();
  await expect(panel(page)).not.toHaveAttribute('inert');

  await page.keyboard.press('F7');
  await expect(panel(page).getByRole('heading', { name: '请负责人在此接待' })).toBeVisible();
  await picture(page, 'receive-here-zh');
  await page.keyboard.press('Control+Enter');
  await confirmByPin(page, 'head');
  await expect(
    panel(page)
      .getByRole('button', { name: /请接待人在此决定/ })
      .first(),
  ).toBeVisible();
  await expect(panel(page)).not.toHaveAttribute('inert');

  await page.keyboard.press('F7');
  await expect(panel(page).getByText(`由${people.head.name}决定`)).toBeVisible();
  await picture(page, 'decide-here-zh');
  await page.keyboard.press('Control+Enter');
  await confirmByPin(page, 'head');
  await expect(panel(page).getByRole('heading', { name: '消费者答复' })).toBeVisible();
  await handOver(page, 'head');
});
