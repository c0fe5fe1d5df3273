import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { declareAppProtocol, serveAppProtocol } from '../../../electron/shell/app-protocol.ts';
import { standIn } from './stand-in-electron.ts';

vi.mock('electron', async () => (await import('./stand-in-electron.ts')).standInElectron());

const folder = mkdtempSync(join(tmpdir(), 'app-protocol-'));
let answer: (request: { url: string; method: string }) => Promise<Response>;

beforeAll(async () => {
  mkdirSync(join(folder, 'client'));
  writeFileSync(join(folder, 'client/index.html'), '<p>desk</p>');
  writeFileSync(join(folder, 'secret.txt'), 'the secret');
  serveAppProtocol(join(folder, 'client'));
  answer = (await standIn()).protocol.handle.mock.lastCall?.[1];
});

afterAll(() => rmSync(folder, { recursive: true }));

test('declares app:// as a secure origin that does not bypass the CSP', async () => {
  declareAppProtocol();
  const [schemes] = (await standIn()).protocol.registerSchemesAsPrivileged.mock.lastCall ?? [];
  expect(schemes).toMatchObject([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
  expect(schemes[0].privileges.bypassCSP).toBeUndefined();
});

test('gives the page under the strict CSP', async () => {
  const response = await answer({ url: 'app://desk/', method: 'GET' });
  expect(await response.text()).toBe('<p>desk</p>');
  expect(response.headers.get('Content-Type')).toContain('text/html');
  expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
});

test.each([
  'app://desk/%2e%2e%2fsecret.txt',
  'app://desk/..%2fsecret.txt',
  'app://desk/..%5csecret.txt',
  'app://desk/nothing.js',
])('rejects %s', async (url) => {
  const response = await answer({ url, method: 'GET' });
  expect(response.status).toBe(404);
  expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
});

test('rejects another host and another method', async () => {
  expect((await answer({ url: 'app://other/', method: 'GET' })).status).toBe(403);
  expect((await answer({ url: 'app://desk/', method: 'POST' })).status).toBe(403);
});
