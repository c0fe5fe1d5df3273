import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, expect, type Page } from '@playwright/test';
import type { VerifyReport } from '../../shared/inspection/report.ts';
import { problemsOn } from '../support/accessibility.ts';
import { packageOf } from '../support/package-maker.ts';
import {
  flippedPackage,
  goldenFingerprint,
  goldenPath,
  otherKeysPackage,
  truncatedPackage,
} from '../support/verify-cases.ts';
import { goldenLedger } from '../vectors/make-inspection-package-1.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const verifier = new URL('../../dist/verify/fangxin-verify.html', import.meta.url).href;

/** `seen` is what the page asked for and complained of: anything but files, its own blobs and silence is a fault. */
const test = base.extend<{ folder: string; seen: { asked: string[]; said: string[] } }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'fangxin-verifier-'));
    await use(folder);
    rmSync(folder, { recursive: true });
  },
  seen: [
    async ({ page }, use) => {
      const seen = { asked: [] as string[], said: [] as string[] };
      page.on('request', (request) => seen.asked.push(request.url()));
      page.on('console', (message) => seen.said.push(message.text()));
      page.on('pageerror', (error) => seen.said.push(error.message));
      await page.addInitScript(() =>
        addEventListener('securitypolicyviolation', (event) =>
          console.error('violation', event.violatedDirective),
        ),
      );
      await use(seen);
      expect(seen.asked.filter((url) => url !== verifier && !url.startsWith('blob:null/'))).toEqual([]);
      expect(seen.said).toEqual([]);
    },
    { auto: true },
  ],
});

const report = (page: Page) => page.locator('#app [data-verdict]');

async function verify(page: Page, file: string): Promise<void> {
  await page.locator('input[name=file]').setInputFiles(file);
  await page.keyboard.press('Control+Enter');
  await expect(report(page)).toBeVisible();
}

/** What `npm run verify` says of the same file. */
function toldByCommand(...parameters: string[]): VerifyReport {
  const { stdout } = spawnSync(process.execPath, ['build/run.mjs', 'verify', ...parameters, '--json'], {
    cwd: project,
    encoding: 'utf8',
  });
  return JSON.parse(stdout) as VerifyReport;
}

/** The page says what the command says: verdict, entry, key and root. */
async function agrees(page: Page, told: VerifyReport): Promise<void> {
  await expect(report(page)).toHaveAttribute('data-verdict', told.verdict);
  const text = (await report(page).textContent()) ?? '';
  for (const fact of [told.fingerprint, told.root, told.origin]) expect(text).toContain(fact);
  const seq = told.firstBroken?.seq ?? null;
  if (seq !== null) expect(text).toMatch(new RegExp(`第 ${seq} 条记录|entry ${seq}`));
}

const english = (page: Page) => page.getByRole('button', { name: 'English' }).click();

test('X2 a sound package holds, in Chinese and English, as the command says', async ({ page }) => {
  await page.goto(verifier);
  await verify(page, goldenPath);
  await agrees(page, toldByCommand(goldenPath));
  await expect(report(page)).toContainText('检查包成立');
  await expect(report(page)).toContainText('密钥是不是这家店的：须从别处得知指纹');
  await expect(report(page)).toContainText('45 条记录；4 件投诉；表格 5 行');
  await english(page);
  await expect(report(page)).toContainText('The package holds');
  await expect(report(page)).toContainText('45 entries; 4 complaints; 5 rows of the table; 12 files');
});

test('X3 one turned byte: the first broken entry, in Chinese and English', async ({ page, folder }) => {
  const file = join(folder, 'flipped.zip');
  writeFileSync(file, flippedPackage());
  await page.goto(verifier);
  await verify(page, file);
  await agrees(page, toldByCommand(file));
  await expect(report(page)).toContainText('检查包不成立');
  await expect(report(page)).toContainText('读到中断处为止');
  await english(page);
  await expect(report(page)).toContainText('The package is broken');
  await expect(report(page)).toContainText('First broken');
  await expect(report(page)).toContainText('entry 1');
  await expect(report(page)).toContainText('up to the break');
});

test('X3 a package that was not copied whole cannot be read, and says so', async ({ page, folder }) => {
  const file = join(folder, 'cut.zip');
  writeFileSync(file, truncatedPackage());
  await page.goto(verifier);
  await verify(page, file);
  expect(toldByCommand(file).verdict).toBe('unreadable');
  await expect(report(page)).toHaveAttribute('data-verdict', 'unreadable');
  await expect(report(page)).toContainText('这不是 zip 文件');
  await english(page);
  await expect(report(page)).toContainText('This is no zip file');
});

test('X2 the same tales under another key: sound alone, broken against the known fingerprint', async ({
  page,
  folder,
}) => {
  const file = join(folder, 'other-key.zip');
  writeFileSync(file, await otherKeysPackage());
  await page.goto(verifier);
  await verify(page, file);
  await agrees(page, toldByCommand(file));
  await expect(report(page)).toHaveAttribute('data-verdict', 'holds');
  await page.getByLabel('密钥指纹').fill(goldenFingerprint.toUpperCase().replaceAll('-', ' '));
  await expect(report(page)).toHaveCount(0);
  await page.getByRole('button', { name: /^核验/ }).click();
  await agrees(page, toldByCommand(file, '--key', goldenFingerprint));
  await expect(report(page)).toContainText('密钥不是所给指纹的那一把');
  await english(page);
  await expect(report(page)).toContainText('The key is not the one of the given fingerprint');
});

