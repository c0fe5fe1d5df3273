import type { Page } from '@playwright/test';
import { type Entry, eventOf } from '../../shared/ledger/entry.ts';
import { handOverByKeyboard, tabTo, withoutMouse } from './by-keyboard.ts';
import { act, confirmByPin, ledgerNumber, openComplaint, signIn } from './clerk.ts';
import { expect, test } from './desk-fixture.ts';
import { entriesOf } from './read-ledger.ts';

/** What is asked is beyond a clerk's authority (¥200), within a department head's (¥2,000). */
const matters = [
  {
    phone: '13900010001',
    name: '章丽',
    goods: '羊绒围巾',
    price: '299',
    asked: '260',
    content: '围巾起球严重。',
  },
  {
    phone: '13900010002',
    name: '贺强',
    goods: '电饭煲',
    price: '459',
    asked: '459',
    content: '电饭煲不通电。',
  },
  {
    phone: '13900010003',
    name: '秦雨',
    goods: '登山鞋',
    price: '688',
    asked: '650.50',
    content: '鞋底开胶。',
  },
] as const;
type Matter = (typeof matters)[number];

const instruction = '先送修，修好为准；修不好再退。';
const remark = '情况属实，同意退。';

/** Who has the focus, by the question it answers. */
const at = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('[data-field]')?.getAttribute('data-field') ?? null);
const panel = (page: Page) => page.getByRole('complementary', { name: '办理' });

