import type { Page } from '@playwright/test';
import { act, confirmByPin, handOver, ledgerNumber, people, signIn } from './clerk.ts';
import { expect, test } from './desk-fixture.ts';
import { enterComplaint } from './enter-complaint.ts';
import { legacyRows } from './legacy-rows.ts';

const shots = process.env.SHOTS;
/** A picture for whoever looks at the screens; nothing without SHOTS=folder. */
async function picture(page: Page, name: string): Promise<void> {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png` });
}

const panel = (page: Page) => page.getByRole('complementary', { name: '办理' });

/** A refund of ¥150, within what a clerk may give in one complaint. */
async function refund(page: Page, phone: string): Promise<string> {
  const [row] = legacyRows(1);
  if (!row) throw new Error('expected a row of the old ledger');
  await enterComplaint(
    page,
    { ...row, phone, product: '保温壶', price: '150', quantity: '1' },
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

test('T2: the enterprise head limits a consumer’s day; a refund split in two is caught, said whole, and approved on the spot', async ({
  page,
}) => {
  await signIn(page, 'owner');
  await page.getByRole('button', { name: '设置', exact: true }).click();
  await page.getByRole('tab', { name: '授权与时限' }).click();
  const days = page.getByRole('form', { name: '每人每日限额' });
  await days.getByLabel('第一级').fill('200');
  await days.getByLabel('第二级').fill('250');
  await picture(page, 'day-limits-zh');
  await page.keyboard.press('Control+Enter');
  await confirmByPin(page, 'owner');
  await expect(page.getByText('已保存，并记入台账')).toBeVisible();

  await handOver(page, 'clerk');
  const first = await refund(page, '13905550101');
  await act(page, '作出处理');
  await expect(panel(page).getByRole('heading', { name: '消费者答复' })).toBeVisible();

  // The same number, written otherwise.
  await refund(page, '+86 139-0555-0101');
  await expect(panel(page).getByRole('heading', { name: '作出处理' })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  const said = panel(page).getByRole('alert').filter({ hasText: '每人每日 ¥200.00' });
  await expect(said).toContainText(`今天已决定给 ¥150.00（${first}），加上这次共 ¥300.00`);
  await expect(said).toContainText('第三级可以批准');
  await picture(page, 'day-limit-refused-zh');

  await page.keyboard.press('F7');
  await expect(panel(page).getByRole('heading', { name: '请负责人在此批准' })).toBeVisible();
  await expect(panel(page)).not.toHaveAttribute('inert');
  // The department head's own day would be passed: only the enterprise head is offered, and why is said.
  await expect(panel(page).getByRole('alert').filter({ hasText: '今天不能批准' })).toContainText(
    `${people.head.name}今天不能批准：这位消费者今天共会得到 ¥300.00`,
  );
  await expect(panel(page).getByRole('radio', { name: new RegExp(people.head.name) })).toHaveCount(0);
  await picture(page, 'day-limit-beside-zh');
  await page.keyboard.press('Control+Enter');
  await confirmByPin(page, 'owner');
  await expect(panel(page).getByText(`${people.owner.name}已批准`)).toBeVisible();
  await act(page, '作出处理');
  await expect(panel(page).getByRole('heading', { name: '消费者答复' })).toBeVisible();
  await picture(page, 'day-limit-approved-zh');
});
