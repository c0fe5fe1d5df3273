import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { openDesk } from '../../../electron/desk/desk.ts';
import { type StandInElectron, standIn } from './stand-in-electron.ts';

vi.mock('electron', async () => (await import('./stand-in-electron.ts')).standInElectron());
vi.mock('../../../electron/desk/desk.ts', () => ({
  openDesk: vi.fn(async () => ({ call: vi.fn(), onPush: () => () => undefined, close: vi.fn() })),
}));

const folder = mkdtempSync(join(tmpdir(), 'main-'));
const words = process.argv;
let electron: StandInElectron;

beforeAll(() => {
  process.argv = [...words, `--data=${folder}`];
});
afterAll(() => {
  process.argv = words;
  rmSync(folder, { recursive: true });
});

beforeEach(async () => {
  vi.clearAllMocks();
  vi.resetModules();
  electron = await standIn();
  electron.app.removeAllListeners();
  electron.BrowserWindow.all = [];
});

const order = (call: { mock: { invocationCallOrder: number[] } }, what: string): number => {
  const [first] = call.mock.invocationCallOrder;
  if (first === undefined) throw new Error(`${what}: expected it done at the start, it was not`);
  return first;
};

async function started() {
  await import('../../../electron/main.ts');
  await vi.waitFor(() => expect(electron.BrowserWindow.all[0]?.loadURL).toHaveBeenCalled());
  const [window] = electron.BrowserWindow.all;
  if (!window) throw new Error('main: expected a window, got none');
  return { loaded: order(window.loadURL, 'the page') };
}

test('every process is sandboxed and app:// is known before Electron is ready', async () => {
  await started();
  const ready = order(electron.app.whenReady, 'whenReady');
  expect(order(electron.app.enableSandbox, 'enableSandbox')).toBeLessThan(ready);
  expect(order(electron.protocol.registerSchemesAsPrivileged, 'app://')).toBeLessThan(ready);
});

test('windows are watched before there is one', async () => {
  await started();
  expect(electron.app.listenerCount('web-contents-created')).toBe(1);
});

test('permissions, requests and downloads are guarded before any page is loaded', async () => {
  const { loaded } = await started();
  const { defaultSession } = electron.session;
  expect(order(defaultSession.setPermissionRequestHandler, 'permissions')).toBeLessThan(loaded);
  expect(order(defaultSession.setPermissionCheckHandler, 'permission checks')).toBeLessThan(loaded);
  expect(order(defaultSession.setDevicePermissionHandler, 'devices')).toBeLessThan(loaded);
  expect(order(defaultSession.webRequest.onBeforeRequest, 'requests')).toBeLessThan(loaded);
  expect(defaultSession.listenerCount('will-download')).toBeGreaterThan(0);
});

test('there is a door to the desk and one for the public, open before a page can knock', async () => {
  const { loaded } = await started();
  expect(electron.ipcMain.handle.mock.calls.map(([name]) => name).sort()).toEqual(['desk', 'queue']);
  expect(order(electron.ipcMain.handle, 'the door')).toBeLessThan(loaded);
  expect(order(electron.protocol.handle, 'app://')).toBeLessThan(loaded);
});

test('a second start opens no desk and no window', async () => {
  electron.app.requestSingleInstanceLock.mockReturnValueOnce(false);
  await import('../../../electron/main.ts');
  expect(electron.app.exit).toHaveBeenCalledWith(0);
  expect(electron.app.whenReady).not.toHaveBeenCalled();
  expect(openDesk).not.toHaveBeenCalled();
  expect(electron.BrowserWindow.all).toEqual([]);
});
