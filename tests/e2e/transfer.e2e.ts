import type { Page } from '@playwright/test';
import { act, choose, ledgerNumber, signIn, turnTo, type } from './clerk.ts';
import { expect, test } from './desk-fixture.ts';

/** A complaint about waiting that the platform handed over, typed by keyboard. */
async function handedOver(page: Page): Promise<void> {
  await page.keyboard.press('F2');
  await expect(page.getByLabel('电话', { exact: true })).toBeFocused();
  await page.keyboard.insertText('13912340001');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('姓名', { exact: true })).toBeFocused();
  await page.keyboard.insertText('郑丽');
  await page.getByLabel('来源').selectOption('全国12315平台转办');
  await page.getByLabel('不涉及商品').check();
  await choose(page, '事由', 9);
  await choose(page, '消费者诉求', 5);
}

test('T8, T8a: a 12315 transfer with its deadline, from the opening to the reply', async ({ page }) => {
  await signIn(page, 'clerk');
  const panel = page.getByRole('complementary', { name: '办理' });
  const outside = page.getByRole('region', { name: '外部转办' });

  await test.step('number and deadline are fields of the form; a date is proposed, never assumed', async () => {
    await handedOver(page);
    await type(page, '外部编号', '1370000002026112600012345');
    await expect(page.getByLabel('回复时限')).toHaveValue('');
    await type(page, '回复时限', '991231');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('请选这个时限的依据')).toBeVisible();
    await expect(page.getByLabel('时限依据')).toBeFocused();
    await type(page, '回复时限', '');
    await page.getByRole('button', { name: /采用 .*10 个工作日/ }).press('Enter');
    await expect(page.getByLabel('时限依据')).toHaveValue('odr-member');
    await page.screenshot({ path: test.info().outputPath('new-complaint.png') });
    await page.keyboard.press('Control+Enter');
    await expect(panel).toBeVisible();
  });
  const number = await ledgerNumber(page);

  await test.step('it shows beside our own time, here and on the counter home', async () => {
    await expect(page.getByText(/12315.*前回复，还有/)).toBeVisible();
    await expect(outside.getByText('1370000002026112600012345')).toBeVisible();
    await page.screenshot({ path: test.info().outputPath('complaint.png') });
    await page.keyboard.press('F4');
    const waiting = page.getByRole('region', { name: '待回复转办方' });
    await expect(waiting.getByText(number)).toBeVisible();
    await page.screenshot({ path: test.info().outputPath('home.png') });
    await waiting.getByRole('button').first().press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(number);
  });

  await test.step('the deadline is moved outside: old and new stay side by side', async () => {
    await turnTo(page, '更改转办时限或编号');
    await act(page, '更改转办时限或编号', async () => {
      await choose(page, '改哪一项', 1);
      await type(page, '新的时限', '991231');
      await page.getByLabel('时限依据').last().selectOption({ index: 1 });
      await choose(page, '为什么改', 1);
    });
    await expect(outside.getByText('改过 1 次')).toBeVisible();
    await expect(outside.getByText(/2099-12-31/).first()).toBeVisible();
    await page.screenshot({ path: test.info().outputPath('amended.png') });
  });

  await test.step('settled here or not, it stays due until the reply is recorded', async () => {
    await turnTo(page, '消费者撤回');
    await act(page, '消费者撤回');
    await expect(page.getByText('消费者撤回').first()).toBeVisible();
    await expect(outside.getByText(/外部 .*还有 \d+ 天/)).toBeVisible();
    await turnTo(page, '登记已回复转办方');
    await act(page, '登记已回复转办方', () => choose(page, '怎样回复的', 1));
    await expect(outside.getByText(/已回复（在平台上回复）/)).toBeVisible();
    await page.screenshot({ path: test.info().outputPath('replied.png') });
    await page.keyboard.press('F4');
    await expect(page.getByRole('region', { name: '待回复转办方' })).toHaveCount(0);
  });
});
