import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumTestArguments, findTestChromium } from './build/find-chromium.ts';
import { nodeStandIns } from './build/node-stand-ins.ts';

const chromium = findTestChromium();

/** A second, the default of `expect.poll`, is short on a busy machine. */
const expect = { poll: { timeout: 30_000 } };

/** Tests with a stand-in for the `electron` module, which each makes anew. */
const standIns = 'tests/electron/shell/**/*.{unit,int}.test.ts';

/** Every package that the screens, their workers and the browser tests import. */
const bundledForTests = [
  '@mantine/core',
  '@mantine/hooks',
  '@noble/ed25519',
  '@noble/hashes/sha2.js',
  '@noble/hashes/utils.js',
  '@tanstack/react-virtual',
  'qr',
  'dexie',
  'dexie-react-hooks',
  'fflate',
  'i18next',
  'jsqr',
  'pdfjs-dist',
  'pdfmake/src/Printer.js',
  'buffer/index.js',
  'fontkit',
  'pako',
  'pinyin-pro',
  'react',
  'react-dom',
  'react-dom/client',
  'react-hook-form',
  'react-i18next',
  'react/jsx-dev-runtime',
  'react/jsx-runtime',
  'valibot',
];

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'node',
          include: ['tests/**/*.{unit,int}.test.ts'],
          exclude: [standIns],
          environment: 'node',
          testTimeout: 60_000,
          expect,
          // No test here changes a module for those after it, and reading every module anew for every file would be a
          // third of the time.
          isolate: false,
        },
      },
      {
        test: {
          name: 'stand-in',
          include: [standIns],
          environment: 'node',
          testTimeout: 60_000,
          expect,
        },
      },
      {
        plugins: [react()],
        // All known before the tests begin: a dependency met late, in a worker or behind `import()`, would be bundled
        // then and reload the page under a running test.
        optimizeDeps: {
          entries: ['renderer/**/*worker.ts'],
          include: bundledForTests,
          rolldownOptions: { plugins: [nodeStandIns()] },
        },
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.{ts,tsx}'],
          testTimeout: 150_000,
          expect,
          api: { host: '127.0.0.1' },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                args: chromiumTestArguments(),
                ...(chromium === undefined ? {} : { executablePath: chromium }),
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
