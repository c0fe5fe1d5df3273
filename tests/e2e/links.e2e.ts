import type { Page } from '@playwright/test';
import { act, choose, ledgerNumber, openComplaint, signIn, turnTo, type } from './clerk.ts';
import { expect, test } from './desk-fixture.ts';

/** A cup that leaks, taken down to the question of what is wanted. */
async function leakingCup(page: Page, phone: string): Promise<void> {
  await page.keyboard.press('F2');
  await expect(page.getByLabel('电话', { exact: true })).toBeFocused();
  await page.keyboard.insertText(phone);
  await page.getByLabel('姓名', { exact: true }).focus();
  await page.keyboard.insertText('郑丽');
  const product = page.getByRole('combobox', { name: '商品（条码、名称或拼音首字母）' });
  await product.focus();
  await page.keyboard.insertText('保温杯');
  await page.keyboard.press('Tab');
  await type(page, '单价', '29.8');
  await type(page, '数量', '1');
  await choose(page, '商品状况', 3);
  await choose(page, '事由', 1);
  await choose(page, '消费者诉求', 2);
  await choose(page, '登记时', 2);
}

test('L1c: a duplicate is told and linked, an incident holds its complaints, what came outside comes after the end', async ({
  page,
}) => {
  await signIn(page, 'clerk');
  const panel = page.getByRole('complementary', { name: '办理' });
  const links = page.getByRole('list', { name: '关联的投诉' });
  const register = async (phone: string) => {
    await leakingCup(page, phone);
    await page.keyboard.press('Control+Enter');
    await expect(panel).toBeVisible();
    return ledgerNumber(page);
  };
  const first = await register('13912340001');

  const second =
    await test.step('the second of today says which it repeats, and waits for an answer', async () => {
      await leakingCup(page, '13912340001');
      const likely = page.getByRole('region', { name: /可能已经登记过/ });
      await expect(likely.getByText(`打开 ${first}`)).toBeVisible();
      await page.keyboard.press('Control+Enter');
      await expect(likely.getByText('请选一项')).toBeVisible();
      await page.screenshot({ path: test.info().outputPath('likely.png') });
      await choose(page, `与 ${first} 是`, 1);
      await page.keyboard.press('Control+Enter');
      await expect(panel).toBeVisible();
      return ledgerNumber(page);
    });
  expect(second).not.toBe(first);
  await expect(links.getByText(first)).toBeVisible();

  await test.step('another consumer of the same lot joins them in one incident, seen from each', async () => {
    const third = await register('13912340002');
    await turnTo(page, '关联另一件投诉');
    await act(page, '关联另一件投诉', async () => {
      await choose(page, '是什么关系', 2);
      await type(page, '另一件的台账编号', first);
    });
    await expect(page.getByRole('heading', { name: '同一事件，共 2 件' })).toBeVisible();
    await openComplaint(page, first);
    await expect(links.getByText(third)).toBeVisible();
    await expect(links.getByText(second)).toBeVisible();
    await expect(links.getByText('办理中')).toHaveCount(2);
  });

  await test.step('what came of it outside is recorded after the end, and it can be reopened', async () => {
    await turnTo(page, '消费者撤回');
    await act(page, '消费者撤回');
    // What can be done after an end is offered once the end is here.
    await expect(page.getByRole('button', { name: '重新受理', exact: true })).toBeVisible();
    await turnTo(page, '登记外部结果');
    await act(page, '登记外部结果', () => choose(page, '外部结果', 1));
    await expect(page.getByRole('region', { name: '外部转办' }).getByText('调解成功')).toBeVisible();
    await page.screenshot({ path: test.info().outputPath('outside.png') });
    await turnTo(page, '重新受理');
    await act(page, '重新受理', () => choose(page, '原因', 4));
    await expect(page.getByText('已重新受理 1 次')).toBeVisible();
  });
});
