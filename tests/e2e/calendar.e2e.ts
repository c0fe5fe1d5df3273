import type { Page } from '@playwright/test';
import { confirmByPin, handOver, ledgerNumber, openComplaint, signIn } from './clerk.ts';
import { expect, test } from './desk-fixture.ts';
import { enterComplaint } from './enter-complaint.ts';
import { fakeTimeLibrary } from './fake-time.ts';
import { legacyRows } from './legacy-rows.ts';
import { storeClock } from './store-clock.ts';

/** Half past eight tomorrow evening, half an hour before the store closes. */
const clock = storeClock(20, 30);
test.use({ environment: clock.environment() });
test.skip(fakeTimeLibrary() === null, 'needs the package faketime (docs/decisions/0017)');

/** Everything that the page told the computer to show. */
async function notices(page: Page): Promise<{ title: string; body: string; tag: string }[]> {
  return page.evaluate(() => (window as unknown as { told: never[] }).told);
}

test('T5: a list of holidays moves a due time, and what nears its time is told once, with no one’s name', async ({
  page,
  context,
  desk,
}) => {
  await context.grantPermissions(['notifications']);
  await context.addInitScript(() => {
    const told: { title: string; body: string; tag: string }[] = [];
    const Real = window.Notification;
    const events: string[] = [];
    Object.assign(window, { told, noticeEvents: events });
    window.Notification = class extends Real {
      constructor(title: string, options: NotificationOptions = {}) {
        super(title, options);
        for (const type of ['show', 'error']) this.addEventListener(type, () => events.push(type));
        told.push({ title, body: options.body ?? '', tag: options.tag ?? '' });
      }
    };
  });
  await clock.begin(page);
  await signIn(page, 'clerk');
  const [row] = legacyRows(1);
  if (!row) throw new Error('expected a row of the old ledger');
  await enterComplaint(
    page,
    { ...row, name: '贺明月', phone: '13988887777', product: '保温杯', price: '29.8', quantity: '1' },
    { lookUp: null, kind: '日用百货', state: 'sound', cause: 'quality', wish: 'refund', spot: 'receive' },
  );
  const number = await ledgerNumber(page);
  // An hour to decide: half of it before closing, half the next morning.
  await expect(page.locator('main header')).toContainText(`${clock.dateLater(1)} 09:3`);
  expect(await notices(page)).toEqual([]);

  await test.step('the enterprise head takes a list in; the four weeks show it before it is saved', async () => {
    await handOver(page, 'owner');
    await page.getByRole('button', { name: '设置', exact: true }).click();
    await page.getByRole('tab', { name: '日历' }).click();
    const weeks = page.getByRole('table', { name: '本周和后三周的营业时间' });
    await expect(weeks.getByText('不营业')).toHaveCount(0);
    await page.locator('input[type=file]').setInputFiles({
      name: '放假安排.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`${clock.dateLater(1)},节假日\n${clock.dateLater(2)},节假日,10:00-20:00\n`),
    });
    await expect(page.getByText('共 2 天')).toBeVisible();
    await expect(weeks.getByText('不营业')).toHaveCount(1);
    await expect(weeks.getByText('10:00-20:00')).toHaveCount(1);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/calendar-zh.png` });
    await page.keyboard.press('Control+Enter');
    await confirmByPin(page, 'owner');
    await expect(page.getByText('已保存，并记入台账')).toBeVisible();
    await openComplaint(page, number);
    await expect(page.locator('main header')).toContainText(`${clock.dateLater(2)} 10:3`);
  });

  await test.step('shortly before that time the clerk is told, through the computer’s own notifications', async () => {
    const address = await desk.restart(clock.environment(clock.later(2, 10, 22)));
    await clock.move(page, clock.later(2, 10, 22));
    await page.goto(address);
    await signIn(page, 'clerk');
    await expect.poll(async () => (await notices(page)).length).toBe(1);
    expect(await notices(page)).toEqual([
      { title: `${number} 快到时限`, body: '点这里打开', tag: 'fangxin-desk-due' },
    ]);
    // The browser has shown it, and did not merely take it.
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { noticeEvents: string[] }).noticeEvents))
      .toEqual(['show']);
    // Once is once: signing in again tells nothing new.
    await handOver(page, 'clerk');
    await expect(page.getByText(number).first()).toBeVisible();
    expect(await notices(page)).toHaveLength(1);
  });
});
