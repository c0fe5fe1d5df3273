import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { misfits, releasedFiles } from '../../build/release/files.ts';

const folder = mkdtempSync(join(tmpdir(), 'fangxin-release-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a file that was altered, is missing or lies there unnamed is no part of the release', async () => {
  for (const name of ['desk.deb', 'desk.exe', 'sbom.cdx.json']) writeFileSync(join(folder, name), name);
  const release = { version: '1.2.3', files: await releasedFiles(folder) };
  expect(await misfits(folder, release)).toEqual([]);
  writeFileSync(join(folder, 'desk.deb'), 'DESK.deb');
  rmSync(join(folder, 'desk.exe'));
  writeFileSync(join(folder, 'setup.exe'), 'not ours');
  expect(await misfits(folder, release)).toEqual(['setup.exe', 'desk.deb', 'desk.exe']);
});
