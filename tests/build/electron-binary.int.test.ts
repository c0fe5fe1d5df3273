import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { electronBinary, fetchElectron } from '../../build/start/electron-binary.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'electron-package-'));
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'package.json'), '{"version":"45.4.1"}');
});

afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, text: string) => writeFileSync(join(folder, name), text);

test('finds the program that was downloaded completely', () => {
  put('dist/electron', '');
  put('dist/version', '45.4.1');
  put('path.txt', 'electron');
  expect(electronBinary({}, folder)).toBe(join(folder, 'dist/electron'));
});

test('rejects a program without its path.txt, which a broken download leaves', () => {
  put('dist/electron', '');
  put('dist/version', '45.4.1');
  expect(electronBinary({}, folder)).toBeUndefined();
});

test('rejects the program of another version, and a path without a program', () => {
  put('dist/version', 'v44.0.0');
  put('path.txt', 'electron');
  put('dist/electron', '');
  expect(electronBinary({}, folder)).toBeUndefined();
  put('dist/version', '45.4.1');
  rmSync(join(folder, 'dist/electron'));
  expect(electronBinary({}, folder)).toBeUndefined();
});

test('takes the program from the folder that ELECTRON_OVERRIDE_DIST_PATH names', () => {
  put('dist/electron', '');
  expect(electronBinary({ ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'dist') }, folder)).toBe(
    join(folder, 'dist/electron'),
  );
  expect(electronBinary({ ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'nothing') }, folder)).toBeUndefined();
});

test('downloads nothing where that was forbidden', async () => {
  expect(await fetchElectron({ ELECTRON_SKIP_BINARY_DOWNLOAD: '1' })).toBeUndefined();
});
