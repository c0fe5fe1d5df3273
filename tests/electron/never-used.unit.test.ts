import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const project = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string) => readFileSync(`${project}${file}`, 'utf8');
const sources = (...patterns: string[]): string[] =>
  globSync(patterns, { cwd: project }).map((file) => file.replaceAll('\\', '/'));

/** What Electron offers and the desk does without: each would hand a page or an address some power over the machine. */
const never: readonly (readonly [what: string, word: RegExp])[] = [
  ['an address handed to the system', /\bopenExternal\b|\bopenPath\b/],
  ['a script put into a page', /\bexecuteJavaScript\b|\binsertCSS\b/],
  ['Blink’s experiments', /enableBlinkFeatures|enable-blink-features|enable-experimental/],
  ['protections switched off', /disable-web-security|no-sandbox|ignore-certificate-errors|bypassCSP\b/],
  ['certificates waved through', /setCertificateVerifyProc|certificate-error/],
  ['switches of Chromium’s command line', /commandLine\.append/],
  ['pages with Node', /nodeIntegration\w*: true|contextIsolation: false|sandbox: false/],
  ['another way between page and desk', /\bipcMain\.on\b|sendSync|MessageChannelMain|@electron\/remote/],
  ['links that start the desk from elsewhere', /setAsDefaultProtocolClient|open-url/],
];

describe.each(never)('the Electron shell never has %s', (_what, word) => {
  test('in any of its files', () => {
    const files = sources(
      'electron/main.ts',
      'electron/preload.ts',
      'electron/desk-api.ts',
      'electron/shell/*.ts',
    );
    expect(files.length).toBeGreaterThan(15);
    expect(files.filter((file) => word.test(read(file)))).toEqual([]);
  });
});

test('one file speaks to pages, one file is spoken to by them', () => {
  const files = sources('electron/**/*.ts');
  expect(files.filter((file) => read(file).includes('ipcMain'))).toEqual(['electron/shell/ipc-door.ts']);
  expect(files.filter((file) => read(file).includes('ipcRenderer'))).toEqual(['electron/preload.ts']);
});

test('no code is made from text, no markup from text, and no script or style comes from elsewhere', () => {
  const files = sources('renderer/**/*.{ts,tsx,css,html}', 'shared/**/*.ts', 'electron/**/*.ts');
  expect(files.length).toBeGreaterThan(500);
  const made =
    /\beval\(|new Function\(|dangerouslySetInnerHTML|\.innerHTML\s*=|insertAdjacentHTML|document\.write\(/;
  expect(files.filter((file) => made.test(read(file)))).toEqual([]);
  const fetched =
    /(src|href)=["'`{]?["'`]?https?:|@import\s+["'(]|url\(["']?https?:|import\(["'`]https?:|<webview|<iframe/;
  expect(files.filter((file) => fetched.test(read(file)))).toEqual([]);
});

test('Electron is one exact version, the same in package.json, the lock and what is installed', () => {
  const wanted = JSON.parse(read('package.json')).devDependencies.electron as string;
  expect(wanted).toMatch(/^\d+\.\d+\.\d+$/);
  const lock = JSON.parse(read('package-lock.json'));
  expect(lock.packages['node_modules/electron'].version).toBe(wanted);
  expect(JSON.parse(read('node_modules/electron/package.json')).version).toBe(wanted);
});
