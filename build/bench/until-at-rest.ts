import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright';
import { addInPage } from './in-page-bundle.ts';

/** Waits until a page has done what it does once a day beside the work: read its copy again, and index it for the search. */
export async function untilAtRest(page: Page): Promise<void> {
  await addInPage(page);
  while (!(await page.evaluate(() => inPage.auditIsOver()))) {
    // Somebody who touches nothing for minutes would be locked out.
    await page.keyboard.press('Shift');
    await wait(5_000);
  }
}

/** What in-page/index.ts offers. */
declare const inPage: { auditIsOver(): Promise<boolean> };
