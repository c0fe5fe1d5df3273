import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Tab, tabs } from '../../../renderer/screens/settings/tabs.ts';
import { problemsOn } from '../../support/accessibility.ts';
import { chromiumLaunch } from '../../support/chromium.ts';
import { buildGallery } from './gallery/build-gallery.ts';
import { serveGallery } from './gallery/serve-gallery.ts';

const folder = mkdtempSync(join(tmpdir(), 'fangxin-gallery-'));
let server: Server;
let origin = '';
let browser: Browser;
type Language = 'zh-CN' | 'en';
/** One for each language, so that the pages' code is read once. */
const contexts = new Map<Language, Promise<BrowserContext>>();

beforeAll(async () => {
  await buildGallery(folder);
  ({ server, origin } = await serveGallery(folder));
  browser = await chromium.launch(chromiumLaunch());
}, 90_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function contextIn(language: Language): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.addInitScript((chosen) => localStorage.setItem('fangxin-desk.language', chosen), language);
  return context;
}

/** Opens a scene in a language; what the browser complains of is kept. */
async function open(scene: string, language: Language): Promise<{ page: Page; complaints: string[] }> {
  const known = contexts.get(language) ?? contextIn(language);
  contexts.set(language, known);
  const context = await known;
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !message.text().includes('404'))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${origin}/${scene}`);
  await page.locator('main').waitFor();
  return { page, complaints };
}

const overflows = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

const settings = async (page: Page, tab: Tab): Promise<void> => {
  await page
    .locator('footer nav button')
    .filter({ hasText: /设置|Settings/ })
    .click();
  await page.getByRole('tab').nth(tabs.indexOf(tab)).click();
};

const promises = async (page: Page, template: string, key?: string): Promise<void> => {
  await page
    .locator('footer nav button')
    .filter({ hasText: /承诺|Promises/ })
    .click();
  await page.locator(`#promise-${template}`).click();
  if (key) await page.keyboard.press(key);
};

/** The page of the self-check, an article of it, and there a key or a button. */
const selfCheck = async (page: Page, article: RegExp, button?: RegExp): Promise<void> => {
  await page
    .locator('footer nav button')
    .filter({ hasText: /自查|Self-check/ })
    .click();
  await page.locator('main button').filter({ hasText: article }).first().click();
  if (button) await page.locator('main section').getByRole('button', { name: button }).first().click();
};
const training = /^[^/]*(培训|Training)/;
const scaleChecks = /秤的核查|Scale checks/;

const figures = async (page: Page, act?: (page: Page) => Promise<void>): Promise<void> => {
  await page
    .locator('footer nav button')
    .filter({ hasText: /数据|Figures/ })
    .click();
  await page.getByRole('region').first().waitFor();
  await act?.(page);
};
/** Every picture as its table. */
const asTables = async (page: Page): Promise<void> => {
  const pictures = page.locator('main button[aria-pressed=false]');
  for (let left = await pictures.count(); left > 0; left--) await pictures.first().click();
};

/** The tab of claims; then a claim and one of its forms, by the word on its button in either language. */
const claims = async (page: Page, number?: string, form?: RegExp): Promise<void> => {
  await page
    .locator('footer nav button')
    .filter({ hasText: /供应商|Suppliers/ })
    .click();
  await page.getByRole('tab', { name: /追偿|Claims/ }).click();
  if (number) await page.getByRole('button', { name: number }).click();
  if (form) await page.getByRole('complementary').getByRole('button', { name: form }).click();
  if (form) await page.locator('aside form').waitFor();
};

const restoring = async (page: Page): Promise<void> => {
  await page.locator('main p button').first().click();
};
const restoringFound = async (page: Page): Promise<void> => {
  await restoring(page);
  await page.locator('form fieldset button').first().click();
  await page.locator('form input[type=password]').fill('春眠不觉晓处处');
  await page.keyboard.press('Control+Enter');
  await page.locator('dl').waitFor();
};