test('X2 held against an earlier checkpoint, a fingerprint and a receipt; kept and put on paper', async ({
  page,
  folder,
}) => {
  const ledger = goldenLedger();
  const printed = ledger.entries.find(({ entry }) => entry.type === 'DocumentPrinted')?.entry;
  const root = String(printed?.data.root).slice(0, 24);
  await page.goto(verifier);
  await page.getByLabel('密钥指纹').fill(goldenFingerprint);
  // As a scanner hands on the code of a receipt: other line ends, and none at the end.
  await page
    .getByLabel('先前的检查点', { exact: true })
    .fill(ledger.checkpoint(20).trim().replaceAll('\n', '\r\n'));
  await expect(page.getByText('已读到检查点：当时共 20 条记录')).toBeVisible();
  await page.getByLabel('消费者回执 台账编号').fill('01 000001 2');
  await page.getByLabel('消费者回执 根值摘要').fill(root.match(/.{4}/g)?.join('-') ?? '');
  const today = join(folder, 'today.zip');
  writeFileSync(today, await packageOf(ledger));
  await verify(page, today);
  await expect(report(page)).toHaveAttribute('data-verdict', 'holds');
  for (const held of ['与上次检查的检查点连续', '密钥指纹', '消费者回执', '01-000001-2'])
    await expect(report(page)).toContainText(held);
  await expect(report(page)).not.toContainText('须有上次的检查点');

  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存报告' }).click();
  const saved = readFileSync(await (await saving).path(), 'utf8');
  expect(saved).toContain('检查包成立');
  expect(saved).toContain('today.zip');

  const pdf = join(folder, 'report.pdf');
  await page.pdf({ path: pdf, format: 'A4' });
  const { stdout } = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  expect(stdout).toContain('检查包成立');
  expect(stdout).not.toContain('选择文件');
});

test('X2 the last package serves as an earlier checkpoint; what is no checkpoint is refused beside its field', async ({
  page,
  folder,
}) => {
  const text = join(folder, 'other.txt');
  writeFileSync(text, 'hello');
  await page.goto(verifier);
  const earlier = page.getByLabel('从文件读取（上次的检查包，或检查点文件）').first();
  await earlier.setInputFiles(text);
  await expect(page.getByText('这里面没有检查点')).toBeVisible();
  await earlier.setInputFiles(goldenPath);
  await expect(page.getByText('已读到检查点：当时共 45 条记录')).toBeVisible();
  await expect(page.getByText('这里面没有检查点')).toHaveCount(0);
  await verify(page, goldenPath);
  await expect(report(page)).toHaveAttribute('data-verdict', 'holds');
});

test('N4 nothing chosen: said beside the field, with the focus there', async ({ page }) => {
  await page.goto(verifier);
  await page.getByLabel('密钥指纹').fill('3f9a');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('请选一个检查包')).toBeVisible();
  await expect(page.getByText('指纹是八组四位')).toBeVisible();
  await expect(page.locator('input[name=file]')).toBeFocused();
});

test('X2 a browser of 2022 without workers and without Ed25519 comes to the same verdict', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'Worker');
    Reflect.deleteProperty(String.prototype, 'isWellFormed');
    Reflect.deleteProperty(Array.prototype, 'toSorted');
    Reflect.deleteProperty(Crypto.prototype, 'subtle');
  });
  await page.goto(verifier);
  await page.getByLabel('密钥指纹').fill(goldenFingerprint);
  await verify(page, goldenPath);
  await agrees(page, toldByCommand(goldenPath, '--key', goldenFingerprint));
  await expect(report(page)).toHaveAttribute('data-verdict', 'holds');
});

test('a package is dropped on the page', async ({ page }) => {
  await page.goto(verifier);
  const bytes = readFileSync(goldenPath).toString('base64');
  const dropped = await page.evaluateHandle((base64) => {
    const data = new DataTransfer();
    const content = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    data.items.add(new File([content], 'dropped.zip', { type: 'application/zip' }));
    return data;
  }, bytes);
  await page.locator('form').dispatchEvent('drop', { dataTransfer: dropped });
  await expect(page.getByText('dropped.zip')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(report(page)).toHaveAttribute('data-verdict', 'holds');
});

test('N4 it can be used without a mouse, and axe finds nothing wrong', async ({ page, folder }) => {
  const file = join(folder, 'flipped.zip');
  writeFileSync(file, flippedPackage());
  await page.goto(verifier);
  await verify(page, file);
  for (const language of ['zh-CN', 'en'] as const) {
    if (language === 'en') await english(page);
    expect(await problemsOn(page, 'all')).toEqual([]);
  }
});
