import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeskProcess } from '../../build/start/desk-process.ts';
import { verifyPackage } from '../../shared/inspection/verify.ts';
import { verifyEd25519 } from '../support/ledger-writer.ts';
import { confirmByPin, ledgerNumber, openComplaint, signIn, type } from './clerk.ts';
import { expect, test } from './desk-fixture.ts';
import { enterComplaint, type Understanding } from './enter-complaint.ts';
import { foundInFiles } from './found-in-files.ts';
import { legacyRows } from './legacy-rows.ts';
import { openedPackage } from './opened-package.ts';

const passphrase = '青山遮不住 bi jing 2026';
const byHand: Understanding = {
  lookUp: null,
  kind: '日用百货',
  state: 'suspect',
  cause: 'quality',
  wish: 'refund',
  spot: 'receive',
};

test('N2: set up, a complaint, a backup; the machine is lost; a new one has the complaint, and its package holds', async ({
  page,
  desk,
}) => {
  test.setTimeout(300_000);
  page.setDefaultTimeout(45_000);
  const stick = mkdtempSync(join(tmpdir(), 'fangxin-stick-'));
  const fresh = mkdtempSync(join(tmpdir(), 'fangxin-desk-e2e-'));
  const second = new DeskProcess(fresh);
  try {
    await signIn(page, 'clerk');
    const [row] = legacyRows(1);
    if (!row) throw new Error('expected a row of the old ledger');
    const typed = { ...row, price: '29.8', quantity: '2' };
    await enterComplaint(page, typed, byHand);
    const number = await ledgerNumber(page);

    await test.step('the enterprise head sets up the backup', async () => {
      await page.getByRole('button', { name: '锁定' }).click();
      await signIn(page, 'owner');
      await page.getByRole('button', { name: '设置', exact: true }).click();
      await page.getByRole('tab', { name: '备份' }).click();
      await type(page, '备份文件夹', stick);
      await page.getByLabel('口令', { exact: true }).fill(passphrase);
      await page.getByLabel('再输一次', { exact: true }).fill('另一句口令');
      await page.keyboard.press('Control+Enter');
      await expect(page.getByText('两次输入的口令不一样')).toBeVisible();
      await page.getByLabel('再输一次', { exact: true }).fill(passphrase);
      await page.keyboard.press('Control+Enter');
      await confirmByPin(page, 'owner');
      await expect(page.getByText(/写后已读回核对/)).toBeVisible({ timeout: 120_000 });
    });

    await test.step('and rehearses it', async () => {
      await page.getByLabel('口令', { exact: true }).fill(passphrase);
      await page.keyboard.press('Enter');
      await expect(page.getByText(/演练通过/)).toBeVisible({ timeout: 120_000 });
      await page.keyboard.press('F9');
      await expect(page.getByText(/写后已读回核对/)).toBeVisible();
      expect(foundInFiles([stick], [typed.name, typed.phone, typed.product, passphrase])).toEqual([]);
    });

    await test.step('the machine is gone; a new one restores', async () => {
      await desk.kill();
      await second.start();
      await page.goto(second.url);
      await page.getByRole('button', { name: '从备份恢复' }).click();
      await type(page, '备份在哪里', stick);
      await page.getByLabel('备份口令').fill('不是这一句口令');
      await page.keyboard.press('Control+Enter');
      await expect(page.getByText(/口令不对/)).toBeVisible({ timeout: 120_000 });
      await page.getByLabel('备份口令').fill(passphrase);
      await page.keyboard.press('Control+Enter');
      await expect(page.getByRole('heading', { name: '找到完整的备份' })).toBeVisible({ timeout: 120_000 });
      await expect(page.getByText('惠民购物广场')).toBeVisible();
      await page.keyboard.press('Control+Enter');
      await expect(page.getByRole('heading', { name: '请选择您的姓名' })).toBeVisible({ timeout: 120_000 });
    });

    await test.step('everybody signs in as before, and the complaint is there', async () => {
      await signIn(page, 'clerk');
      // This machine's copy of the ledger is made anew first.
      await expect(page.getByRole('button', { name: number }).first()).toBeVisible();
      await openComplaint(page, number);
      await page.getByRole('button', { name: '锁定' }).click();
      await signIn(page, 'head');
    });

    await test.step('the inspection package of the restored ledger holds', async () => {
      await page.getByRole('button', { name: '检查', exact: true }).click();
      const saved = page.waitForEvent('download', { timeout: 120_000 });
      await type(page, '交给谁（单位和姓名）', '市场监管所');
      await page.keyboard.press('Control+Enter');
      await confirmByPin(page, 'head');
      const bytes = new Uint8Array(readFileSync(await openedPackage(page, await (await saved).path())));
      const report = await verifyPackage(bytes, { verifyEd25519 });
      expect(report).toMatchObject({ verdict: 'holds', counts: { complaints: 1 } });
      expect(report.origin).toMatch(/\/2$/);
    });
  } finally {
    await second.stop('SIGTERM');
    for (const folder of [stick, fresh]) rmSync(folder, { recursive: true, force: true });
  }
});
