import { confirmByPin, handOver, ledgerNumber, people, signIn } from './clerk.ts';
import { expect, test } from './desk-fixture.ts';
import { enterComplaint } from './enter-complaint.ts';
import { fakeTimeLibrary } from './fake-time.ts';
import { legacyRows } from './legacy-rows.ts';
import { storeClock } from './store-clock.ts';

/** Half past eight tomorrow evening, half an hour before the store closes. */
const clock = storeClock(20, 30);
test.use({ environment: clock.environment() });
test.skip(fakeTimeLibrary() === null, 'needs the package faketime (docs/decisions/0017)');

test('T5: time runs out while a clerk is typing; she keeps what she typed, reads why, and goes on with F7', async ({
  page,
}) => {
  test.setTimeout(600_000);
  await clock.begin(page);
  await signIn(page, 'owner');
  await page.getByRole('button', { name: '设置', exact: true }).click();
  await page.getByRole('tab', { name: '授权与时限' }).click();
  // A minute to decide: the desk itself moves it while this test waits.
  await page.getByLabel(/第一级.*处理时限/).fill('1');
  await page.keyboard.press('Control+Enter');
  await confirmByPin(page, 'owner');
  await expect(page.getByText('已保存，并记入台账')).toBeVisible();
  await handOver(page, 'clerk');
  const [row] = legacyRows(1);
  if (!row) throw new Error('expected a row of the old ledger');
  await enterComplaint(
    page,
    { ...row, product: '保温杯', price: '29.8', quantity: '1' },
    { lookUp: null, kind: '日用百货', state: 'sound', cause: 'quality', wish: 'refund', spot: 'receive' },
  );
  await ledgerNumber(page);
  const panel = page.getByRole('complementary', { name: '办理' });
  const note = panel.getByLabel('备注', { exact: true });
  await note.fill('消费者要求今天退到卡上');
  const said = panel.getByRole('alert').filter({ hasText: '填写期间有变化' });
  await expect(said).toContainText(/\d\d:\d\d 时限已到，自动升到第二级/, { timeout: 200_000 });
  await expect(note).toHaveValue('消费者要求今天退到卡上');
  if (process.env.SHOTS) {
    await page.screenshot({ path: `${process.env.SHOTS}/moved-meanwhile-zh.png` });
    await page.getByRole('button', { name: 'English' }).click();
    await page.screenshot({ path: `${process.env.SHOTS}/moved-meanwhile-en.png` });
    await page.setViewportSize({ width: 1920, height: 1080 });
    await page.screenshot({ path: `${process.env.SHOTS}/moved-meanwhile-en-1920.png` });
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByRole('button', { name: '中文' }).click();
  }
  await page.keyboard.press('F7');
  await expect(panel.getByRole('heading', { name: '请负责人在此接待' })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await confirmByPin(page, 'head');
  await expect(panel.getByText('填写期间有变化')).toHaveCount(0);
  await expect(page.getByRole('region', { name: '三级接待' })).toContainText(people.head.name);
});
