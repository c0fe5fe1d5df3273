import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { printedPages } from '../support/printed-pages.ts';
import {
  act,
  choose,
  confirmByPin,
  handOver,
  ledgerNumber,
  openComplaint,
  people,
  savePdf,
  signIn,
  turnTo,
  type,
} from './clerk.ts';
import { expect, test } from './desk-fixture.ts';
import { enterComplaint } from './enter-complaint.ts';
import { fakeTimeLibrary } from './fake-time.ts';
import { legacyRows } from './legacy-rows.ts';
import { openedPackage } from './opened-package.ts';
import { entriesOf } from './read-ledger.ts';
import { storeClock } from './store-clock.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
/** Tomorrow at ten, while the store is open. */
const clock = storeClock(10, 0);

test.use({ environment: clock.environment() });
// A long walk: three people, ten PINs, a package and its verification.
test.setTimeout(480_000);
test.skip(fakeTimeLibrary() === null, 'needs the package faketime (docs/decisions/0017)');

const panel = (page: Page) => page.getByRole('complementary', { name: '办理' });
const asDeputy = `${people.head.name}（代理企业负责人）`;

/** A picture in both sizes and languages for whoever looks at the screens; nothing without SHOTS=folder. */
async function pictures(page: Page, name: string): Promise<void> {
  const folder = process.env.SHOTS;
  if (!folder) return;
  for (const language of ['zh', 'en']) {
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
    for (const [width, height] of [
      [1280, 800],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.screenshot({ path: `${folder}/${name}-${language}-${width}.png`, fullPage: false });
    }
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('button', { name: '中文' }).click();
}

async function settingsOfDuty(page: Page): Promise<void> {
  await page.getByRole('button', { name: '设置', exact: true }).click();
  await page.getByRole('tab', { name: '值班', exact: true }).click();
}

async function exported(page: Page): Promise<string> {
  await page.getByRole('button', { name: '检查', exact: true }).click();
  await type(page, '交给谁（单位和姓名）', '人民路市场监管所');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: /^导出检查包/ }).click();
  await confirmByPin(page, 'owner');
  return openedPackage(page, await (await saving).path());
}

function verdictOf(file: string): unknown {
  try {
    const words = ['build/run.mjs', 'verify', file, '--json'];
    return JSON.parse(execFileSync(process.execPath, words, { cwd: project, encoding: 'utf8' }));
  } catch (error) {
    // A package that does not hold ends the command with a code of its own; the report stands on its output all the same.
    return JSON.parse(String((error as { stdout?: unknown }).stdout));
  }
}

