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

test('guessing the token tells nothing and uses nothing up, however it is guessed', async () => {
  const house = await shell();
  const token = house.openPath.slice('/open/'.length);
  // 32 random bytes: at a million guesses a second the sun burns out first; so nobody is ever locked out.
  expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  const near = [...token].map(
    (letter, at) => token.slice(0, at) + (letter === 'A' ? 'B' : 'A') + token.slice(at + 1),
  );
  const guesses = [
    '',
    token.slice(0, -1),
    `${token}A`,
    token.repeat(2),
    token.toLowerCase(),
    `${token}%00`,
    `${token}/`,
    ...near,
  ];
  const answers = await Promise.all(guesses.map((guess) => house.send({ path: `/open/${guess}` })));
  expect(new Set(answers.map(({ status, body }) => `${status} ${body}`)).size).toBe(1);
  for (const { status, headers } of answers) {
    expect(status).toBe(401);
    expect(headers['set-cookie']).toBeUndefined();
  }
  expect((await house.send({ path: house.openPath })).status).toBe(303);
});

test('of many who open the address at once one is let in', async () => {
  const house = await shell();
  const answers = await Promise.all(Array.from({ length: 30 }, () => house.send({ path: house.openPath })));
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(29);
});

test('the token is no cookie, the cookie no token, and neither is one of another desk', async () => {
  const [house, other] = [await shell(), await shell()];
  const [cookie, foreign] = [await house.enter(), await other.enter()];
  const name = cookie.split('=')[0];
  const [, foreignSecret] = foreign.split('=');
  for (const sent of [
    `${name}=${house.openPath.slice('/open/'.length)}`,
    foreign,
    `${name}=${foreignSecret}`,
    `${name}=`,
    name,
  ])
    expect((await house.send({ path: '/', headers: { Cookie: sent ?? '' } })).status).toBe(401);
  expect((await other.send({ path: `/open/${cookie.split('=')[1]}` })).status).toBe(401);
});

test('a cookie made up before anyone was let in opens nothing', async () => {
  const house = await shell();
  const name = `desk-${house.shell.port}`;
  for (const secret of ['', 'undefined', 'A'.repeat(43)])
    expect((await house.send({ path: '/', headers: { Cookie: `${name}=${secret}` } })).status).toBe(401);
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
