import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { BrowserWindow } from 'electron';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Printers, SpoolJob } from '../../../electron/desk/ports.ts';
import { shellPrinters } from '../../../electron/shell/printing.ts';
import { guardRequests } from '../../../electron/shell/request-guard.ts';
import { lockedDown } from '../../../electron/shell/web-preferences.ts';
import { type StandInElectron, standIn } from './stand-in-electron.ts';

vi.mock('electron', async () => (await import('./stand-in-electron.ts')).standInElectron());

type Window = InstanceType<StandInElectron['BrowserWindow']>;
const pdf = new TextEncoder().encode('%PDF-1.4 label');
const job: SpoolJob = {
  printer: 'TSC',
  title: 'Fangxin Desk 7',
  pdf,
  raw: null,
  sheet: { widthMm: 60, heightMm: 40 },
  copies: 3,
};
let electron: StandInElectron;
let window: Window;
let printers: Printers;

beforeEach(async () => {
  electron = await standIn();
  electron.BrowserWindow.all = [];
  window = new electron.BrowserWindow();
  printers = shellPrinters(window as unknown as BrowserWindow, 'win32');
});

/** Lets Electron's part be played by `print` in the hidden window that is made next. */
function whenPrinting(print: Window['webContents']['print']): {
  shown: string | null;
  file: string;
  options: object;
} {
  const seen: { shown: string | null; file: string; options: object } = {
    shown: null,
    file: '',
    options: {},
  };
  const { BrowserWindow } = electron;
  vi.spyOn(BrowserWindow.all, 'push').mockImplementationOnce((hidden) => {
    hidden.webContents.print = print;
    seen.options = hidden.options;
    hidden.loadURL = vi.fn(async (url: string) => {
      seen.file = fileURLToPath(url);
      seen.shown = readFileSync(seen.file, 'utf8');
      return undefined;
    });
    return 1;
  });
  return seen;
}

test('Windows: the PDF is printed in microns, unscaled, as often as asked, and its file is gone afterwards', async () => {
  const print = vi.fn((_options: object, done: (taken: boolean, why: string) => void) => done(true, ''));
  const seen = whenPrinting(print);
  const spooled = await printers.print(job);
  expect(print.mock.lastCall?.[0]).toEqual({
    silent: true,
    deviceName: 'TSC',
    copies: 3,
    margins: { marginType: 'none' },
    scaleFactor: 100,
    pageSize: { width: 60_000, height: 40_000 },
  });
  expect(seen.shown).toBe('%PDF-1.4 label');
  expect(existsSync(seen.file)).toBe(false);
  // The queue took it; whether paper came out, Electron cannot tell, and so nobody says so.
  expect(await printers.status(spooled)).toEqual({ state: 'unknown' });
});

test('Windows: the hidden window that draws the paper has no more powers than the desk’s own', async () => {
  const seen = whenPrinting(vi.fn((_options, done) => done(true, '')));
  await printers.print(job);
  expect(seen.options).toEqual({
    show: false,
    webPreferences: { ...lockedDown, devTools: false, plugins: true },
  });
});

test('Windows: of all files only the paper may be loaded, and only while it is printed', async () => {
  guardRequests();
  const { onBeforeRequest } = electron.session.defaultSession.webRequest;
  const isStopped = (url: string): boolean => {
    const decide = vi.fn();
    onBeforeRequest.mock.lastCall?.[0]({ url }, decide);
    return decide.mock.lastCall?.[0].cancel;
  };
  const during: boolean[] = [];
  const seen = whenPrinting(
    vi.fn((_options, done) => {
      during.push(isStopped(pathToFileURL(seen.file).href), isStopped('file:///etc/passwd'));
      done(true, '');
    }),
  );
  await printers.print(job);
  expect(during).toEqual([false, true]);
  expect(isStopped(pathToFileURL(seen.file).href)).toBe(true);
});

test('Windows: rejects what the queue did not take, with the reason', async () => {
  whenPrinting(vi.fn((_options, done) => done(false, 'Invalid deviceName provided')));
  await expect(printers.print(job)).rejects.toMatchObject({ trouble: 'printer-gone' });
  whenPrinting(vi.fn((_options, done) => done(false, 'failed')));
  await expect(printers.print(job)).rejects.toMatchObject({ trouble: 'rejected' });
});

test('Windows: lists printers without claiming to know their state', async () => {
  window.webContents.getPrintersAsync.mockResolvedValueOnce([
    { name: 'TSC', displayName: '标签机', options: {} },
  ]);
  expect(await printers.list()).toEqual([
    { printer: 'TSC', name: '标签机', state: 'unknown', trouble: null, isDefault: false },
  ]);
});

test('elsewhere it prints through CUPS', () => {
  expect(shellPrinters(window as unknown as BrowserWindow, 'linux').service).toBe('cups');
  expect(shellPrinters(window as unknown as BrowserWindow, 'darwin').service).toBe('cups');
});
