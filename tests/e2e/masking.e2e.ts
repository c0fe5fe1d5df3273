import type { Page } from '@playwright/test';
import {
  act,
  choose,
  confirmByPin,
  handOver,
  ledgerNumber,
  openComplaint,
  signIn,
  turnTo,
  type,
} from './clerk.ts';
import { expect, test } from './desk-fixture.ts';
import { WhatShows } from './what-shows.ts';

const mu = { name: '慕容雪见', phone: '13987654321', mask: '慕**', tail: '4321' };
const shan = { name: '单田芳菲', phone: '15512348888', mask: '单**', tail: '8888' };
/** Not even the part of a name or phone that its mask leaves out. */
const secrets = [mu, shan].flatMap(({ name, phone }) => [name.slice(1), phone.slice(0, 7), phone.slice(3)]);

/** Goods, reason and wish as they are typed, and sealed. */
async function fillAndSeal(page: Page, content: string, goods = '手工辣酱'): Promise<string> {
  await page.getByRole('combobox', { name: /商品/ }).fill(goods);
  await type(page, '单价', '18.8');
  await type(page, '数量', '1');
  await choose(page, '事由', 2);
  await type(page, '投诉内容', content);
  await choose(page, '消费者诉求', 2);
  await choose(page, '登记时', 2);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('complementary', { name: '办理' })).toBeVisible();
  return ledgerNumber(page);
}

async function register(page: Page, who: typeof mu, content: string): Promise<string> {
  await page.keyboard.press('F2');
  await expect(page.getByLabel('电话', { exact: true })).toBeFocused();
  await page.keyboard.type(who.phone);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('姓名', { exact: true })).toBeFocused();
  await page.keyboard.insertText(who.name);
  return fillAndSeal(page, content);
}

/** The clerk's way over every screen, with what each shows looked through. */
async function walk(page: Page, shows: WhatShows, number: string, english: boolean): Promise<void> {
  const say = (chinese: string, other: string) => (english ? other : chinese);
  const look = (where: string) => shows.none(secrets, `${english ? 'en' : 'zh-CN'}, ${where}`);
  const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
  await page.keyboard.press('F4');
  await expect(page.getByText(mu.mask).first()).toBeVisible();
  expect(await look('counter home')).toContain(mu.mask);
  await press(say('台账', 'Ledger'));
  await expect(page.getByRole('grid').getByText(mu.mask).first()).toBeVisible();
  expect(await look('ledger')).toContain(mu.mask);
  for (const [words, why] of [
    [mu.tail, say('电话相符', 'Phone matches')],
    ['mrxj', say('姓名相符', 'Name matches')],
  ] as const) {
    await page.keyboard.press('F3');
    await page.keyboard.type(words);
    await expect(page.getByRole('grid').getByText(why).first()).toBeVisible();
    expect(await look(`found by ${words}`)).toContain(why);
  }
  await openComplaint(page, number);
  await expect(page.getByText(mu.mask).first()).toBeVisible();
  await look('complaint');
  const panel = page.locator('aside');
  await panel.getByRole('button', { name: say('更正', 'Correct'), exact: true }).click();
  for (const field of ['/name', '/phone']) {
    await panel.locator('select').first().selectOption(field);
    await look(`correction of ${field}`);
  }
  for (const place of [say('检查', 'Inspection'), say('设置', 'Settings')]) {
    await press(place);
    await expect(page.getByRole('button', { name: place, exact: true }).first()).toHaveAttribute(
      'aria-current',
      'page',
    );
    await look(place);
  }
}