test('T3, T5: nobody is on duty for tier 3; the head names a deputy, who hears and decides, and the papers say so', async ({
  page,
}) => {
  await clock.begin(page);

  await test.step('D2: the enterprise head keeps the roster, and sees which hours nobody covers', async () => {
    await signIn(page, 'owner');
    await expect(page.getByText('本店没有排值班表')).toBeVisible();
    await settingsOfDuty(page);
    for (const who of ['clerk', 'head'] as const) {
      const first = page.getByLabel(`${people[who].name} 周一`, { exact: true });
      await first.fill('9:00-21:00');
      await page.getByRole('button', { name: `${people[who].name}：整周同周一` }).click();
    }
    await page.getByLabel(`${people.owner.name} 周一`, { exact: true }).fill('9:00-12:00');
    await expect(page.getByRole('cell', { name: /09:00-21:00 无人/ }).first()).toBeVisible();
    await pictures(page, 'roster');
    await page.keyboard.press('Control+Enter');
    await confirmByPin(page, 'owner');
    await expect(page.getByText('已保存').first()).toBeVisible();
  });

  await handOver(page, 'clerk');
  const [row] = legacyRows(1);
  if (!row) throw new Error('expected a row of the old ledger');
  await enterComplaint(
    page,
    { ...row, product: '保温杯', price: '29.8', quantity: '1' },
    { lookUp: null, kind: '日用百货', state: 'sound', cause: 'quality', wish: 'refund', spot: 'receive' },
  );
  const number = await ledgerNumber(page);
  await test.step('it rises to tier 3, where nobody is: said loudly, and the time runs on', async () => {
    for (const _ of [2, 3]) {
      await turnTo(page, '升到上一级');
      await choose(page, '原因', 3);
      await act(page, '升到上一级');
      await expect(panel(page)).not.toHaveAttribute('inert');
    }
    const band = page.getByRole('alert').filter({ hasText: '第三级现在无人值班' });
    await expect(band).toBeVisible();
    await expect(band).toContainText('时限照样在走');
    await expect(band.getByRole('button', { name: '电话接待' })).toBeVisible();
    await pictures(page, 'complaint-unattended');
    await page.keyboard.press('F4');
    await expect(page.getByRole('alert').filter({ hasText: '第三级现在无人值班' })).toBeVisible();
    await expect(page.getByRole('button', { name: /现在在岗/ })).toContainText('第三级：无人');
    const left = page.getByRole('row').filter({ hasText: number });
    const before = await left.textContent();
    await page.clock.runFor(120_000);
    await expect(left).not.toHaveText(before ?? '');
    await pictures(page, 'home-unattended');
  });

  await test.step('the enterprise head names a deputy for today', async () => {
    await handOver(page, 'owner');
    await settingsOfDuty(page);
    await page.getByLabel('代理人').selectOption({ label: `${people.head.name} · 部门负责人` });
    await page.getByRole('button', { name: '指定代理' }).click();
    await confirmByPin(page, 'owner');
    await expect(page.getByRole('cell', { name: '进行中' })).toBeVisible();
    await pictures(page, 'deputies');
  });

  await test.step('she receives and decides at tier 3, on her own PIN', async () => {
    await handOver(page, 'head');
    await expect(page.getByRole('button', { name: /现在在岗/ })).toContainText(`第三级：${asDeputy}`);
    await pictures(page, 'home-deputy');
    await openComplaint(page, number);
    await act(page, '我来接待');
    await act(page, '作出处理', undefined, 'head');
    await expect(page.getByRole('region', { name: '三级接待' }).getByText(asDeputy).first()).toBeVisible();
    await pictures(page, 'complaint-deputy');
    const acts = (await entriesOf(page)).filter((entry) =>
      ['DeputyNamed', 'Received', 'RemedyDecided'].includes(entry.type),
    );
    expect(acts.map((entry) => [entry.type, entry.by.role])).toEqual([
      ['Received', 'clerk'],
      ['DeputyNamed', 'enterprise-head'],
      ['Received', 'department-head'],
      ['RemedyDecided', 'department-head'],
    ]);
  });

  await test.step('the paper names the capacity', async () => {
    // Before the ledger here has the decision there is no notice of it.
    await expect(page.getByText('下一步：问消费者是否接受').first()).toBeVisible();
    await page.keyboard.press('F9');
    await expect(panel(page).getByRole('heading', { name: '打印回执' })).toBeVisible();
    await page.keyboard.press('F9');
    await expect(panel(page).getByRole('heading', { name: '打印处理结果告知书' })).toBeVisible();
    await act(page, '打印处理结果告知书');
    const pdf = await savePdf(page);
    if (process.env.SHOTS) writeFileSync(`${process.env.SHOTS}/result-notice.pdf`, pdf);
    const text = (await printedPages(new Uint8Array(pdf)))
      .flatMap((one) => one.runs.map((run) => run.text))
      .join('')
      .replace(/\s/g, '');
    expect(text).toContain(`三级（企业负责人）·${asDeputy}`);
  });

  await test.step('the package verifies and its table names the capacity; with one date altered it does not', async () => {
    await handOver(page, 'owner');
    const file = await exported(page);
    expect(verdictOf(file)).toMatchObject({
      verdict: 'holds',
      checked: expect.arrayContaining(['rules', 'table']),
    });
    const bag = unzipSync(readFileSync(file));
    const path = Object.keys(bag).find((one) => one.endsWith('data/log.ndjson')) ?? '';
    const table = Object.keys(bag).find((one) => one.endsWith('data/ledger.csv')) ?? '';
    expect(strFromU8(bag[table] ?? new Uint8Array())).toContain(`第三级：${asDeputy}`);
    const log = strFromU8(bag[path] ?? new Uint8Array());
    const named = log.split('\n').find((line) => line.includes('"DeputyNamed"')) ?? '';
    const altered = named.replace(/"to":"(\d{4})/, (_, year: string) => `"to":"${Number(year) + 1}`);
    expect(altered).not.toBe(named);
    const forged = test.info().outputPath('altered.zip');
    writeFileSync(forged, zipSync({ ...bag, [path]: strToU8(log.replace(named, altered)) }, { level: 0 }));
    expect(verdictOf(forged)).toMatchObject({ verdict: 'broken' });
  });
});
