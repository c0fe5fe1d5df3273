import { type BrowserContext, chromium, type Page } from 'playwright';
import { type Person, personOf } from '../demo/store.ts';
import { chromiumTestArguments, findTestChromium } from '../find-chromium.ts';
import { ensureFreshBuild } from '../fresh-build.ts';
import { DeskProcess } from '../start/desk-process.ts';

export type CounterPage = Readonly<{
  context: BrowserContext;
  page: Page;
  desk: DeskProcess;
  close(): Promise<void>;
}>;

/** The built desk on a folder, in a process of its own, and its page in a Chromium with a profile that stays. */
export async function openCounterPage(dataDir: string, profile: string): Promise<CounterPage> {
  await ensureFreshBuild();
  const desk = new DeskProcess(dataDir);
  await desk.start();
  const executablePath = findTestChromium();
  const context = await chromium.launchPersistentContext(profile, {
    args: chromiumTestArguments(),
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
    ...(executablePath !== undefined && { executablePath }),
  });
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    context,
    page,
    desk,
    async close() {
      await context.close();
      await desk.stop('SIGTERM');
    },
  };
}

/** On the sign-in: chooses one of the store's people and types their PIN. Returns once it stands there. */
export async function typePin(page: Page, who: Person, patience: number): Promise<void> {
  const { name, pin } = personOf(who);
  const person = page.getByRole('radio', { name: new RegExp(name) });
  await person.waitFor({ timeout: patience });
  await person.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: /PIN/ }).focus();
  await page.keyboard.type(pin);
}

/** Signs one of the store's people in, and waits until the page's copy of the ledger is level with the desk's. */
export async function signInAndWait(
  page: Page,
  url: string,
  who: Person,
  patience: number,
  empty = false,
): Promise<void> {
  await page.goto(url);
  await typePin(page, who, patience);
  await page.keyboard.press('Enter');
  const level = page.getByText(empty ? /尚无投诉/ : /已保存 \d/).first();
  // Somebody who touches nothing for minutes would be locked out while a long ledger is read.
  for (const until = Date.now() + patience; !(await level.isVisible()); ) {
    if (Date.now() > until) throw new Error(`signInAndWait: expected the ledger within ${patience} ms`);
    await page.keyboard.press('Shift');
    await level.waitFor({ timeout: 20_000 }).catch(() => undefined);
  }
}
