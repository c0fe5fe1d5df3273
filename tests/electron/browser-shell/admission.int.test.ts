import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openShell } from './stand-in-desk.ts';

const open: { close(): Promise<void> }[] = [];
const folders: string[] = [];

afterEach(async () => {
  for (const house of open.splice(0)) await house.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

async function shell(options?: Parameters<typeof openShell>[0]) {
  const house = await openShell(options);
  open.push(house);
  return house;
}

function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'browser-shell-data-'));
  folders.push(folder);
  return folder;
}

test('the one-time address gives a cookie that no script can read, and leads to the page', async () => {
  const house = await shell();
  const { status, headers } = await house.send({ path: house.openPath });
  expect(status).toBe(303);
  expect(headers.location).toBe('/');
  expect(headers['set-cookie']).toHaveLength(1);
  expect(headers['set-cookie']?.[0]).toMatch(/^desk-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);
  const cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  expect((await house.send({ path: '/', headers: { Cookie: cookie } })).status).toBe(200);
  expect((await house.send({ path: '/', headers: { Cookie: `a=b; ${cookie}` } })).status).toBe(200);
});

test('rejects the address a second time, but takes who is in already back to the page', async () => {
  const house = await shell();
  const cookie = await house.enter();
  const again = await house.send({ path: house.openPath });
  expect(again.status).toBe(401);
  expect(again.headers['set-cookie']).toBeUndefined();
  const reloaded = await house.send({ path: house.openPath, headers: { Cookie: cookie } });
  expect(reloaded.status).toBe(303);
  expect(reloaded.headers['set-cookie']).toBeUndefined();
});

test('rejects a wrong token, which does not use up the right one', async () => {
  const house = await shell();
  expect((await house.send({ path: '/open/' })).status).toBe(401);
  expect((await house.send({ path: `/open/${'A'.repeat(43)}` })).status).toBe(401);
  expect((await house.send({ path: house.openPath })).status).toBe(303);
});

test('rejects the token from another host or site, which does not use it up', async () => {
  const house = await shell();
  expect((await house.send({ path: house.openPath, headers: { Host: 'evil.example' } })).status).toBe(403);
  expect(
    (await house.send({ path: house.openPath, headers: { 'Sec-Fetch-Site': 'cross-site' } })).status,
  ).toBe(403);
  expect((await house.send({ path: house.openPath })).status).toBe(303);
});

test('keeps its port over a restart, and ends the earlier admission', async () => {
  const dataDir = dataFolder();
  const first = await shell({ dataDir });
  const cookie = await first.enter();
  await first.shell.close();
  const second = await shell({ dataDir });
  expect(second.shell.port).toBe(first.shell.port);
  expect(readFileSync(join(dataDir, 'port'), 'utf8')).toBe(`${first.shell.port}\n`);
  await second.enter();
  expect((await second.send({ path: '/', headers: { Cookie: cookie } })).status).toBe(401);
});

test('rejects a start on a port that someone else has', async () => {
  const first = await shell();
  const dataDir = dataFolder();
  await expect(openShell({ dataDir, port: first.shell.port })).rejects.toMatchObject({ code: 'port-taken' });
  writeFileSync(join(dataDir, 'port'), `${first.shell.port}\n`);
  await expect(openShell({ dataDir })).rejects.toMatchObject({ code: 'port-taken' });
});

test('a port asked for goes before the remembered one and is remembered', async () => {
  const probe = await openShell();
  const port = probe.shell.port;
  await probe.close();
  const dataDir = dataFolder();
  writeFileSync(join(dataDir, 'port'), '1\n');
  expect((await shell({ dataDir, port })).shell.port).toBe(port);
  expect(readFileSync(join(dataDir, 'port'), 'utf8')).toBe(`${port}\n`);
});

test('pushes reach the page, the last size also one that comes back later', async () => {
  const house = await shell();
  const cookie = await house.enter();
  const listen = () => fetch(`${house.origin}/events`, { headers: { Cookie: cookie } });
  const early = (await listen()).body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await early?.read())?.value).toBe(':\n\n');
  house.push({ size: 7 });
  expect((await early?.read())?.value).toBe('data: {"size":7}\n\n');
  house.push({ job: 'export', done: 1, total: 2, state: 'running' });
  expect((await early?.read())?.value).toContain('"job":"export"');
  const late = (await listen()).body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await late?.read())?.value).toBe('data: {"size":7}\n\n');
});

test('rejects a listener without a cookie', async () => {
  const house = await shell();
  expect((await house.send({ path: '/events' })).status).toBe(401);
});

test('a person with a used or an old address reads in both languages what to do; a program gets one line', async () => {
  const house = await shell();
  await house.enter();
  const headers = { Accept: 'text/html,application/xhtml+xml' };
  const used = await house.send({ path: house.openPath, headers });
  expect(used.status).toBe(401);
  expect(used.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(used.body).toContain('这个地址已经用过了');
  expect(used.body).toContain('start the desk again');
  const unknown = await house.send({ path: '/', headers });
  expect(unknown.status).toBe(401);
  expect(unknown.body).toContain('最后一行给出的地址');
  expect(unknown.headers['content-security-policy']).toBeDefined();
  expect((await house.send({ path: '/' })).headers['content-type']).toBe('text/plain; charset=utf-8');
});
