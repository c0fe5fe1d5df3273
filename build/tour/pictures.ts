import { join } from 'node:path';
import type { Page } from 'playwright';
import { common as commonEn } from '../../renderer/locales/en/common.ts';
import { frame as frameEn } from '../../renderer/locales/en/frame.ts';
import { signIn as signInEn } from '../../renderer/locales/en/sign-in.ts';
import { common as commonZh } from '../../renderer/locales/zh-CN/common.ts';
import { frame as frameZh } from '../../renderer/locales/zh-CN/frame.ts';
import { signIn as signInZh } from '../../renderer/locales/zh-CN/sign-in.ts';
import { personOf } from '../demo/store.ts';

export type Language = 'zh' | 'en';

const words = {
  zh: { common: commonZh, frame: frameZh, signIn: signInZh },
  en: { common: commonEn, frame: frameEn, signIn: signInEn },
} as const;

/** A packaged food of the made-up store's list. */
const barcode = '6977000247145';

/** Walks through the demonstration as docs/tour.md does, and leaves a picture of each stop. English has the main ones. */
export async function takePictures(page: Page, language: Language, out: string): Promise<void> {
  const { common, frame, signIn } = words[language];
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
  await toPage(frame.ledger);
  await picture('5-ledger');
  if (language === 'en') return;
  await page.keyboard.press('F10');
  await enter('head');
  await picture('6-department-head');
  await page.keyboard.press('F10');
  await enter('owner');
  await toPage(frame.inspection);
  await picture('7-inspection');
  await toPage(frame.settings);
  await picture('8-settings');
}
