import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { test as withDesk } from './desk-fixture.ts';

/** A browser with a profile of its own on the disk, as a counter's has. */
export const test = withDesk.extend<{ profile: string; context: BrowserContext }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its first argument
  profile: async ({}, use) => {
    const profile = mkdtempSync(join(tmpdir(), 'fangxin-profile-'));
    await use(profile);
    rmSync(profile, { recursive: true, force: true });
  },
  context: async ({ playwright, profile, launchOptions, headless, viewport, locale, timezoneId }, use) => {
    const context = await playwright.chromium.launchPersistentContext(profile, {
      ...launchOptions,
      ...{ headless, viewport },
      ...(locale && { locale }),
      ...(timezoneId && { timezoneId }),
    });
    await use(context);
    await context.close();
  },
});
