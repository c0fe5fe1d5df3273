import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { type Browser, chromium } from 'playwright';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumTestArguments, findTestChromium } from '../../../build/find-chromium.ts';
import { nodeStandIns } from '../../../build/node-stand-ins.ts';
import { pageHeaders } from '../../../electron/page-headers.ts';

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.ttf': 'font/ttf',
};

// Told by a script of the server's own, put before each worker's code, as the page does not hear of its workers' violations.
const tellViolations = `addEventListener('securitypolicyviolation', (event) => {
  fetch('/violations', { method: 'POST', body: location.pathname + ' ' + event.violatedDirective + ' ' + event.blockedURI });
});
`;
const violations: string[] = [];

let folder: string;
let server: Server;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'strict-page-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('strict-page', import.meta.url)),
    plugins: [react()],
    worker: { format: 'es', plugins: () => [nodeStandIns()] },
    build: {
      outDir: folder,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      target: 'chrome140',
      minify: false,
    },
  });
  server = createServer((request, response) => {
    if (request.method === 'POST') {
      request.on('data', (part: Buffer) => violations.push(part.toString()));
      response.writeHead(204, pageHeaders).end();
      return;
    }
    const file = normalize(new URL(request.url ?? '/', 'http://localhost').pathname).replace(
      /\/$/,
      '/index.html',
    );
    try {
      const bytes = readFileSync(join(folder, file));
      response.writeHead(200, {
        ...pageHeaders,
        'Content-Type': types[extname(file)] ?? 'application/octet-stream',
      });
      response.end(
        request.headers['sec-fetch-dest'] === 'worker' ? tellViolations + bytes.toString() : bytes,
      );
    } catch {
      response.writeHead(404, pageHeaders).end();
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const executablePath = findTestChromium();
  browser = await chromium.launch({
    args: chromiumTestArguments(),
    ...(executablePath ? { executablePath } : {}),
  });
}, 60_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a document is made, shown and saved under the strict policy, without one violation', async () => {
  const page = await browser.newPage();
  const said: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(error.message));
  page.on('request', (request) => asked.push(request.url()));
  await page.addInitScript(tellViolations);
  const { port } = server.address() as AddressInfo;
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.locator('canvas').waitFor({ timeout: 50_000 });
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save' }).click();
  const saved = readFileSync(await (await download).path());
  expect(saved.subarray(0, 5).toString()).toBe('%PDF-');
  expect(violations).toEqual([]);
  expect(said).toEqual([]);
  const elsewhere = asked.filter(
    (url) =>
      !url.startsWith(`http://127.0.0.1:${port}/`) && !url.startsWith(`blob:http://127.0.0.1:${port}/`),
  );
  expect(elsewhere).toEqual([]);
}, 60_000);