const scenes: readonly [name: string, query: string, act?: (page: Page) => Promise<void>][] = [
  ['first run with errors', '?state=first-run', (page) => page.keyboard.press('Control+Enter')],
  ['sign-in', '?'],
  ['home', '?as=op-1'],
  ['home with overdue', '?as=op-2&home=overdue'],
  ['home, empty', '?as=op-1&home=empty'],
  ['sign-in, clock in doubt', '?clock=long-away'],
  ['home of a clerk, clock in doubt', '?as=op-1&clock=behind'],
  ['home of the enterprise head, clock in doubt', '?as=op-3&clock=moved&home=overdue'],
  ['home, ledger stopped', '?as=op-1&home=stopped'],
  ['settings: store', '?as=op-3', (page) => settings(page, 'store')],
  ['settings: people', '?as=op-3', (page) => settings(page, 'people')],
  ['settings: calendar', '?as=op-3', (page) => settings(page, 'calendar')],
  ['settings: keeping and erasing', '?as=op-3', (page) => settings(page, 'keeping')],
  ['settings: backup, none yet', '?as=op-3', (page) => settings(page, 'backup')],
  ['settings: backup', '?as=op-3&backup=ok', (page) => settings(page, 'backup')],
  ['settings: backup, late', '?as=op-3&backup=late', (page) => settings(page, 'backup')],
  ['home, no backup for a day', '?as=op-3&open=30&backup=late'],
  ['promises: an outdated poster', '?as=op-3', (page) => promises(page, 'three-tiers')],
  ['promises: a new version', '?as=op-3', (page) => promises(page, 'no-reason', 'F6')],
  ['promises: who stands for the tiers', '?as=op-3', (page) => promises(page, 'three-tiers', 'F6')],
  ['promises: a poster to be printed, of a clerk', '?as=op-1', (page) => promises(page, 'returns', 'F9')],
  ['self-check: what is missing', '?as=op-3&compliance=1', (page) => selfCheck(page, training)],
  ['self-check: a scale and its checks', '?as=op-2&compliance=1', (page) => selfCheck(page, scaleChecks)],
  [
    'self-check: a training that is entered, with an error',
    '?as=op-3&compliance=1',
    async (page) => {
      await selfCheck(page, training, /登记|Enter|Add/);
      await page.keyboard.press('Control+Enter');
    },
  ],
  [
    'self-check: a record that is corrected',
    '?as=op-3&compliance=1',
    (page) => selfCheck(page, scaleChecks, /更正|Correct/),
  ],
  [
    'self-check: a form that was left without saving it',
    '?as=op-3&compliance=1',
    async (page) => {
      await selfCheck(page, training, /登记|Enter|Add/);
      await page.locator('main form input[type=text], main form input:not([type])').nth(1).fill('三级接待');
      await page.keyboard.press('Escape');
    },
  ],
  ['figures', '?as=op-3', (page) => figures(page)],
  ['figures: as tables', '?as=op-1', (page) => figures(page, asTables)],
  [
    'figures: the complaints behind one',
    '?as=op-3',
    (page) => figures(page, () => page.locator('main li button').nth(2).click()),
  ],
  ['claims', '?as=op-3', (page) => claims(page)],
  ['claims: money that came', '?as=op-1', (page) => claims(page, 'ZC-0002', /^(到账|Received)$/)],
  ['claims: a set-off', '?as=op-3', (page) => claims(page, 'ZC-0002', /^(抵扣|Set off)$/)],
  ['claims: what they say', '?as=op-1', (page) => claims(page, 'ZC-0003', /^(对方答复|Their answer)$/)],
  ['claims: what is given up', '?as=op-3', (page) => claims(page, 'ZC-0002', /^(核销|Write off)$/)],
  ['claims: an entry that was not so', '?as=op-3', (page) => claims(page, 'ZC-0002', /撤回一笔|back/)],
  [
    'claims: one of several complaints',
    '?as=op-1',
    async (page) => {
      await claims(page);
      await page.keyboard.press('F6');
      await page.getByRole('checkbox').first().waitFor();
    },
  ],
  ['first run: restore', '?state=first-run', restoring],
  ['first run: the backup that was found', '?state=first-run&restore=found', restoringFound],
  ['settings: an erasure that waits', '?as=op-3&erasure=asked', (page) => settings(page, 'keeping')],
  ['home, thirty open', '?as=op-1&open=30'],
  ['settings: my PIN', '?as=op-5', (page) => page.locator('header button').first().click()],
  ['settings: authority, read only', '?as=op-1', (page) => settings(page, 'authority')],
];

describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  test.each(scenes)('%s: within the policy, accessible, nothing sticks out', async (_, query, act) => {
    const { page, complaints } = await open(query, language);
    await act?.(page);
    await page.waitForTimeout(150);
    expect(complaints).toEqual([]);
    if (language === 'zh-CN') expect(await problemsOn(page, 'serious')).toEqual([]);
    expect(await overflows(page)).toBe(false);
    await page.close();
  });
});

test('what the looks above rely on is found: a picture without words, grey on white', async () => {
  const page = await browser.newPage();
  await page.setContent(
    '<html lang="en"><title>x</title><main><h1>x</h1><img src="data:,"><p style="color:#aaa">words</p></main></html>',
  );
  expect(await problemsOn(page, 'serious')).toEqual(['color-contrast: p', 'image-alt: img']);
  await page.close();
});

test('signing in needs no mouse: a digit, the PIN, Enter', async () => {
  const { page } = await open('?', 'zh-CN');
  await page.keyboard.press('2');
  await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-pin'))).toBe(true);
  await page.keyboard.type('135791', { delay: 60 });
  await page.keyboard.press('Enter');
  await page.getByText('还可以再试 4 次').waitFor();
  await page.keyboard.type('246802', { delay: 60 });
  await page.keyboard.press('Enter');
  await page.getByText('赵国强').waitFor();
  expect(await page.locator('footer').textContent()).toContain('F2');
  await page.close();
});

test('a counter home at rest asks the desk for drafts once, not at each drawing', async () => {
  const { page } = await open('?as=op-1&drafts=2', 'zh-CN');
  const times = () =>
    page.evaluate(() => (window as unknown as { draftsAsked: { times: number } }).draftsAsked.times);
  await expect.poll(times).toBeGreaterThan(0);
  await page.waitForTimeout(1000);
  expect(await times()).toBe(1);
  await page.close();
});

test('a first run, by keyboard, ends with the fingerprint', async () => {
  const { page } = await open('?state=first-run', 'zh-CN');
  await page.getByLabel('门店名称').fill('城南百货');
  await page.getByLabel('服务台电话').fill('022-5550 1234');
  await page.getByLabel('地址').fill('和平路 18 号');
  await page.getByLabel('营业面积（平方米）').fill('6800');
  await page.getByLabel('员工人数').fill('42');
  await page.keyboard.press('Control+Enter');
  for (const [index, name] of ['周敏', '赵国强', '林晓梅'].entries()) {
    await page.getByLabel('姓名').nth(index).fill(name);
    await page.getByLabel('PIN（6 位数字）').nth(index).fill('246802');
    await page.getByLabel('再输一次 PIN').nth(index).fill('246802');
  }
  await page.keyboard.press('Control+Enter');
  await page.getByRole('cell', { name: '最高金额' }).or(page.getByText('最高金额（元）')).first().waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByText('请抄下这串指纹').waitFor();
  expect(await page.getByText('7K3M').isVisible()).toBe(false);
  await page.getByLabel('我已抄下', { exact: true }).check();
  await page.getByText('7K3M').waitFor();
  expect(await page.getByRole('button', { name: '开始使用' }).isDisabled()).toBe(true);
  await page.getByLabel('恢复码已抄下并收好').check();
  await page.getByRole('button', { name: '开始使用' }).click();
  await page.getByRole('heading', { name: '请选择您的姓名' }).waitFor();
  await page.close();
});

