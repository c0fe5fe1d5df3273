import type { Page } from '@playwright/test';
import {
  startVirtualPrinting,
  type VirtualPrinter,
  type VirtualPrinting,
  whyNoPrinter,
} from '../support/printing/virtual-printer.ts';
import { test as base } from './desk-fixture.ts';

type Fixtures = { printing: VirtualPrinting; label: VirtualPrinter; office: VirtualPrinter };

/** Playwright's test with a spooler of its own, and the two printers that a test asks for. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  printing: async ({}, use) => {
    const printing = await startVirtualPrinting();
    await use(printing);
    await printing.close();
  },
  label: async ({ printing }, use) => use(await printing.add('Label-printer')),
  office: async ({ printing }, use) => use(await printing.add('Office')),
  environment: async ({ printing }, use) => use({ CUPS_SERVER: printing.socketPath }),
});

export { expect } from '@playwright/test';

/** Why nothing can be printed on this machine; null where it can. */
export const whyNot = whyNoPrinter();

/** Chooses printers in the settings, by what their papers are called there. */
export async function choosePrinters(page: Page, chosen: Readonly<Record<string, string>>): Promise<void> {
  await page.getByRole('button', { name: '设置', exact: true }).click();
  await page.getByRole('tab', { name: '打印机' }).click();
  for (const [paper, printer] of Object.entries(chosen)) {
    const remembered = page.waitForResponse((response) => response.url().endsWith('/desk/choosePrinter'));
    await page.getByLabel(paper, { exact: true }).selectOption(printer);
    await remembered;
  }
}
