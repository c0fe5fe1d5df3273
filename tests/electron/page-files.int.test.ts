import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findPageFile } from '../../electron/page-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'page-files-'));
// Where such a name is a file like any other, only the name is left to refuse it by.
const devices = ['con.js', 'NUL.txt', 'aux.html', 'prn.css', 'com1.js', 'LPT9.json'];

beforeAll(() => {
  for (const name of [...devices, 'console.js']) writeFileSync(join(folder, name), 'here');
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each(devices)('rejects the name of a device: %s', async (name) => {
  expect(await findPageFile(folder, `/${name}`)).toBeUndefined();
});

test('finds a file whose name only begins like one', async () => {
  expect(await findPageFile(folder, '/console.js')).toMatchObject({ bytes: 4 });
});