test('the PIN prompt takes the keys, says what was wrong, and Esc closes only it', async () => {
  const { page } = await open('?as=op-3', 'zh-CN');
  await settings(page, 'people');
  await page.getByRole('button', { name: '修改 林晓梅' }).click();
  await page.getByLabel('新 PIN（6 位数字）').fill('135790');
  await page.getByRole('button', { name: '更换 PIN' }).click();
  const prompt = page.getByRole('dialog');
  await prompt.getByLabel('周敏 的 PIN').fill('135790');
  await page.keyboard.press('Enter');
  await prompt.getByText('PIN 不对').waitFor();
  await page.keyboard.press('F2');
  expect(await prompt.isVisible()).toBe(true);
  expect(await problemsOn(page, 'serious')).toEqual([]);
  await page.keyboard.press('Escape');
  await prompt.waitFor({ state: 'hidden' });
  expect(await page.getByLabel('新 PIN（6 位数字）').isVisible()).toBe(true);
  await page.close();
});

test('everyone changes their own PIN from the top bar, by keyboard, with the errors beside the fields', async () => {
  const { page } = await open('?as=op-5', 'zh-CN');
  await page.getByRole('button', { name: '更换我的 PIN' }).focus();
  await page.keyboard.press('Enter');
  const [present, fresh, again] = ['现在的 PIN', '新 PIN（6 位数字）', '再输一次新 PIN'].map((label) =>
    page.getByLabel(label, { exact: true }),
  ) as [Locator, Locator, Locator];
  await expect
    .poll(() => present.evaluate((field) => field === document.activeElement), { timeout: 10_000 })
    .toBe(true);
  const type = async (...pins: readonly string[]): Promise<void> => {
    for (const [index, field] of [present, fresh, again].entries()) await field.fill(pins[index] ?? '');
    await page.keyboard.press('Control+Enter');
  };
  await type('246802', '123456', '123456');
  await page.getByText('太容易猜到').waitFor();
  await type('246802', '135790', '135791');
  await page.getByText('两次输入不一样').waitFor();
  await type('999990', '135790', '135790');
  await page.getByText('PIN 不对。还可以再试 3 次。').waitFor();
  expect(await present.evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await fresh.inputValue()).toBe('135790');
  await present.fill('246802');
  await page.keyboard.press('Enter');
  await page.getByText('已更换，并记入台账').waitFor();
  expect(await fresh.inputValue()).toBe('');
  await page.close();
});

test('a change whose answer was lost says so, keeps what was typed, and asks again under the same id', async () => {
  const { page } = await open('?as=op-1&lose=first', 'zh-CN');
  await page.getByRole('button', { name: '更换我的 PIN' }).click();
  await page.getByLabel('现在的 PIN').fill('246802');
  await page.getByLabel('新 PIN（6 位数字）').fill('135790');
  await page.getByLabel('再输一次新 PIN').fill('135790');
  await page.keyboard.press('Enter');
  await page.getByText('不知道 PIN 是否已更换').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByText('已更换，并记入台账').waitFor();
  const asked = await page.evaluate(() => (window as unknown as { asked: string[] }).asked);
  expect(asked).toHaveLength(2);
  expect(new Set(asked).size).toBe(1);
  await page.close();
});

test('the bottom bar shows no key that leads nowhere', async () => {
  const keys = (page: Page): Promise<string[]> => page.locator('footer kbd').allTextContents();
  const { page } = await open('?as=op-1&home=empty', 'zh-CN');
  await expect.poll(() => keys(page)).toEqual(['F2', 'F8', 'F1']);
  await page.keyboard.press('F2');
  await expect.poll(() => keys(page)).toEqual(['F4', 'F8', 'Esc', 'F1']);
  const { page: busy } = await open('?as=op-1', 'zh-CN');
  await expect.poll(() => keys(busy)).toEqual(['F2', 'F4', 'F8', 'F1']);
  await page.close();
  await busy.close();
});
