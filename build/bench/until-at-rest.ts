import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright';
import { addInPage } from './in-page-bundle.ts';

/** Waits until a page has read its copy again, as it does once a day beside the work. The search may still be indexing. */
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
