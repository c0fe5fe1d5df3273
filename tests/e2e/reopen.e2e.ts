import { act, choose, ledgerNumber, signIn, turnTo, type } from './clerk.ts';
import { expect, test } from './desk-fixture.ts';
import { enterComplaint } from './enter-complaint.ts';
import { legacyRows } from './legacy-rows.ts';

test('T4, L1c: ends are reopened under their number; a link is undone, a spokesperson named, an outcome outside found', async ({
  page,
}) => {
  await signIn(page, 'clerk');
  const panel = page.getByRole('complementary', { name: '办理' });
  const register = async (phone: string) => {
    const [row] = legacyRows(1);
    if (!row) throw new Error('expected a row of the old ledger');
    await enterComplaint(
      page,
      { ...row, phone, product: '保温杯', price: '29.8', quantity: '1' },
      { lookUp: null, kind: '日用百货', state: 'sound', cause: 'quality', wish: 'refund', spot: 'receive' },
    );
    return ledgerNumber(page);
  };
  const second = await register('13912340001');
  const first = await register('13912340002');

  await test.step('it is linked, and its outcome outside recorded', async () => {
    await turnTo(page, '关联另一件投诉');
    await act(page, '关联另一件投诉', async () => {
      await choose(page, '是什么关系', 3);
      await type(page, '另一件的台账编号', second);
    });
    await expect(page.getByRole('list', { name: '关联的投诉' })).toContainText(second);
    await turnTo(page, '登记外部结果');
    await act(page, '登记外部结果', () => choose(page, '外部结果', 1));
    await expect(page.getByRole('region', { name: '办理经过' })).toContainText('调解成功');
  });

  await test.step('a link made by mistake is undone, and why stays', async () => {
    await turnTo(page, '取消关联');
    await act(page, '取消关联', async () => {
      await choose(page, '取消哪一个', 1);
      await type(page, '为什么取消', '核对后不是同一件');
    });
    await expect(page.getByRole('region', { name: '办理经过' })).toContainText('核对后不是同一件');
  });

  await test.step('who speaks for the consumer is named with the authority, masked like the consumer', async () => {
    await turnTo(page, '登记代表人');
    await act(page, '登记代表人', async () => {
      await type(page, '代表人姓名', '郑大海');
      await page.keyboard.press('Control+Enter');
      await expect(panel.getByText('请写明授权，或选一份文件')).toBeVisible();
      await type(page, '消费者怎样授权的', '消费者当面说由父亲代办');
    });
    await expect(page.getByText('授权：消费者当面说由父亲代办').first()).toBeVisible();
    await expect(page.locator('body')).not.toContainText('郑大海');
    await page.screenshot({ path: test.info().outputPath('spokesperson.png') });
  });

  await test.step('T4: not ours, then duplicate: each end is reopened under its number', async () => {
    const number = await ledgerNumber(page);
    for (const [digit, end, times] of [
      [4, '不属本店', 1],
      [3, '重复登记', 2],
    ] as const) {
      await turnTo(page, '其他结束');
      await act(page, '其他结束', async () => {
        await choose(page, '怎样结束', digit);
        if (digit === 3) await type(page, '另一件的台账编号', second);
      });
      await expect(page.getByText(end).first()).toBeVisible();
      await turnTo(page, '重新受理');
      await act(page, '重新受理', () => choose(page, '原因', 3));
      await expect(page.getByText(`已重新受理 ${times} 次`)).toBeVisible();
      expect(await ledgerNumber(page)).toBe(number);
    }
  });

  await test.step('the ledger is narrowed by what came of it outside', async () => {
    await page.getByRole('button', { name: '台账', exact: true }).click();
    await page.getByRole('combobox', { name: '外部结果' }).selectOption('调解成功');
    await expect(page.getByRole('row').filter({ hasText: first })).toHaveCount(1);
    await expect(page.getByRole('row').filter({ hasText: second })).toHaveCount(0);
    await page.screenshot({ path: test.info().outputPath('ledger-outside.png') });
  });
});
