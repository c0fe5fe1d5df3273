import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';

const project = fileURLToPath(new URL('../..', import.meta.url));
const running: ChildProcess[] = [];
const folders: string[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'start-'));
  folders.push(folder);
  return join(folder, 'data');
}

/** Starts the desk without a display; `printed` settles with its last line once it looks like the end of the start. */
function start(...words: string[]) {
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...environment } = process.env;
  const child = spawn(process.execPath, ['build/run.mjs', 'start', ...words], {
    cwd: project,
    env: environment,
  });
  running.push(child);
  let output = '';
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => resolve(code));
  });
  const address = new Promise<string>((resolve) => {
    const take = (chunk: Buffer) => {
      output += String(chunk);
      const last = output.trimEnd().split('\n').at(-1) ?? '';
      if (/^http:\/\/127\.0\.0\.1:\d+\/open\/[\w-]+$/.test(last)) resolve(last);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    ended.then(() => resolve(''));
  });
  return { child, address, ended, output: () => output };
}

test('prints the address as its last line, serves the page, and ends well on SIGTERM', async () => {
  const dataDir = dataFolder();
  const desk = start('--no-window', '--data', dataDir);
  const address = await desk.address;
  expect(address, desk.output()).not.toBe('');
  const entered = await fetch(address, { redirect: 'manual' });
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  const page = await fetch(new URL('/', address), { headers: { cookie } });
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('/browser-desk.js');
  desk.child.kill('SIGTERM');
  expect(await desk.ended).toBe(0);
  expect(desk.output().trimEnd().split('\n').at(-1)).toBe(address);
  expect(existsSync(join(dataDir, 'port'))).toBe(true);
}, 90_000);

test('refuses a second start on the same folder and a start on a taken port, each in one plain sentence', async () => {
  const dataDir = dataFolder();
  const first = start('--no-window', '--data', dataDir);
  const port = new URL(await first.address).port;
  const second = start('--no-window', '--data', dataDir);
  expect(await second.ended).toBe(1);
  expect(second.output()).toContain('Another desk is open on this data folder already.');
  const third = start('--no-window', '--data', dataFolder(), '--port', port);
  expect(await third.ended).toBe(1);
  expect(third.output()).toContain(`Port ${port} is taken.`);
  for (const { output } of [second, third]) {
    const lines = output().trimEnd().split('\n');
    expect(lines.filter((line) => !line.includes('Building'))).toHaveLength(1);
    expect(output()).not.toContain('at file://');
  }
}, 90_000);

test('without a display it says so in one line and prints the address', async () => {
  const desk = start('--data', dataFolder());
  await desk.address;
  expect(desk.output().match(/Electron/g)?.length).toBeGreaterThan(0);
  expect(desk.output()).toContain('The desk opens in the browser instead');
}, 90_000);

test('a demonstration is filled, opened again on the same folder, and put into no folder that holds anything else', async () => {
  const dataDir = dataFolder();
  const first = start('--demo', '--no-window', '--data', dataDir);
  expect(await first.address, first.output()).not.toBe('');
  expect(first.output()).toContain(dataDir);
  expect(first.output()).toMatch(/720436 +沈国梁 +企业负责人 Enterprise head/);
  first.child.kill('SIGTERM');
  expect(await first.ended).toBe(0);
  const second = start('--demo', '--no-window', '--data', dataDir);
  expect(await second.address, second.output()).not.toBe('');
  expect(second.output()).toContain('Opening the demonstration that is there');

  const theirs = dataFolder();
  mkdirSync(theirs, { recursive: true });
  writeFileSync(join(theirs, 'log.sqlite'), 'theirs');
  const third = start('--demo', '--no-window', '--data', theirs);
  expect(await third.ended).toBe(1);
  expect(third.output()).toContain('holds something else');
  expect(readdirSync(theirs)).toEqual(['log.sqlite']);
}, 120_000);

test('rejects an option that it does not know', async () => {
  const desk = start('--datas', 'x');
  expect(await desk.ended).toBe(2);
  expect(desk.output()).toContain('--no-window');
});
