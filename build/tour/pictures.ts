import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { approvals as approvalsEn } from '../../renderer/locales/en/approvals.ts';
import { common as commonEn } from '../../renderer/locales/en/common.ts';
import { complaint as complaintEn } from '../../renderer/locales/en/complaint.ts';
import { frame as frameEn } from '../../renderer/locales/en/frame.ts';
import { importing as importingEn } from '../../renderer/locales/en/importing.ts';
import { printing as printingEn } from '../../renderer/locales/en/printing.ts';
import { settings as settingsEn } from '../../renderer/locales/en/settings.ts';
import { signIn as signInEn } from '../../renderer/locales/en/sign-in.ts';
import { approvals as approvalsZh } from '../../renderer/locales/zh-CN/approvals.ts';
import { common as commonZh } from '../../renderer/locales/zh-CN/common.ts';
import { complaint as complaintZh } from '../../renderer/locales/zh-CN/complaint.ts';
import { frame as frameZh } from '../../renderer/locales/zh-CN/frame.ts';
import { importing as importingZh } from '../../renderer/locales/zh-CN/importing.ts';
import { printing as printingZh } from '../../renderer/locales/zh-CN/printing.ts';
import { settings as settingsZh } from '../../renderer/locales/zh-CN/settings.ts';
import { signIn as signInZh } from '../../renderer/locales/zh-CN/sign-in.ts';
import { personOf } from '../demo/store.ts';

export type Language = 'zh' | 'en';

const words = {
  zh: {
    approvals: approvalsZh,
    common: commonZh,
    complaint: complaintZh,
    frame: frameZh,
    importing: importingZh,
    printing: printingZh,
    settings: settingsZh,
    signIn: signInZh,
  },
  en: {
    approvals: approvalsEn,
    common: commonEn,
    complaint: complaintEn,
    frame: frameEn,
    importing: importingEn,
    printing: printingEn,
    settings: settingsEn,
    signIn: signInEn,
  },
} as const;

/** A year of a made-up store's old ledger, with all that such sheets have. */
const oldLedger = fileURLToPath(new URL('../../tests/fixtures/legacy-ledger-2024.csv', import.meta.url));
/** A packaged food of the made-up store's list. */
const barcode = '6977000247145';

/** Walks through the demonstration as docs/tour.md does, and leaves a picture of each stop. English has the main ones. */
export async function takePictures(page: Page, language: Language, out: string): Promise<void> {
  const { approvals, common, complaint, frame, importing, printing, settings, signIn } = words[language];
  const picture = async (name: string) => {
    // What is still being read from the ledger comes in a moment.
    await page.waitForTimeout(1_500);
    await page.screenshot({ path: join(out, `${name}-${language}.png`) });
  };
  const enter = async (who: Parameters<typeof personOf>[0]) => {
    const { name, pin } = personOf(who);
    await page.getByRole('heading', { name: signIn.title }).waitFor();
    await page.getByRole('radio', { name: new RegExp(name) }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.keyboard.type(pin);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: frame.lock }).waitFor();
    // The mirror is whole once the last number stands in the top bar, and nothing says that it is being made.
    await page
      .getByRole('status')
      .filter({ hasText: /\d{2}-\d{6}-\d/ })
      .waitFor();
    await page.getByText(frame.notice.rebuilding.slice(0, 8)).waitFor({ state: 'hidden' });
  };
  const openUrgent = async (row: number) => {
    await page.getByRole('table').getByRole('row').nth(row).getByRole('button').click();
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  const toPage = (name: string) => page.getByRole('button', { name, exact: true }).click();

  if (language === 'en') await page.getByRole('button', { name: frame.english }).click();
  await page.getByRole('heading', { name: signIn.title }).waitFor();
  await picture('1-sign-in');
  await enter('li');
  await picture('2-counter-home');
  await page.keyboard.press('F3');
  await page.keyboard.insertText(barcode);
  await page.keyboard.press('Enter');
  await page.getByText(common.loading).waitFor({ state: 'hidden' });
  await picture('3-new-complaint');
  await page.keyboard.press('F4');
  await page.getByRole('table').waitFor();
  await openUrgent(1);
  await picture('4-complaint');
  await page.keyboard.press('F9');
  await page.getByRole('heading', { name: complaint.action.receipt }).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.locator('aside canvas').waitFor({ timeout: 60_000 });
  await page.keyboard.press('Enter');
  await page.getByText(printing.ended.completed).waitFor();
  await picture('5-printing');
  await toPage(frame.ledger);
  await picture('6-ledger');
  if (language === 'en') return;
  await page.keyboard.press('F10');
  await enter('head');
  await picture('7-department-head');
  await page.keyboard.press('F8');
  await page.getByRole('region', { name: approvals.request }).waitFor();
  await picture('8-approvals');
  await toPage(frame.settings);
  await page.getByRole('tab', { name: importing.tab }).click();
  await page.locator('input[type=file]').setInputFiles(oldLedger);
  await page.getByRole('table').first().waitFor();
  await picture('9-old-ledger');
  await page.keyboard.press('F10');
  await enter('owner');
  await toPage(frame.inspection);
  await picture('10-inspection');
  await toPage(frame.settings);
  await picture('11-settings');
  await page.getByRole('tab', { name: settings.people }).click();
  await picture('12-people');
}
