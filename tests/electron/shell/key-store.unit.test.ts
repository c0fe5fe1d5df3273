import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fileKeyStore } from '../../../electron/desk/file-key-store.ts';
import { openKeyStore } from '../../../electron/shell/key-store.ts';
import { safeStorageKeyStore } from '../../../electron/shell/safe-storage-key-store.ts';
import { type StandInElectron, standIn } from './stand-in-electron.ts';

vi.mock('electron', async () => (await import('./stand-in-electron.ts')).standInElectron());

let electron: StandInElectron;
let dataDir: string;

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'key-store-'));
  electron = await standIn();
  electron.app.isPackaged = true;
  electron.safeStorage.getSelectedStorageBackend.mockReturnValue('gnome_libsecret');
  electron.safeStorage.isAsyncEncryptionAvailable.mockResolvedValue(true);
});

afterEach(() => rmSync(dataDir, { recursive: true }));

test('wraps any bytes through the platform and gives them back', async () => {
  const store = await safeStorageKeyStore('linux');
  expect(store).toMatchObject({ kind: 'safe-storage:gnome_libsecret', protects: true });
  const secret = Uint8Array.from({ length: 256 }, (_, index) => index);
  const wrapped = await store.wrap(secret);
  expect(Buffer.from(wrapped).includes(Buffer.from(secret))).toBe(false);
  expect(await store.unwrap(wrapped)).toEqual(secret);
});

test.each(['basic_text', 'unknown'])("rejects Linux' %s, which protects nothing", async (backend) => {
  electron.safeStorage.getSelectedStorageBackend.mockReturnValue(backend);
  await expect(safeStorageKeyStore('linux')).rejects.toMatchObject({ code: 'no-key-store' });
});

test('rejects a platform whose key store is locked or missing', async () => {
  electron.safeStorage.isAsyncEncryptionAvailable.mockResolvedValue(false);
  await expect(safeStorageKeyStore('darwin')).rejects.toMatchObject({ code: 'no-key-store' });
});

test('a packaged desk rejects going on without one; one run from its sources says that a file does not protect', async () => {
  electron.safeStorage.isAsyncEncryptionAvailable.mockResolvedValue(false);
  await expect(openKeyStore(dataDir)).rejects.toMatchObject({ code: 'no-key-store' });
  electron.app.isPackaged = false;
  expect((await openKeyStore(dataDir)).protects).toBe(false);
});

test('a folder that keeps its key in a file opens with it, run from its sources, though the platform has a key store', async () => {
  const begun = await fileKeyStore(dataDir);
  const wrapped = await begun.wrap(Uint8Array.from([1, 2, 3]));
  electron.app.isPackaged = false;
  expect(await (await openKeyStore(dataDir)).unwrap(wrapped)).toEqual(Uint8Array.from([1, 2, 3]));
  electron.app.isPackaged = true;
  expect((await openKeyStore(dataDir)).protects).toBe(true);
});
