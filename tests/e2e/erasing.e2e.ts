import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openDatabase } from '../../electron/desk/sqlite.ts';
import { verifyPackage } from '../../shared/inspection/verify.ts';
import { goods, open } from '../support/commands.ts';
import { daysPass } from '../support/days-pass.ts';
import { verifyEd25519 } from '../support/ledger-writer.ts';
import { printedPages } from '../support/printed-pages.ts';
import { printedTable, withoutSpace } from '../support/printed-table.ts';
import { founding, RealDesk, staff } from '../support/real-desk.ts';
import { act, choose, confirmAs, openComplaint, signInAs, turnTo, type } from './clerk.ts';
import { expect } from './desk-fixture.ts';
import { fakeTimeLibrary } from './fake-time.ts';
import { filesWithBytes, foundInFiles } from './found-in-files.ts';
import { openedPackage } from './opened-package.ts';
import { test as withProfile } from './profile-fixture.ts';
import { entriesOf } from './read-ledger.ts';
import { storeClock } from './store-clock.ts';

/** Tomorrow at ten, while the store is open. */
const clock = storeClock(10, 0);
const person = { name: '欧阳小莉', phone: '13912340077' };
const content = '牛奶胀包要求退货';
/** Goods at the desk would keep their complaint. */
const notBrought = [goods({ taking: 'kept-at-home' })];
const why = '消费者已起诉本店';
const texts = [...Object.values(person), content];
const day = 86_400_000;

type Old = { about: string; number: string };
/** What the store took in two years ago, and what opens the first of it, as it lies on the disk and as it is. */
type Filled = { due: Old; held: Old; later: Old; open: Old; wrapped: Uint8Array; key: Buffer };

/** A store that has been open for two years, in which nothing but its day's work was sealed since. */
async function fill(dataDir: string): Promise<Filled> {
  const begun = clock.later(0, 9, 0);
  const twoYearsAgo = new Date(begun);
  twoYearsAgo.setUTCFullYear(twoYearsAgo.getUTCFullYear() - 2);
  const days = Math.round((begun - twoYearsAgo.getTime()) / day);
  const real = new RealDesk(dataDir);
  real.clock.set(begun - days * day - real.clock.now());
  await real.open();
  await real.must('nobody', 'firstRun', founding);
  await real.signIn('clerk', 'head', 'owner');
  const take = async (words: { name: string; phone: string; content: string }): Promise<Old> => {
    const { about, number } = await real.submit('clerk', null, open({ ...words, items: notBrought }));
    if (number === null) throw new Error('fill: expected a ledger number');
    return { about, number };
  };
  const withdrawn = async (words: { name: string; phone: string; content: string }): Promise<Old> => {
    const taken = await take(words);
    await real.submit('clerk', taken.about, { type: 'Withdraw', note: '' });
    return taken;
  };
  const due = await withdrawn({ ...person, content });
  const held = await withdrawn({ name: '李建国', phone: '13512340088', content: '酱油变质' });
  const later = await withdrawn({ name: '周大成', phone: '13612340099', content: '鞋底脱胶' });
  const stays = await take({ name: '陈秀英', phone: '13712340066', content: '电饭煲不通电' });
  await daysPass(real, 1);
  const photo = Buffer.from([0xff, 0xd8, 0xff, 1]).toString('base64');
  const { file } = await real.must('clerk', 'stageFile', { name: 'photo.jpg', bytes: photo });
  await real.submit('clerk', later.about, { type: 'AddEvidence', kind: 'photo', file });
  await daysPass(real, days - 1);
  const { keys } = await real.must('owner', 'keysFor', { abouts: [due.about] });
  await real.close();
  const stored = openDatabase(join(dataDir, 'keys.sqlite'));
  const row = stored.prepare('SELECT wrapped FROM subject WHERE about = ?').get(due.about);
  stored.close();
  const key = Buffer.from(keys[due.about] ?? '', 'base64');
  return { due, held, later, open: stays, wrapped: row?.wrapped as Uint8Array, key };
}

const test = withProfile.extend<{ filled: { is: Filled | null } }>({
  environment: clock.environment(),
  opened: false,
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its first argument
  filled: ({}, use) => use({ is: null }),
  prefill: ({ filled }, use) =>
    use(async (dataDir) => {
      filled.is = await fill(dataDir);
    }),
});
test.setTimeout(480_000);
test.skip(fakeTimeLibrary() === null, 'needs the package faketime (docs/decisions/0017)');

