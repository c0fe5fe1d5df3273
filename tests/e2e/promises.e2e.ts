import { confirmByPin, handOver, ledgerNumber, signIn, type } from './clerk.ts';
import { expect, test } from './desk-fixture.ts';
import { enterComplaint } from './enter-complaint.ts';
import { legacyRows } from './legacy-rows.ts';
import { storeClock } from './store-clock.ts';

const clock = storeClock(10, 0);
test.use({ environment: clock.environment() });

test('C1, D3: a promise is made, its poster printed and hung; advice names it; a newer version makes the poster outdated', async ({
  page,
  desk,
}) => {
  await clock.begin(page);
  await signIn(page, 'owner');
  const bar = page.getByRole('contentinfo');
  const promises = bar.getByRole('button', { name: '承诺' });

  await test.step('the head makes the no-reason promise, with the keys', async () => {
    await promises.click();
    await page.getByRole('button', { name: /^无理由退货/ }).click();
    await expect(bar.getByRole('button', { name: /F6/ })).toBeEnabled();
    await page.keyboard.press('F6');
    await type(page, '几日内', '30');
    await page.keyboard.press('Control+Enter');
    await confirmByPin(page, 'owner');
    await expect(page.getByText('现行的一版还没有上墙')).toBeVisible();
  });

  await test.step('prints its poster and hangs it', async () => {
    await page.keyboard.press('F9');
    await expect(page.getByRole('heading', { name: '打印海报：无理由退货' })).toBeVisible();
    await page.keyboard.press('F9');
    await expect(page.getByRole('img', { name: /30 日内可退货/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await type(page, '第 1 版贴在哪里', '南门入口');
    await page.keyboard.press('Enter');
    await expect(page.getByText('墙上的海报与现在执行的一致')).toBeVisible();
  });

  await test.step('a complaint about what is bought today shows the promise in its advice', async () => {
    await handOver(page, 'clerk');
    const [row] = legacyRows(1);
    if (!row) throw new Error('expected a row of the old ledger');
    await expect(bar.getByRole('button', { name: /F2/ })).toBeEnabled();
    await page.keyboard.press('F2');
    await page.getByRole('button', { name: /日期、小票/ }).click();
    await type(page, '购买日期', clock.dateLater(0));
    await page.getByLabel('电话', { exact: true }).focus();
    await enterComplaint(
      page,
      { ...row, phone: '13912340001', name: '欧阳若兰', product: '保温杯', price: '29.8', quantity: '1' },
      {
        lookUp: null,
        kind: '日用百货',
        state: 'sound',
        cause: 'wrongPurchase',
        wish: 'refund',
        spot: 'receive',
      },
    );
    await ledgerNumber(page);
    await expect(page.getByText(/无理由退货承诺/).first()).toBeVisible();
  });

  await test.step('the store is renamed: what hangs is outdated, at the home and in the self-check too; printed and hung anew it is not', async () => {
    await handOver(page, 'owner');
    const rename = async (name: string) => {
      await bar.getByRole('button', { name: '设置' }).click();
      await type(page, '门店名称', name);
      await page.keyboard.press('Control+Enter');
      await confirmByPin(page, 'owner');
      await expect(page.getByText('已保存，并记入台账')).toBeVisible();
    };
    await rename('惠民生活广场');
    await page.keyboard.press('Escape');
    const notice = page.getByRole('button', { name: '墙上有 1 张过时的海报' });
    await expect(notice).toBeVisible();
    await page.screenshot({ path: test.info().outputPath('home-outdated.png') });
    await bar.getByRole('button', { name: '自查' }).click();
    await page.getByRole('list', { name: '要求' }).getByRole('button', { name: '墙上公示' }).click();
    await expect(page.getByText('《无理由退货承诺》墙上的海报已过时')).toBeVisible();
    await page.screenshot({ path: test.info().outputPath('self-check-outdated.png') });
    await page.keyboard.press('Escape');
    await notice.click();
    await page.getByRole('button', { name: /^无理由退货/ }).click();
    await expect(page.getByText('店名已改')).toBeVisible();
    await page.screenshot({ path: test.info().outputPath('renamed.png') });
    await page.keyboard.press('F9');
    await expect(page.getByRole('heading', { name: '打印海报：无理由退货' })).toBeVisible();
    await page.keyboard.press('F9');
    await expect(page.getByRole('img', { name: /惠民生活广场/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '登记取下：南门入口' }).click();
    await type(page, '第 1 版贴在哪里', '南门入口');
    await page.keyboard.press('Enter');
    await expect(page.getByText('墙上的海报与现在执行的一致')).toBeVisible();
  });

  await test.step('the next version begins tomorrow; then the poster is outdated', async () => {
    await expect(bar.getByRole('button', { name: /F6/ })).toBeEnabled();
    await page.keyboard.press('F6');
    await type(page, '几日内', '45');
    await page.keyboard.press('Control+Enter');
    await confirmByPin(page, 'owner');
    await expect(page.getByText('墙上的海报与现在执行的一致')).toBeVisible();
    const tomorrow = clock.later(1, 10, 0);
    const address = await desk.restart(clock.environment(tomorrow));
    await clock.move(page, tomorrow);
    await page.goto(address);
    await signIn(page, 'owner');
    await promises.click();
    await page.getByRole('button', { name: /^无理由退货/ }).click();
    await expect(page.getByText('墙上有过时的海报')).toBeVisible();
    await expect(page.getByText('已有新一版')).toBeVisible();
  });
});
