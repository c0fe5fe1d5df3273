import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { act, choose, confirmByPin, handOver, ledgerNumber, openComplaint, signIn, type } from './clerk.ts';
import { expect, test } from './desk-fixture.ts';
import { enterComplaint } from './enter-complaint.ts';
import { fakeTimeLibrary } from './fake-time.ts';
import { legacyRows } from './legacy-rows.ts';
import { openedPackage } from './opened-package.ts';
import { entriesOf } from './read-ledger.ts';
import { storeClock } from './store-clock.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const atOnce = '已当场兑现，一并办结';
/** Half past eight tomorrow evening, half an hour before the store closes, and one o'clock the day after. */
const clock = storeClock(20, 30);
const noon = clock.later(1, 13, 0);

test.use({ environment: clock.environment() });
test.skip(fakeTimeLibrary() === null, 'needs the package faketime (docs/decisions/0017)');

const panel = (page: Page) => page.getByRole('complementary', { name: '办理' });
const reject = (page: Page) => act(page, '消费者答复', () => choose(page, '消费者是否接受', 2));

test('T1–T5: three people through three tiers, a deadline missed overnight while the desk was off', async ({
  page,
  desk,
}) => {
  await clock.begin(page);
  await signIn(page, 'clerk');
  const [row] = legacyRows(1);
  if (!row) throw new Error('expected a row of the old ledger');
  await enterComplaint(
    page,
    { ...row, product: '保温杯', price: '29.8', quantity: '1' },
    { lookUp: null, kind: '日用百货', state: 'sound', cause: 'quality', wish: 'refund', spot: 'receive' },
  );
  const number = await ledgerNumber(page);

  await test.step('the clerk decides, the consumer refuses, and it goes up for that reason', async () => {
    await act(page, '作出处理');
    await reject(page);
    await act(page, '升到上一级');
  });

  await test.step('the department head receives in the evening and decides nothing', async () => {
    await handOver(page, 'head');
    await openComplaint(page, number);
    await act(page, '我来接待');
    await expect(panel(page).getByRole('heading', { name: '作出处理' })).toBeVisible();
  });

  await test.step('the desk is off overnight; in the morning it has moved the complaint by itself', async () => {
    const address = await desk.restart(clock.environment(noon));
    await clock.move(page, noon);
    await page.goto(address);
    await signIn(page, 'owner');
    await openComplaint(page, number);
    const timeline = page.getByRole('region', { name: '办理经过' });
    await expect(timeline.getByText(/超时/).first()).toBeVisible();
    await page.screenshot({ path: test.info().outputPath('risen-overnight.png') });
    const rises = (await entriesOf(page)).filter((entry) => entry.type === 'Escalated');
    const [asked, alone] = rises;
    if (!asked || !alone || rises.length > 2) throw new Error(`expected two rises, got ${rises.length}`);
    expect(asked).toMatchObject({ data: { from: 1, to: 2, reason: 'not-accepted', due: null } });
    expect(alone).toMatchObject({ by: { role: 'system' }, data: { from: 2, to: 3, reason: 'out-of-time' } });
    // Found late: sealed when the desk was there again, with the deadline that the opening hours made.
    const { due } = alone.data as { due: number };
    expect(due).toBeGreaterThan(clock.later(1, 8, 30));
    expect(due).toBeLessThan(noon);
    expect(alone.at).toBeGreaterThanOrEqual(noon);
  });

  await test.step('the enterprise head receives and decides, the consumer accepts, and it is settled', async () => {
    await act(page, '我来接待');
    await act(page, '作出处理', undefined, 'owner');
    await act(page, '消费者答复', async () => {
      const box = page.getByLabel(atOnce);
      if (await box.isVisible()) await box.uncheck();
    });
    await act(page, '退款');
    await act(page, '处置商品', () => choose(page, '处理方式', 2));
    await act(page, '办结');
    await expect(page.getByText('和解办结').first()).toBeVisible();
    await page.screenshot({ path: test.info().outputPath('settled.png') });
  });

  await test.step('the package of all this verifies', async () => {
    await page.getByRole('button', { name: '检查', exact: true }).click();
    await type(page, '交给谁（单位和姓名）', '人民路市场监管所');
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: /^导出检查包/ }).click();
    await confirmByPin(page, 'owner');
    const file = await openedPackage(page, await (await saving).path());
    const words = ['build/run.mjs', 'verify', file, '--json'];
    const report: unknown = JSON.parse(
      execFileSync(process.execPath, words, { cwd: project, encoding: 'utf8' }),
    );
    expect(report).toMatchObject({
      verdict: 'holds',
      counts: { complaints: 1 },
      checked: expect.arrayContaining(['rules']),
    });
  });
});