/** From F2 to a complaint that its clerk is receiving, by keys alone; its number. */
async function register(page: Page, matter: Matter): Promise<string> {
  await page.keyboard.press('F2');
  await expect(page.getByLabel('电话', { exact: true })).toBeFocused();
  for (const [question, text] of [
    ['phone', matter.phone],
    ['name', matter.name],
    ['lines.0.name', matter.goods],
    ['lines.0.price', matter.price],
  ] as const) {
    await expect.poll(() => at(page)).toBe(question);
    await page.keyboard.insertText(text);
    await page.keyboard.press(question === 'lines.0.name' ? 'Tab' : 'Enter');
    if (question === 'lines.0.name') await tabTo(page, page.getByLabel('单价', { exact: true }));
  }
  await tabTo(page, page.getByLabel('数量', { exact: true }));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText('1');
  await page.keyboard.press('Enter');
  await expect.poll(() => at(page)).toBe('lines.0.state');
  await page.keyboard.press('3');
  await expect.poll(() => at(page)).toBe('cause');
  await page.keyboard.press('1');
  await tabTo(page, page.getByLabel('投诉内容', { exact: true }));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(matter.content);
  await tabTo(page, page.getByRole('group', { name: '消费者诉求' }).getByRole('radio').first());
  await page.keyboard.press('1');
  // Beyond her authority: the button receives, it does not agree.
  await expect(page.getByRole('button', { name: /^登记并接待/ })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  return ledgerNumber(page);
}

/** Asks for what she thinks right: the form says that it is beyond her authority, and the key asks. */
async function ask(page: Page, amount: string): Promise<void> {
  await tabTo(page, panel(page).getByLabel('金额（元）'));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(amount);
  await expect(panel(page).getByRole('alert').filter({ hasText: '超' })).toBeVisible();
  await act(page, '作出处理');
  await expect(panel(page)).toContainText('已请示上一级，等答复');
}

const facts = (entries: readonly Entry[], type: string) =>
  entries
    .filter((entry) => entry.type === type)
    .map((entry) => ({ ...entry, data: eventOf(entry).data as Record<string, unknown> }));

test('T2a: what is beyond a clerk is asked for, answered with F8 and a PIN, and decided by the clerk, without a mouse', async ({
  page,
}) => {
  await signIn(page, 'clerk');
  const mouse = await withoutMouse(page);

  const numbers: string[] = [];
  await test.step('the clerk asks three times', async () => {
    for (const matter of matters) {
      numbers.push(await register(page, matter));
      await ask(page, matter.asked);
    }
    // Nobody answers their own.
    await page.keyboard.press('F8');
    await expect(page.getByText('没有等您答复的请示')).toBeVisible();
  });
  const [approved = '', returned = '', taken = ''] = numbers;

  await handOverByKeyboard(page, 'head');
  const request = page.getByRole('region', { name: '请示内容' });
  const shows = async (number: string, matter: Matter) => {
    await expect(request.getByRole('heading', { level: 2, name: number })).toBeVisible();
    await expect(request).toContainText(matter.content);
    await expect(request.locator('section').filter({ hasText: '消费者要求' }).first()).toContainText(
      '质量问题',
    );
    await expect(request.locator('section').filter({ hasText: '经办人拟给' }).first()).toContainText(
      matter.asked.includes('.') ? `¥${matter.asked}` : `¥${matter.asked}.00`,
    );
    await expect(request.locator('section').filter({ hasText: '我的授权' }).first()).toContainText(
      /最高 ¥200\.00[\s\S]*最高 ¥2,000\.00/,
    );
    await expect(request.getByRole('table')).toContainText(matter.goods);
  };

  await test.step('the head presses F8 and sees what was wanted, what was offered, and the limits', async () => {
    await expect(page.getByRole('button', { name: /F8/ })).toContainText('3');
    await page.keyboard.press('F8');
    await expect(page.getByText('3 件，最急的在最前')).toBeVisible();
    await shows(approved, matters[0]);
    await expect(request).toContainText('今天已给这位消费者 ¥0.00');
    await expect(request).toContainText('批准只是授权，不等于接待');
    await expect(request).toContainText(/剩 \d/);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/approvals-zh.png` });
    // What does not fit is read to its end with the focus where it is.
    const down = () => page.locator('[data-facts]').evaluate((one) => one.scrollTop);
    await page.setViewportSize({ width: 1280, height: 560 });
    await page.keyboard.press('PageDown');
    await expect.poll(down).toBeGreaterThan(0);
    await page.keyboard.press('PageUp');
    await expect.poll(down).toBe(0);
    await page.setViewportSize({ width: 1280, height: 800 });
    // X4: nothing of the consumer.
    await expect(page.locator('body')).not.toContainText(matters[0].name);
  });

  await test.step('with nothing chosen, Enter and Ctrl+Enter say what to press', async () => {
    await page.keyboard.press('Enter');
    await expect(request.getByText('请先按 1、2 或 3')).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(request.getByText('请先按 1、2 或 3')).toBeVisible();
    await expect(request.getByRole('radio').first()).toBeFocused();
  });

  await test.step('1, Enter, PIN: approved, and the next request loads itself', async () => {
    await page.keyboard.press('1');
    await tabTo(page, request.getByRole('textbox'));
    await page.keyboard.insertText(remark);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await confirmByPin(page, 'head');
    await shows(returned, matters[1]);
    await expect(page.getByText('2 件，最急的在最前')).toBeVisible();
  });

  await test.step('2 asks for an instruction, and sends back', async () => {
    await page.keyboard.press('2');
    await expect(request.getByRole('textbox')).toBeFocused();
    await page.keyboard.press('Control+Enter');
    await expect(request.getByText('请写明经办人该怎么做')).toBeVisible();
    await page.keyboard.insertText(instruction);
    await page.keyboard.press('Control+Enter');
    await shows(taken, matters[2]);
  });

  await test.step('3 takes the complaint up', async () => {
    await page.keyboard.press('3');
    await page.keyboard.press('Enter');
    await expect(page.getByText('没有等您答复的请示')).toBeVisible();
  });

  await handOverByKeyboard(page, 'clerk');
  await test.step('the clerk finds the approved lines filled in, and decides by one key', async () => {
    await openComplaint(page, approved);
    await expect(panel(page).getByText('孙国强已批准。按批准的填好了，可以决定。')).toContainText(remark);
    await expect(panel(page).getByLabel('金额（元）')).toHaveValue('260.00');
    await act(page, '作出处理');
    await expect(panel(page).getByRole('heading', { name: '消费者答复' })).toBeVisible();
  });

  await test.step('and finds the instruction above the form of the other', async () => {
    await openComplaint(page, returned);
    const notice = panel(page).getByRole('status').filter({ hasText: '孙国强退回了请示' });
    await expect(notice).toContainText(instruction);
    await expect(panel(page).locator('form')).toContainText(instruction);
    await expect(panel(page).getByRole('button', { name: /^请示：/ })).toBeVisible();
  });

  await test.step('what the head took up is no longer hers', async () => {
    await openComplaint(page, taken);
    await expect(panel(page)).toContainText('这一步请');
    await expect(panel(page).getByRole('heading', { name: '作出处理' })).toHaveCount(0);
  });
  await mouse.expectNone();

  await test.step('the ledger says who did what', async () => {
    const entries = await entriesOf(page);
    const idOf = (seq: number) => facts(entries, 'ComplaintOpened')[seq]?.about;
    const [first, second, third] = [idOf(0), idOf(1), idOf(2)];
    const clerk = facts(entries, 'ComplaintOpened')[0]?.by;
    expect(clerk?.role).toBe('clerk');

    const asked = facts(entries, 'ApprovalAsked');
    expect(asked.map((one) => one.about)).toEqual([first, second, third]);
    for (const one of asked) expect(one.by).toEqual(clerk);
    expect(asked.map((one) => (one.data.lines as { amount: number }[])[0]?.amount)).toEqual([
      26000, 45900, 65050,
    ]);

    const authorised = facts(entries, 'Authorised');
    expect(authorised).toHaveLength(1);
    expect(authorised[0]).toMatchObject({
      about: first,
      by: { role: 'department-head' },
      data: { tier: 2, amount: 26000, kinds: ['refund'] },
    });
    const head = authorised[0]?.by;
    expect(facts(entries, 'ApprovalReturned')).toMatchObject([
      { about: second, by: head, data: { approval: asked[1]?.data.approval } },
    ]);
    // Approving receives nobody: the head received only whom he took up.
    const received = facts(entries, 'Received');
    expect(received.map(({ about, by, data }) => [about, by.role, data.tier])).toEqual([
      [first, 'clerk', 1],
      [second, 'clerk', 1],
      [third, 'clerk', 1],
      [third, 'department-head', 2],
    ]);
    expect(facts(entries, 'Escalated')).toMatchObject([
      { about: third, by: head, data: { from: 1, to: 2, reason: 'beyond-authority' } },
    ]);
    expect(facts(entries, 'RemedyDecided')).toMatchObject([
      { about: first, by: clerk, data: { tier: 1, lines: [{ kind: 'refund', amount: 26000 }] } },
    ]);
  });
});
