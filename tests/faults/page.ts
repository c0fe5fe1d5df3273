import { readdirSync, readFileSync } from 'node:fs';
import { type BrowserContext, chromium, type Page } from 'playwright';
import { expect } from 'vitest';
import { chromiumLaunch } from '../support/chromium.ts';
import { mirrorOf } from '../support/mirror-of.ts';
import type { DeskClient } from './desk-client.ts';

/** The page of a running desk in a browser with a profile that stays. */
export async function openPage(
  client: DeskClient,
  profile: string,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await chromium.launchPersistentContext(profile, chromiumLaunch());
  await context.addCookies([client.cookie]);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(client.cookie.url);
  return { context, page };
}

/** Waits until the page's copy of the ledger is the desk's, by size and root. */
export async function caughtUp(page: Page, client: DeskClient): Promise<void> {
  const { size, root } = await client.must('head', {});
  await expect
    .poll(() => mirrorOf(page).catch(() => null), { timeout: 120_000, interval: 100 })
    .toMatchObject({ entries: size, head: { size, root } });
}

/** Ends a browser as a power cut would: every process that was started on this profile, and no other. */
export async function killBrowser(context: BrowserContext, profile: string): Promise<void> {
  for (const pid of processesOn(profile))
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended with its parent.
    }
  await context.close().catch(() => undefined);
}

function processesOn(profile: string): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid && commandOf(pid).includes(profile));
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return ''; // Gone meanwhile.
  }
}
