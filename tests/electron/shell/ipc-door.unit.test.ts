import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { beforeEach, expect, test, vi } from 'vitest';
import { openIpcDoor } from '../../../electron/shell/ipc-door.ts';
import { standIn } from './stand-in-electron.ts';

vi.mock('electron', async () => (await import('./stand-in-electron.ts')).standInElectron());

type Handler = (event: unknown, verb: unknown, input: unknown) => unknown;

const mainFrame = { url: 'app://desk/' };
const webContents = { id: 7, mainFrame, isDestroyed: () => false, send: vi.fn() };
let window: EventEmitter;
const desk = { call: vi.fn(), onPush: vi.fn() };
const stopListening = vi.fn();
let handler: Handler;

beforeEach(async () => {
  vi.clearAllMocks();
  mainFrame.url = 'app://desk/';
  desk.call.mockResolvedValue({ ok: true, value: 1 });
  desk.onPush.mockReturnValue(stopListening);
  window = Object.assign(new EventEmitter(), { webContents });
  openIpcDoor(desk, window as unknown as BrowserWindow);
  const { ipcMain } = await standIn();
  handler = ipcMain.handle.mock.lastCall?.[1] as Handler;
});

test('passes a call of the desk’s own page on, under the window’s own connection', async () => {
  const answer = await handler({ sender: webContents, senderFrame: mainFrame }, 'head', { a: 1 });
  expect(answer).toEqual({ ok: true, value: 1 });
  expect(desk.call).toHaveBeenCalledWith('window-7', 'head', { a: 1 });
});

const otherFrame = { url: 'app://desk/' };
const strangers: [who: string, event: () => unknown][] = [
  ['another frame of the same page', () => ({ sender: webContents, senderFrame: otherFrame })],
  ['another window', () => ({ sender: { id: 8 }, senderFrame: mainFrame })],
  ['a frame that is gone', () => ({ sender: webContents, senderFrame: null })],
  [
    'an empty address',
    () => {
      mainFrame.url = '';
      return { sender: webContents, senderFrame: mainFrame };
    },
  ],
  [
    'another page in the window',
    () => {
      mainFrame.url = 'https://evil.example/';
      return { sender: webContents, senderFrame: mainFrame };
    },
  ],
];

test.each(strangers)('rejects %s aloud', (_who, event) => {
  expect(() => handler(event(), 'head', {})).toThrow(/expected a call from the desk's own page/);
  expect(desk.call).not.toHaveBeenCalled();
});

test.each([undefined, 7, {}, ['head']])('rejects %j as a verb', (verb) => {
  expect(() => handler({ sender: webContents, senderFrame: mainFrame }, verb, {})).toThrow(/expected a verb/);
  expect(desk.call).not.toHaveBeenCalled();
});

test('sends pushes to the window until it is closed', async () => {
  desk.onPush.mock.lastCall?.[0]({ size: 3 });
  expect(webContents.send).toHaveBeenCalledWith('push', { size: 3 });
  window.emit('closed');
  expect(stopListening).toHaveBeenCalled();
  expect((await standIn()).ipcMain.removeHandler).toHaveBeenCalledWith('desk');
});
