import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openShell } from './stand-in-desk.ts';

let house: Awaited<ReturnType<typeof openShell>>;
let cookie: string;

beforeAll(async () => {
  house = await openShell();
  cookie = await house.enter();
});

afterAll(() => house.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  house.send({ path, headers: { Cookie: cookie, ...headers } });

test('gives the page, with the desk in front of its own script', async () => {
  const { status, headers, body } = await get('/');
  expect(status).toBe(200);
  expect(headers['content-type']).toContain('text/html');
  expect(body.indexOf('/browser-desk.js')).toBeGreaterThan(0);
  expect(body.indexOf('/browser-desk.js')).toBeLessThan(body.indexOf('/assets/app.js'));
  expect((await get('/browser-desk.js')).body).toContain('desk');
  expect((await get('/assets/app.js?v=1')).body).toContain('app');
});

test('every answer, granted or refused, carries the strict headers', async () => {
  const answers = [
    await get('/'),
    await get('/assets/app.js'),
    await get('/nothing.js'),
    await house.send({ path: '/' }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 404, 401]);
  for (const { headers } of answers) {
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
        "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
  }
});

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/assets/../../secret.txt',
  '/assets/..%5c..%5csecret.txt',
  '/assets//../../secret.txt',
  '/%252e%252e/secret.txt',
  '//secret.txt',
  '/secret.txt%00.js',
  '/%',
  '/C:/secret.txt',
  '/./index.html',
  '/assets',
  '/assets/',
  '/.hidden.txt',
  // Overlong and other writings of dots and slashes, as decoders before us took them.
  '/%c0%ae%c0%ae/secret.txt',
  '/%e0%80%ae%e0%80%ae/secret.txt',
  '/%u002e%u002e/secret.txt',
  '/..%c0%afsecret.txt',
  '/%ef%bc%8e%ef%bc%8e/secret.txt',
  '/..%e2%88%95secret.txt',
  '/..;/secret.txt',
  '/...../secret.txt',
  '/assets/%2e%2e%5c%2e%2e%5csecret.txt',
  '/..%00/secret.txt',
  '/%2f%2fsecret.txt',
  '/%5c%5c127.0.0.1%5cshare%5csecret.txt',
  '/file:///etc/passwd',
  // Windows: streams, devices, ends that it leaves out, short names.
  '/index.html::$DATA',
  '/index.html.',
  '/index.html%20',
  '/nul.js',
  '/assets/CON.txt',
  '/com1.html',
  '/SECRET~1.TXT',
  'secret.txt',
])('rejects the path %s', async (path) => {
  writeFileSync(join(house.clientDir, '.hidden.txt'), 'the secret');
  const { status, body } = await get(path);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(body).not.toContain('the secret');
});

test('the page itself is never kept by the browser; only what carries its content’s hash in its name is', async () => {
  expect((await get('/')).headers['cache-control']).toBe('no-store');
  expect((await get('/browser-desk.js')).headers['cache-control']).toBe('no-store');
  expect((await get('/nothing.js')).headers['cache-control']).toBe('no-store');
  expect((await get('/assets/app.js')).headers['cache-control']).toBe('private, max-age=31536000, immutable');
  expect((await house.send({ path: '/' })).headers['cache-control']).toBe('no-store');
});

test('no answer allows another origin to read it', async () => {
  for (const { headers } of [await get('/'), await get('/', { Origin: 'http://evil.example' })])
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
});

test('rejects a symbolic link that leads out of the page', async () => {
  mkdirSync(join(house.clientDir, 'linked'), { recursive: true });
  symlinkSync(join(house.folder, 'secret.txt'), join(house.clientDir, 'linked', 'secret.txt'));
  expect((await get('/linked/secret.txt')).status).toBe(404);
});

test('rejects the page for another site, and a script that a person typed', async () => {
  const typed = { 'Sec-Fetch-Site': 'none', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' };
  expect((await get('/', typed)).status).toBe(200);
  expect((await get('/', { ...typed, 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
  expect((await get('/', { ...typed, 'Sec-Fetch-Dest': 'iframe' })).status).toBe(403);
  expect((await get('/', { Origin: 'http://evil.example' })).status).toBe(403);
});
