import type { Page } from '@playwright/test';
import { act, choose, handOver, ledgerNumber, openComplaint, signIn, turnTo } from './clerk.ts';
import { expect, test } from './desk-fixture.ts';
import { enterComplaint } from './enter-complaint.ts';
import { fakeTimeLibrary } from './fake-time.ts';
import { legacyRows } from './legacy-rows.ts';
import { entriesOf } from './read-ledger.ts';
import { storeClock } from './store-clock.ts';

/** Tomorrow at ten, while the store is open. */
const clock = storeClock(10, 0);
test.use({ environment: clock.environment() });
test.setTimeout(300_000);
test.skip(fakeTimeLibrary() === null, 'needs the package faketime (docs/decisions/0017)');

const panel = (page: Page) => page.getByRole('complementary', { name: '办理' });

async function register(page: Page, phone: string): Promise<string> {
  const [row] = legacyRows(1);
  if (!row) throw new Error('expected a row of the old ledger');
  await enterComplaint(
    page,
    { ...row, phone, product: '保温杯', price: '29.8', quantity: '1' },
    { lookUp: null, kind: '日用百货', state: 'sound', cause: 'quality', wish: 'refund', spot: 'receive' },
  );
  return ledgerNumber(page);
}

/** It has ended so; it is reopened under its number, and goes on from the step that is next then. */
async function reopened(page: Page, number: string, end: string, next: string): Promise<void> {
  await expect(page.getByText(end).first()).toBeVisible();
  await turnTo(page, '重新受理');
  await act(page, '重新受理', () => choose(page, '原因', 1));
  await expect(page.getByText('已重新受理 1 次')).toBeVisible();
  await expect(page.getByText(`下一步：${next}`).first()).toBeVisible();
  expect(await ledgerNumber(page)).toBe(number);
}

// reopen.e2e walks 'not ours' and 'duplicate', links.e2e 'withdrawn'.
test('T4: settled, unsettled and unreachable are reopened under their number', async ({ page, desk }) => {
  await clock.begin(page);
  await signIn(page, 'clerk');

  await test.step('settled', async () => {
    const number = await register(page, '13912340011');
    await act(page, '作出处理');
    await act(page, '消费者答复');
    await act(page, '退款');
    await act(page, '处置商品', () => choose(page, '处理方式', 2));
    await act(page, '办结');
    await reopened(page, number, '和解办结', '问消费者是否接受');
  });

  await test.step('unsettled, after tier 3 has heard and decided', async () => {
    const number = await register(page, '13912340012');
    for (const _ of [2, 3]) {
      await turnTo(page, '升到上一级');
      await choose(page, '原因', 3);
      await act(page, '升到上一级');
      await expect(panel(page)).not.toHaveAttribute('inert');
    }
    await handOver(page, 'owner');
    await openComplaint(page, number);
    await act(page, '我来接待');
    await act(page, '作出处理', undefined, 'owner');
    await act(page, '消费者答复', () => choose(page, '消费者是否接受', 2));
    await act(page, '以未能和解结束');
    await reopened(page, number, '未能和解', '问消费者是否接受');
  });

  await test.step('unreachable, after attempts on three days', async () => {
    await handOver(page, 'clerk');
    const number = await register(page, '13912340013');
    for (const days of [0, 1, 2]) {
      if (days > 0) {
        const moment = clock.later(days, 10, 0);
        const address = await desk.restart(clock.environment(moment));
        await clock.move(page, moment);
        await page.goto(address);
        await signIn(page, 'clerk');
        await openComplaint(page, number);
      }
      await turnTo(page, '登记联系');
      await act(page, '登记联系');
      await expect(page.getByRole('region', { name: '办理经过' }).getByText('联系消费者')).toHaveCount(
        days + 1,
      );
    }
    await turnTo(page, '其他结束');
    await act(page, '其他结束', () => choose(page, '怎样结束', 2));
    await expect(page.getByText('联系不上').first()).toBeVisible();
    await turnTo(page, '重新受理');
    await act(page, '重新受理', () => choose(page, '原因', 1));
    await expect(page.getByText('已重新受理 1 次')).toBeVisible();
    // Attempts are counted anew: three days more before it may end so again.
    await turnTo(page, '其他结束');
    await expect(panel(page).getByText(/已有 0 天/)).toBeVisible();
  });

  const ends = (await entriesOf(page)).filter(({ type }) => ['Settled', 'Ended', 'Reopened'].includes(type));
  expect(ends.map(({ type }) => type)).toEqual([
    'Settled',
    'Reopened',
    'Ended',
    'Reopened',
    'Ended',
    'Reopened',
  ]);
});
