import { defineConfig } from '@playwright/test';
import { chromiumTestArguments, findChromium } from './build/find-chromium.ts';

const chromium = findChromium();

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
    launchOptions: {
      args: chromiumTestArguments(),
      ...(chromium === undefined ? {} : { executablePath: chromium }),
    },
  },
});