/** The inspector's way over every screen, from being let in to the papers, with what each shows looked through. */
async function walkOfInspector(page: Page, shows: WhatShows, number: string): Promise<void> {
  const look = (where: string) => shows.none(secrets, `inspector, ${where}`);
  await handOver(page, 'owner');
  await page.getByRole('button', { name: '检查', exact: true }).click();
  await type(page, '检查人员姓名', '周明远');
  await type(page, '执法证号', '鲁B0115-0042');
  await type(page, '检查机关', '人民路市场监管所');
  await page.keyboard.press('Control+Enter');
  await confirmByPin(page, 'owner');
  await expect(page.getByText('执法检查进行中')).toBeVisible();
  await page.getByLabel(/^种子/).fill('7');
  await page.keyboard.press('Control+Enter');
  const sample = page.getByRole('region', { name: /^样本 1/ });
  await expect(sample.getByText(mu.mask).first()).toBeVisible();
  expect(await look('sample')).toContain(mu.mask);
  await page.getByRole('tab', { name: /检查发现/ }).click();
  await page.getByLabel(/^发现了什么/).fill('未核对小票');
  await page.getByLabel(/^涉及投诉编号/).fill(number);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: '撤回' })).toBeVisible();
  await look('findings');
  await page.keyboard.press('F3');
  await page.keyboard.insertText(mu.tail);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('grid').getByText('电话相符').first()).toBeVisible();
  expect(await look('ledger and search')).toContain(mu.mask);
  await openComplaint(page, number);
  await expect(page.getByText(mu.mask).first()).toBeVisible();
  await look('complaint');
  await page.getByRole('button', { name: '检查', exact: true }).click();
  await expect(page.getByRole('heading', { name: '核验检查包' })).toBeVisible();
  await look('verifying');
  await page.keyboard.press('F4');
  await page.getByRole('tab', { name: '签署' }).click();
  await page.getByRole('checkbox', { name: '台账登记' }).check();
  await page.getByLabel('请检查人员再输入执法证号').fill('鲁B0115-0042');
  await look('signing');
  await page.keyboard.press('Control+Enter');
  await confirmByPin(page, 'owner');
  for (const paper of ['检查记录', '检查点凭条']) {
    await page.getByRole('button', { name: `打印${paper}` }).click();
    await expect(page.getByRole('region', { name: paper }).locator('canvas')).toBeVisible();
    await look(paper);
  }
  await page.getByRole('button', { name: '结束检查' }).click();
  await page.getByRole('button', { name: '检查人员结束' }).click();
  await expect(page.getByRole('heading', { name: '请选择您的姓名' })).toBeVisible();
}

test('X4: no name or phone shows anywhere until it is revealed, and each reveal is an entry', async ({
  page,
}) => {
  test.setTimeout(300_000);
  page.setDefaultTimeout(20_000);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await signIn(page, 'clerk');
  const shows = new WhatShows(page);
  const first = await register(page, mu, '买错了口味，要求换货。');
  await register(page, shan, '辣酱瓶盖松动。');

  await test.step('who was here before is chosen by four digits, and copied at the desk', async () => {
    await page.keyboard.press('F2');
    await expect(page.getByLabel('电话', { exact: true })).toBeFocused();
    await page.keyboard.type(mu.tail);
    await expect(page.getByRole('option', { name: mu.mask })).toBeVisible();
    await shows.none(secrets, 'persons to choose from');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('姓名', { exact: true })).toHaveValue(mu.mask);
    await expect(page.getByRole('region', { name: '这个电话的最近投诉' })).toContainText(first);
    await shows.none(secrets, 'new complaint of a known consumer');
  });
  const second = await fillAndSeal(page, '又买错了口味。', '手工豆瓣酱');
  expect(second).not.toBe(first);

  await walk(page, shows, second, false);
  await page.getByRole('button', { name: 'English' }).click();
  await walk(page, shows, second, true);
  await page.getByRole('button', { name: '中文' }).click();

  await test.step('the receipt names the consumer as a picture only', async () => {
    await openComplaint(page, second);
    await turnTo(page, '打印回执');
    await act(page, '打印回执');
    await expect(page.locator('aside canvas')).toBeVisible();
    await shows.none(secrets, 'receipt');
  });

  await test.step('revealed, exactly this one shows, and hides again', async () => {
    await page.keyboard.press('F4');
    await openComplaint(page, second);
    await expect(page.locator('li[data-type="PersonRevealed"]')).toHaveCount(0);
    // The bar at the bottom offers a key as soon as it works.
    const keys = page.getByRole('list', { name: '本页快捷键' });
    await expect(keys.getByRole('button', { name: /^F6/ })).toBeVisible();
    await page.clock.install();
    const asked = page.getByRole('heading', { name: '查看姓名电话', exact: true }).first();
    // A key that came while the screen took in the complaint is not taken, and whoever pressed it presses again.
    await expect(async () => {
      if (!(await asked.isVisible())) await page.keyboard.press('F6');
      await expect(asked).toBeVisible({ timeout: 2_000 });
    }).toPass();
    await act(page, '查看姓名电话');
    await expect(page.getByText(mu.name, { exact: true })).toBeVisible();
    await expect(page.getByText(mu.phone, { exact: true })).toBeVisible();
    await expect(page.locator('li[data-type="PersonRevealed"]')).toHaveCount(1);
    await shows.none([shan.name.slice(1), shan.phone.slice(3)], 'the other consumer');
    await page.clock.runFor(61_000);
    await expect(page.getByText(mu.name)).toHaveCount(0);
    await shows.none(secrets, 'after a minute');
    await expect(page.locator('li[data-type="PersonRevealed"]')).toHaveCount(1);
  });

  await test.step('nor to an inspector, on any screen or paper of theirs', () =>
    walkOfInspector(page, shows, second));
});