/** A picture in both languages for whoever looks at the screens; nothing without SHOTS=folder. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SHOTS;
  if (!folder) return;
  for (const [language, button] of [
    ['en', 'English'],
    ['zh', '中文'],
  ] as const) {
    await page.getByRole('button', { name: button, exact: true }).click();
    for (const [width, height] of [
      [1920, 1080],
      [1280, 800],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.waitForTimeout(300);
      await page.screenshot({ path: `${folder}/${name}-${language}-${width}.png` });
    }
  }
}

test('L3–L5: two years on one head asks, another approves a day later, and no word, no key of the person is left', async ({
  page,
  desk,
  profile,
  filled,
}) => {
  if (!filled.is) throw new Error('expected a filled store');
  const { due, held, later, open: stays, wrapped, key } = filled.is;
  const both = [desk.dataDir, profile];
  const leave = async (to: 'head' | 'owner' | 'clerk') => {
    await page.getByRole('button', { name: '锁定' }).click();
    await signInAs(page, staff[to]);
  };
  const keeping = async () => {
    await page.getByRole('button', { name: '设置', exact: true }).click();
    await page.getByRole('tab', { name: '保存与删除' }).click();
  };
  const ready = page.getByRole('region', { name: '今天可以删除的投诉' });
  const kept = page.getByRole('region', { name: '年代已久、还不能删除的' });
  const notice = page.getByRole('button', { name: /申请删除满年限的投诉/ });

  page.setDefaultTimeout(45_000);
  await clock.begin(page);
  await signInAs(page, staff.head);

  await test.step('before: who and what is read on the screens, and stands in no file in the clear', async () => {
    // This machine's copy of the ledger is made first.
    await expect(page.getByText(stays.number).first()).toBeVisible({ timeout: 120_000 });
    await openComplaint(page, due.number);
    await expect(page.locator('main')).toContainText(content);
    const keys = page.getByRole('list', { name: '本页快捷键' });
    await expect(keys.getByRole('button', { name: /^F6/ })).toBeVisible();
    await page.keyboard.press('F6');
    await act(page, '查看姓名电话');
    await expect(page.getByText(person.name, { exact: true })).toBeVisible();
    await expect(page.getByText(person.phone, { exact: true })).toBeVisible();
    expect(foundInFiles(both, texts)).toEqual([]);
    expect(filesWithBytes(both, wrapped).map((path) => path.replace(desk.dataDir, ''))).toContain(
      '/keys.sqlite',
    );
    expect(filesWithBytes(both, key)).toEqual([]);
  });

  await test.step('what may go, what may not yet and why not', async () => {
    await keeping();
    await expect(ready.getByRole('button')).toHaveText([due.number, held.number]);
    const row = (number: string) => kept.getByRole('row').filter({ hasText: number });
    await expect(row(stays.number)).toContainText('还没有办结');
    await expect(row(later.number)).toContainText(clock.dateLater(1));
    await picture(page, 'erasing-list');
  });

  await test.step('L4: a head holds one of them', async () => {
    await openComplaint(page, held.number);
    await turnTo(page, '暂缓删除');
    await act(page, '暂缓删除', async () => {
      await choose(page, '为什么要继续保存', 2);
      await type(page, '说明', why);
    });
    await expect(page.getByText(/已暂缓删除：/)).toBeVisible();
    await picture(page, 'erasing-held');
  });

  await test.step('the enterprise head asks, and cannot approve it', async () => {
    await leave('owner');
    await keeping();
    await expect(ready.getByRole('button', { name: /^\d/ })).toHaveText([due.number]);
    await expect(kept.getByRole('row').filter({ hasText: held.number })).toContainText('暂缓');
    await picture(page, 'erasing-ask');
    await page.getByRole('button', { name: '申请删除' }).click();
    await confirmAs(page, staff.owner);
    await expect(page.getByText('须由另一位部门或企业负责人登录批准。')).toBeVisible();
    await expect(page.getByRole('button', { name: '批准删除' })).toHaveCount(0);
    await picture(page, 'erasing-asked');
  });

  await test.step('the department head sees it on the home page, and has to let a day go by', async () => {
    await leave('head');
    await expect(notice).toContainText('起可以批准');
    await picture(page, 'erasing-home');
    await notice.click();
    await expect(page.getByRole('button', { name: '批准删除' })).toBeDisabled();
    await picture(page, 'erasing-too-soon');
  });

  await test.step('a day later it is approved, and carried out', async () => {
    const moment = clock.later(1, 11, 0);
    const address = await desk.restart(clock.environment(moment));
    await clock.move(page, moment);
    await page.goto(address);
    await signInAs(page, staff.head);
    await notice.click();
    await page.getByRole('button', { name: '批准删除' }).click();
    await confirmAs(page, staff.head);
    await expect.poll(async () => (await entriesOf(page)).map(({ type }) => type)).toContain('ErasureEnded');
    // The one whose last entry was a day later may go from today on, and was not agreed to.
    await expect(ready.getByRole('button', { name: /^\d/ })).toHaveText([later.number]);
    await picture(page, 'erasing-done');
  });

  await test.step('the complaint, its row and the search show that it was erased by the rules', async () => {
    await openComplaint(page, due.number);
    await expect(page.getByText(/姓名、电话、内容和证据已于 .* 依法删除。/)).toBeVisible();
    await expect(page.locator('body')).not.toContainText(content);
    await expect(page.getByText('查看姓名电话')).toHaveCount(0);
    await expect(page.getByText(/^下一步/)).toHaveCount(0);
    await picture(page, 'erasing-complaint');
    await page.getByRole('button', { name: '台账', exact: true }).click();
    await expect(page.getByRole('grid').getByRole('row').filter({ hasText: due.number })).toContainText(
      '已删除',
    );
    await picture(page, 'erasing-ledger');
    for (const words of texts) {
      await type(page, '查找', words);
      await expect(page.getByText('没有符合条件的投诉').first()).toBeVisible();
    }
    await picture(page, 'erasing-search');
  });

  await test.step('the printed ledger says so', async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '台账', exact: true }).click();
    const keys = page.getByRole('list', { name: '本页快捷键' });
    await expect(keys.getByRole('button', { name: /^F9/ })).toBeVisible();
    await page.keyboard.press('F9');
    const panel = page.getByRole('region', { name: '打印台账' });
    await panel.getByRole('radio', { name: '写明' }).check({ force: true });
    const making = page.waitForEvent('download');
    await page.keyboard.press('Control+Enter');
    await confirmAs(page, staff.head);
    await page.getByRole('button', { name: '保存 PDF' }).click();
    const bytes = readFileSync(await (await making).path());
    if (process.env.SHOTS) (await import('node:fs')).writeFileSync(`${process.env.SHOTS}/ledger.pdf`, bytes);
    const rows = printedTable(await printedPages(new Uint8Array(bytes))).map((row) => row.map(withoutSpace));
    expect(rows.find(([number]) => number === due.number)?.slice(2, 5)).toEqual(Array(3).fill('已依法删除'));
    expect(rows.find(([number]) => number === held.number)?.[2]).toBe('李建国');
  });

  await test.step('a package of the two years holds, and the verifier names what is lawfully gone', async () => {
    await page.getByRole('button', { name: '检查', exact: true }).click();
    await type(page, '交给谁（单位和姓名）', '市场监管所');
    const saving = page.waitForEvent('download', { timeout: 120_000 });
    await page.keyboard.press('Control+Enter');
    await confirmAs(page, staff.head);
    const path = await openedPackage(page, await (await saving).path());
    const report = await verifyPackage(new Uint8Array(readFileSync(path)), { verifyEd25519 });
    expect(report).toMatchObject({ verdict: 'holds', broken: [], counts: { complaints: 4, erased: 1 } });
    await page.getByLabel('检查包（zip 或加密的 age 文件）').setInputFiles({
      name: 'package.zip',
      mimeType: 'application/zip',
      buffer: readFileSync(path),
    });
    await page
      .getByRole('button', { name: /^核验(?!检)/ })
      .last()
      .click();
    await expect(page.getByRole('heading', { name: '检查包成立' })).toBeVisible({ timeout: 120_000 });
    await expect(
      page.getByText('1 件投诉的姓名、电话、内容和证据已按规则删除，不是缺失').first(),
    ).toBeVisible();
    await picture(page, 'erasing-verified');
  });

  await test.step('no file of desk and browser holds a word of it, nor its key, and a word that lies there is found', async () => {
    await page.evaluate((word) => localStorage.setItem('sought', word), '寻找用的字');
    const sought = [...texts, key.toString('base64'), key.toString('hex')];
    const readable = () => [
      ...foundInFiles(both, sought),
      ...filesWithBytes(both, wrapped),
      ...filesWithBytes(both, key),
    ];
    expect(readable()).toEqual([]);
    await page.context().close();
    await desk.stop('SIGTERM');
    expect(readable()).toEqual([]);
    expect(foundInFiles(both, ['寻找用的字'])).not.toEqual([]);
    expect(existsSync(join(desk.dataDir, 'keys.sqlite'))).toBe(true);
  });
});
