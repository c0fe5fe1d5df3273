import { defineConfig } from '@playwright/test';
import { chromiumTestArguments, findChromium, findTestChromium } from './build/find-chromium.ts';

/** The walks that are also about the browser itself go through the whole one, as a store has it. */
const inWholeBrowser = '**/{browser-shell,calendar,desk-gone,seventeen-keys}.e2e.ts';

const launching = (executablePath: string | undefined) => ({
  launchOptions: {
    args: chromiumTestArguments(),
    ...(executablePath === undefined ? {} : { executablePath }),
  },
});

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  workers: 2,
  timeout: 300_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  use: {
    headless: true,
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  },
  projects: [
    { name: 'walks', testIgnore: inWholeBrowser, use: launching(findTestChromium()) },
    { name: 'whole browser', testMatch: inWholeBrowser, use: launching(findChromium()) },
  ],
});
