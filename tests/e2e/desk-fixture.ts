import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { DeskProcess } from '../../build/start/desk-process.ts';
import { openStoreIn } from './opened-store.ts';

/** A real desk in a process of its own, on a data folder of its own. */
export type RunningDesk = DeskProcess;

interface Fixtures {
  /** What the desk's process finds in its environment besides this one's. */
  environment: Readonly<Record<string, string>>;
  /** Whether the store is begun already; else the page shows the first run. */
  opened: boolean;
  /** What is put into the data folder before the desk starts. */
  prefill: (dataDir: string) => Promise<void>;
  desk: RunningDesk;
}

/** Playwright's test, with `desk` on a folder of its own, the store of clerk.ts begun in it, and `page` open on it. */
export const test = base.extend<Fixtures>({
  environment: [{}, { option: true }],
  opened: [true, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its first argument
  prefill: ({}, use) => use(async () => {}),
  desk: async ({ environment, opened, prefill }, use) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'fangxin-desk-e2e-'));
    const desk = new DeskProcess(dataDir, environment);
    try {
      if (opened) await openStoreIn(dataDir, 1000 * Number(environment.FAKETIME ?? 0));
      await prefill(dataDir);
      await desk.start();
      await use(desk);
    } finally {
      await desk.stop('SIGTERM');
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
  page: async ({ page, desk }, use) => {
    await page.goto(desk.url);
    await use(page);
  },
});

export { expect } from '@playwright/test';
