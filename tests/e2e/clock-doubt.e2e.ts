import { act, ledgerNumber, openComplaint, people, signIn } from './clerk.ts';
import { expect, test } from './desk-fixture.ts';
import { enterComplaint } from './enter-complaint.ts';
import { fakeTimeLibrary } from './fake-time.ts';
import { legacyRows } from './legacy-rows.ts';
import { entriesOf } from './read-ledger.ts';
import { storeClock } from './store-clock.ts';

/** Half past eight tomorrow evening, half an hour before the store closes. */
const clock = storeClock(20, 30);
test.use({ environment: clock.environment() });
test.skip(fakeTimeLibrary() === null, 'needs the package faketime (docs/decisions/0017)');

test('L5: a clock set back is doubted and nothing moves, until the enterprise head confirms it at the clerk’s screen', async ({
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
  const band = page.getByRole('region', { name: '电脑时间可疑' });
  const at = async (moment: number) => {
    const address = await desk.restart(clock.environment(moment));
    await clock.move(page, moment);
    await page.goto(address);
    await signIn(page, 'clerk');
  };
  const moves = async () => (await entriesOf(page)).filter(({ type }) => type === 'Escalated').length;

  await test.step('set back by hours: a band says so on every screen', async () => {
    await at(clock.later(0, 17, 0));
    await expect(band).toContainText('台账最后一条记录却已是');
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/clock-doubt-zh.png` });
    await openComplaint(page, number);
    await expect(band).toBeVisible();
    // Work goes on meanwhile.
    await page.getByRole('button', { name: '告知维权途径', exact: true }).click();
    await act(page, '告知维权途径');
    await expect(page.getByRole('region', { name: '办理经过' })).toContainText('告知维权途径');
  });

  await test.step('set right, and the time to decide is long over: still nothing moves', async () => {
    await at(clock.later(1, 13, 0));
    await expect(band).toBeVisible();
    await openComplaint(page, number);
    expect(await moves()).toBe(0);
  });

  await test.step('F7 and the head’s PIN at the clerk’s screen: it is believed, and moves at once', async () => {
    await page.keyboard.press('F4');
    await page.keyboard.press('F7');
    const pin = page.getByRole('dialog').getByLabel(`${people.owner.name} 的 PIN`);
    await expect(pin).toBeFocused();
    await page.keyboard.type(people.owner.pin);
    await page.keyboard.press('Enter');
    await expect(band).toHaveCount(0);
    await expect(page.getByText(people.clerk.name).first()).toBeVisible();
    await expect.poll(moves).toBe(1);
    await openComplaint(page, number);
    await expect(page.getByRole('region', { name: '办理经过' }).getByText(/超时/).first()).toBeVisible();
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/clock-believed-zh.png` });
    const confirmed = (await entriesOf(page)).find(({ type }) => type === 'ClockConfirmed');
    expect(confirmed?.by.role).toBe('enterprise-head');
  });
});
