import type { Page } from '@playwright/test';
import { confirmByPin, people, setUpStore, signIn, type } from './clerk.ts';
import { expect, test } from './desk-fixture.ts';

const shots = process.env.SHOTS;
/** A picture for whoever looks at the screens; nothing without SHOTS=folder. */
async function picture(page: Page, name: string): Promise<void> {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png` });
}

const newPin = '927364';

async function typePinOf(page: Page, name: string, pin: string): Promise<void> {
  await page.getByRole('radio', { name: new RegExp(name) }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('PIN（6 位数字）', { exact: true })).toBeFocused();
  await page.keyboard.type(pin);
  await page.keyboard.press('Enter');
}

test('left alone, the screen locks: nothing of a person stays in the page, and the draft comes back', async ({
  page,
}) => {
  await page.clock.install();
  await signIn(page, 'clerk');
  await page.keyboard.press('F2');
  await type(page, '电话', '13905301234');
  await type(page, '姓名', '欧阳明月');
  await page.clock.runFor(3 * 60_000);
  await page.keyboard.press('Shift');
  await page.clock.runFor(3 * 60_000);
  await expect(page.getByLabel('姓名', { exact: true })).toHaveValue('欧阳明月');
  await page.clock.runFor(61_000);
  await expect(page.getByRole('heading', { name: '请选择您的姓名' })).toBeVisible();
  const left = await page.evaluate(
    () =>
      document.documentElement.outerHTML +
      [...document.querySelectorAll('input, textarea')]
        .map((field) => (field as HTMLInputElement).value)
        .join(),
  );
  expect(left).not.toContain('欧阳明月');
  expect(left).not.toContain('13905301234');
  const asked = await page.evaluate(() => window.desk?.keysFor({ abouts: [] }));
  expect(asked).toMatchObject({ ok: false, refusal: { code: 'not-signed-in' } });
  await signIn(page, 'clerk');
  await page.keyboard.press('F10');
  await expect(page.getByRole('heading', { name: '请选择您的姓名' })).toBeVisible();
});

test('wrong PINs: a wait that counts down, others go on, and whoever it was about is told', async ({
  page,
}) => {
  await page.clock.install();
  for (let i = 0; i < 5; i++) {
    await typePinOf(page, people.clerk.name, '902817');
    await expect(page.getByText(i < 4 ? `还可以再试 ${4 - i} 次` : /0:(30|29|28) 后可以再试/)).toBeVisible();
  }
  await page.clock.runFor(10_000);
  await expect(page.getByText(/0:(20|19|18|17) 后可以再试/)).toBeVisible();
  await picture(page, 'waiting-zh');
  await expect(page.getByLabel('PIN（6 位数字）')).toBeDisabled();
  await signIn(page, 'head');
  await page.keyboard.press('F10');
  await page.clock.runFor(25_000);
  // The desk counts on its own clock.
  await page.waitForTimeout(30_000);
  await signIn(page, 'clerk');
  await expect(page.getByText('您的 PIN 被输错 5 次')).toBeVisible();
  await picture(page, 'failed-tries-zh');
  await page.getByRole('button', { name: '知道了' }).click();
  await expect(page.getByText('您的 PIN 被输错 5 次')).toBeHidden();
});

test.describe('from the first run on', () => {
  test.use({ opened: false });

  test('the only enterprise head forgot the PIN: the recovery code, a new PIN, a new code, and in', async ({
    page,
  }) => {
    let code = '';
    await setUpStore(page, async () => {
      code = await shownCode(page);
      await picture(page, 'first-run-recovery-zh');
    });
    await page.getByRole('button', { name: '忘记 PIN' }).click();
    await picture(page, 'forgotten-zh');
    const recover = async (typed: string) => {
      await type(page, '恢复码（六组，每组四位）', typed);
      await type(page, '新 PIN（6 位数字）', newPin);
      await type(page, '再输一次新 PIN', newPin);
      await page.getByRole('button', { name: '设新的 PIN' }).click();
    };
    await recover(code.replace(/..$/, (end) => (end === '22' ? '33' : '22')));
    await expect(page.getByText('恢复码抄写有误')).toBeVisible();
    await recover(code.toLowerCase().replaceAll('-', ' '));
    await expect(page.getByText('PIN 已更换，并记入台账')).toBeVisible();
    expect(await shownCode(page)).not.toBe(code);
    await picture(page, 'recovered-zh');
    await page.getByLabel('恢复码已抄下并收好').check();
    await page.getByRole('button', { name: '去登录' }).click();
    await typePinOf(page, people.owner.name, newPin);
    await expect(page.getByRole('button', { name: '锁定' })).toBeVisible();
  });
});

test('a forgotten PIN is set by a head, and its owner changes it first thing; leaving and coming back', async ({
  page,
}) => {
  await signIn(page, 'head');
  await toPeople(page);
  await page.getByRole('button', { name: `修改 ${people.clerk.name}` }).click();
  await type(page, '新 PIN（6 位数字）', newPin);
  await page.getByRole('button', { name: '更换 PIN' }).click();
  await confirmByPin(page, 'head');
  await expect(page.getByText('已保存，并记入台账')).toBeVisible();
  await picture(page, 'people-head-zh');

  await page.keyboard.press('F10');
  await typePinOf(page, people.clerk.name, newPin);
  await expect(page.getByRole('heading', { name: '请先更换 PIN' })).toBeVisible();
  await picture(page, 'given-pin-zh');
  await type(page, '现在的 PIN', newPin);
  await type(page, '新 PIN（6 位数字）', '838465');
  await type(page, '再输一次新 PIN', '838465');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '锁定' })).toBeVisible();
  await expect(page.getByRole('navigation')).toBeVisible();

  await page.keyboard.press('F10');
  await signIn(page, 'owner');
  await toPeople(page);
  await page.getByRole('button', { name: `修改 ${people.clerk.name}` }).click();
  await page.getByRole('button', { name: '设为离职' }).click();
  await expect(page.getByText('没有正由')).toBeVisible();
  await picture(page, 'leaving-zh');
  await page.getByRole('button', { name: '确认离职' }).click();
  await confirmByPin(page, 'owner');
  await expect(page.getByRole('cell', { name: '已离职' })).toBeVisible();
  await picture(page, 'people-owner-zh');
  await page.getByRole('button', { name: 'English' }).click();
  await picture(page, 'people-owner-en');
});

async function toPeople(page: Page): Promise<void> {
  await page.getByRole('button', { name: '设置', exact: true }).click();
  await page.getByRole('tab', { name: '人员' }).click();
}

/** The code on the screen, its groups joined as it is written. */
async function shownCode(page: Page): Promise<string> {
  const groups = page.getByText(/^[0-9A-HJKMNP-TV-Z]{4}$/);
  await expect(groups).toHaveCount(6);
  return (await groups.allTextContents()).join('-');
}
