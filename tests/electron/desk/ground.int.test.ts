import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openDesk } from '../../../electron/desk/desk.ts';
import { fileKeyStore } from '../../../electron/desk/file-key-store.ts';
import { startFailureOf, startSentences } from '../../../electron/start-failures.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'fangxin-ground-'));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  rmSync(dataDir, { recursive: true, force: true });
});

test('an SQLite that could lose a commit: the desk does not open, touches nothing, and says what to do', async () => {
  const keyStore = await fileKeyStore(dataDir);
  const before = readdirSync(dataDir);
  const { sqlite } = process.versions;
  Object.defineProperty(process.versions, 'sqlite', {
    value: '3.51.2',
    configurable: true,
    enumerable: true,
  });
  const failed = await openDesk({ dataDir, shell: 'browser', keyStore }).catch((error: unknown) => error);
  Object.defineProperty(process.versions, 'sqlite', { value: sqlite, configurable: true, enumerable: true });
  expect(failed).toMatchObject({ code: 'ground-missing', message: expect.stringContaining('got 3.51.2') });
  expect(startFailureOf(failed)).toBe('ground-missing');
  expect(startSentences('ground-missing', {}).join(' ')).toMatch(/请重新安装.*Install the program again/);
  expect(readdirSync(dataDir)).toEqual(before);
});
