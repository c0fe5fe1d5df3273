import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { beforeEach, expect, test, vi } from 'vitest';
import { openIpcDoor } from '../../../electron/shell/ipc-door.ts';
import { standIn } from './stand-in-electron.ts';

vi.mock('electron', async () => (await import('./stand-in-electron.ts')).standInElectron());

type Handler = (event: unknown, verb: unknown, input: unknown) => unknown;

const mainFrame = { url: 'app://desk/' };
const webContents = { id: 7, mainFrame, isDestroyed: () => false, send: vi.fn(), on: vi.fn() };
let window: EventEmitter;
const desk = { call: vi.fn(), onPush: vi.fn() };
const stopListening = vi.fn();
let handler: Handler;
let atQueue: Handler;

beforeEach(async () => {
  vi.clearAllMocks();
  mainFrame.url = 'app://desk/';
  desk.call.mockResolvedValue({ ok: true, value: 1 });
  desk.onPush.mockReturnValue(stopListening);
  window = Object.assign(new EventEmitter(), { webContents });
  openIpcDoor(desk, window as unknown as BrowserWindow);
  const { ipcMain } = await standIn();
  const handlers = new Map(ipcMain.handle.mock.calls as [string, Handler][]);
  handler = handlers.get('desk') as Handler;
  atQueue = handlers.get('queue') as Handler;
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

/** A window for the public, as the desk's own page opens it. */
function openedByThePage() {
  const frame = { url: 'app://desk/queue.html#kiosk' };
  const contents = { id: 9, mainFrame: frame };
  const child = Object.assign(new EventEmitter(), { webContents: contents, destroy: vi.fn() });
  const [, listener] = webContents.on.mock.calls.find(([name]) => name === 'did-create-window') ?? [];
  listener(child);
  return { child, event: { sender: contents, senderFrame: frame } };
}

test('D1: a window for the public asks for numbers alone, under a connection of its own', async () => {
  const { event } = openedByThePage();
  expect(await atQueue(event, 'takeTicket', {})).toEqual({ ok: true, value: 1 });
  expect(desk.call).toHaveBeenCalledExactlyOnceWith('window-7/queue', 'takeTicket', {});
  for (const verb of ['status', 'submit', 'entriesFrom', 'signIn', 'queue', undefined])
    expect(() => atQueue(event, verb, {})).toThrow(/expected a verb of a window for the public/);
  expect(() => handler(event, 'head', {})).toThrow(/expected a call from the desk's own page/);
  expect(desk.call).toHaveBeenCalledTimes(1);
});

test('D1: nobody else comes through that door, and it closes with the desk', () => {
  const { child, event } = openedByThePage();
  const elsewhere = { ...event, senderFrame: { url: 'app://desk/queue.html#kiosk' } };
  for (const stranger of [elsewhere, { sender: webContents, senderFrame: mainFrame }])
    expect(() => atQueue(stranger, 'queueBoard', {})).toThrow(/expected a call from the desk's own page/);
  window.emit('closed');
  expect(child.destroy).toHaveBeenCalled();
});
