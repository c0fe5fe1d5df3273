import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { DemoRefusal, readOptions } from '../../build/demo/options.ts';

const folder = mkdtempSync(join(tmpdir(), 'fangxin-demo-options-'));
afterAll(() => rmSync(folder, { recursive: true }));

const words = (complaints: string, seed: string, out: string) => [
  ...['--complaints', complaints],
  ...['--seed', seed],
  ...['--out', out],
];

test('takes a number, a seed, and an empty or a new folder', () => {
  const fresh = join(folder, 'fresh');
  expect(readOptions(words('12', 'spring', fresh))).toEqual({ complaints: 12, seed: 'spring', out: fresh });
  expect(readOptions(words('100000', '7', folder)).out).toBe(folder);
});

test.each(['0', '-1', '1.5', '1e3', 'many', '100001', ''])('refuses %j complaints', (complaints) => {
  expect(() => readOptions(words(complaints, '1', folder))).toThrow(DemoRefusal);
});

test('refuses a folder that holds anything, and a file', () => {
  const full = mkdtempSync(join(folder, 'full-'));
  const file = join(full, 'kept.txt');
  writeFileSync(file, 'kept');
  expect(() => readOptions(words('1', '1', full))).toThrow('is not empty');
  expect(() => readOptions(words('1', '1', file))).toThrow('is not a folder');
});

test.each([
  { without: 'a seed', given: ['--complaints', '1', '--out', folder] },
  { without: 'a folder', given: ['--complaints', '1', '--seed', '1'] },
  { without: 'a number', given: ['--seed', '1', '--out', folder] },
  { without: 'known names', given: [...words('1', '1', folder), '--colour', 'red'] },
  { without: 'a word in its seed', given: words('1', ' ', folder) },
])('refuses to begin without $without', ({ given }) => {
  expect(() => readOptions(given)).toThrow(DemoRefusal);
});
