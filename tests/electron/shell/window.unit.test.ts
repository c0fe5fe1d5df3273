import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { chooseDataFolder } from '../../../electron/shell/data-folder.ts';
import { closeDeskOnQuit } from '../../../electron/shell/quit.ts';
import { isFirstInstance } from '../../../electron/shell/single-instance.ts';
import { failToStart } from '../../../electron/shell/start-failure.ts';
import { makeWindow, showPage } from '../../../electron/shell/window.ts';
import { type StandInElectron, standIn } from './stand-in-electron.ts';

vi.mock('electron', async () => (await import('./stand-in-electron.ts')).standInElectron());

let electron: StandInElectron;

beforeEach(async () => {
  electron = await standIn();
  electron.app.removeAllListeners();
  electron.BrowserWindow.all = [];
  vi.clearAllMocks();
});

/** Everything that a window may be told about its page; whatever else is added has to be added here too. */
const lockedDown = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  devTools: false,
};

test('the window is sandboxed, isolated and without Node, and has no other powers', () => {
  const window = makeWindow() as unknown as InstanceType<StandInElectron['BrowserWindow']>;
  const { preload, ...others } = window.options.webPreferences as Record<string, unknown>;
  expect(others).toEqual(lockedDown);
  expect(preload).toMatch(/preload[\\/]preload\.cjs$/);
});

test('D1: beside it only the windows for the public open, locked down like it', () => {
  const window = makeWindow() as unknown as InstanceType<StandInElectron['BrowserWindow']>;
  const decide = window.webContents.setWindowOpenHandler.mock.lastCall?.[0];
  for (const url of [
    'app://desk/',
    'app://desk/queue.html',
    'https://evil.example/queue.html#kiosk',
    'app://desk/queue.html#else',
  ])
    expect(decide({ url })).toEqual({ action: 'deny' });
  for (const kind of ['kiosk', 'board'])
    expect(decide({ url: `app://desk/queue.html#${kind}` })).toMatchObject({
      action: 'allow',
      overrideBrowserWindowOptions: { webPreferences: lockedDown },
    });
});

test('the window shows only when its page can be shown', () => {
  const window = makeWindow() as unknown as InstanceType<StandInElectron['BrowserWindow']>;
  expect(window.options.show).toBe(false);
  expect(window.show).not.toHaveBeenCalled();
  window.emit('ready-to-show');
  expect(window.show).toHaveBeenCalled();
});

test('a desk run from its sources has developer tools, a packaged one has not', () => {
  electron.app.isPackaged = false;
  const window = makeWindow() as unknown as InstanceType<StandInElectron['BrowserWindow']>;
  expect(window.options.webPreferences).toMatchObject({ devTools: true });
  electron.app.isPackaged = true;
});

test('loads the desk’s own page and nothing else', async () => {
  const window = makeWindow();
  await showPage(window);
  expect(vi.mocked(window.loadURL).mock.calls).toEqual([['app://desk/']]);
});

test('rejects a second start and brings the first window to the front', () => {
  electron.app.requestSingleInstanceLock.mockReturnValueOnce(false);
  expect(isFirstInstance()).toBe(false);
  expect(isFirstInstance()).toBe(true);
  const window = makeWindow() as unknown as InstanceType<StandInElectron['BrowserWindow']>;
  electron.app.emit('second-instance');
  expect(window.restore).toHaveBeenCalled();
  expect(window.focus).toHaveBeenCalled();
});

test('takes the data folder that the start names, and keeps Chromium’s files inside', () => {
  const folder = mkdtempSync(join(tmpdir(), 'data-folder-'));
  const dataDir = join(folder, 'new');
  expect(chooseDataFolder(['electron', '.', `--data=${dataDir}`])).toBe(dataDir);
  expect(electron.app.setPath).toHaveBeenCalledWith('userData', join(dataDir, 'electron'));
  expect(statSync(dataDir).mode & 0o777).toBe(0o700);
  rmSync(folder, { recursive: true });
});

test('ends only after the desk has closed its log', async () => {
  let closed = () => {};
  closeDeskOnQuit({
    close: () =>
      new Promise<void>((resolve) => {
        closed = resolve;
      }),
  });
  const event = { preventDefault: vi.fn() };
  electron.app.emit('will-quit', event);
  expect(event.preventDefault).toHaveBeenCalled();
  expect(electron.app.exit).not.toHaveBeenCalled();
  closed();
  await vi.waitFor(() => expect(electron.app.exit).toHaveBeenCalledWith(0));
});

test('says in a box why it cannot start, and ends with an error', () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  failToStart(Object.assign(new Error('no'), { code: 'second-desk' }));
  expect(electron.dialog.showErrorBox.mock.lastCall?.[1]).toContain('Another desk is open');
  expect(electron.app.exit).toHaveBeenCalledWith(1);
  told.mockRestore();
});
