import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { guardDownloads } from '../../../electron/shell/download-guard.ts';
import { guardNavigation } from '../../../electron/shell/navigation-guard.ts';
import { guardPermissions } from '../../../electron/shell/permission-guard.ts';
import { guardRequests } from '../../../electron/shell/request-guard.ts';
import { standIn } from './stand-in-electron.ts';

vi.mock('electron', async () => (await import('./stand-in-electron.ts')).standInElectron());

async function guardedContents() {
  const { app } = await standIn();
  app.removeAllListeners();
  guardNavigation();
  const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: vi.fn() });
  app.emit('web-contents-created', {}, contents);
  return contents;
}

function emit(contents: EventEmitter, name: string, details: Record<string, unknown> = {}) {
  const event = { ...details, preventDefault: vi.fn() };
  contents.emit(name, event);
  return event.preventDefault.mock.calls.length > 0;
}

test('lets the desk’s own page reload', async () => {
  expect(emit(await guardedContents(), 'will-navigate', { url: 'app://desk/' })).toBe(false);
});

test.each(['https://evil.example/', 'file:///etc/passwd', '', 'app://desk.evil.example/'])(
  'rejects a navigation to %j',
  async (url) => {
    expect(emit(await guardedContents(), 'will-navigate', { url })).toBe(true);
  },
);

test('rejects redirects, wherever they lead', async () => {
  expect(emit(await guardedContents(), 'will-redirect', { url: 'app://desk/' })).toBe(true);
});

test('rejects frames, but for the PDF viewer’s own', async () => {
  const contents = await guardedContents();
  const framed = (url: string) => emit(contents, 'will-frame-navigate', { isMainFrame: false, url });
  expect(framed('app://desk/')).toBe(true);
  expect(framed('https://evil.example/')).toBe(true);
  expect(framed('chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/index.html')).toBe(true);
  expect(framed('chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html')).toBe(false);
  expect(emit(contents, 'will-frame-navigate', { isMainFrame: true, url: 'app://desk/' })).toBe(false);
});

test('rejects every webview, whatever its parameters', async () => {
  expect(emit(await guardedContents(), 'will-attach-webview')).toBe(true);
});

test('rejects every second window', async () => {
  const contents = await guardedContents();
  const decide = contents.setWindowOpenHandler.mock.lastCall?.[0];
  for (const url of ['app://desk/', 'https://evil.example/', 'about:blank', ''])
    expect(decide({ url })).toEqual({ action: 'deny' });
});

test.each([
  ['notifications', 'app://desk/', true],
  ['notifications', 'https://evil.example/', false],
  ['notifications', 'app://desk.evil.example/', false],
  ['notifications', '', false],
  ['media', 'app://desk/', false],
  ['geolocation', 'app://desk/', false],
])('permission %s asked from %j: %s', async (permission, address, granted) => {
  guardPermissions();
  const { defaultSession } = (await standIn()).session;
  const decide = vi.fn();
  const asked = { requestingUrl: address };
  defaultSession.setPermissionRequestHandler.mock.lastCall?.[0]({}, permission, decide, asked);
  expect(decide).toHaveBeenCalledExactlyOnceWith(granted);
  expect(defaultSession.setPermissionCheckHandler.mock.lastCall?.[0]({}, permission, address)).toBe(granted);
});

test('rejects every device', async () => {
  guardPermissions();
  const { defaultSession } = (await standIn()).session;
  expect(defaultSession.setDevicePermissionHandler.mock.lastCall?.[0]({})).toBe(false);
});

const own = 'blob:app://desk/3f0d';

test.each([
  ['a paper that the page has made', own, [own], false],
  ['an address elsewhere', 'https://evil.example/a.exe', ['https://evil.example/a.exe'], true],
  ['a redirection that ends at the page’s own', own, ['https://evil.example/', own], true],
  ['another origin’s memory', 'blob:https://evil.example/1', ['blob:https://evil.example/1'], true],
  ['a host that only begins alike', 'blob:app://desk.evil/1', ['blob:app://desk.evil/1'], true],
  ['the page itself', 'app://desk/', ['app://desk/'], true],
  ['a file', 'file:///etc/passwd', ['file:///etc/passwd'], true],
  ['nothing', '', [], true],
])('a download of %s: stopped %s', async (_what, address, chain, stopped) => {
  const { defaultSession } = (await standIn()).session;
  defaultSession.removeAllListeners();
  guardDownloads();
  const event = { preventDefault: vi.fn() };
  defaultSession.emit('will-download', event, { getURL: () => address, getURLChain: () => chain });
  expect(event.preventDefault.mock.calls.length > 0).toBe(stopped);
});

test.each([
  ['app://desk/assets/index.js', false],
  [own, false],
  ['data:image/png;base64,AA', false],
  ['chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/pdf.js', false],
  ['data:text/html,hello', true],
  ['http://127.0.0.1:8080/', true],
  ['https://redirector.gvt1.com/edgedl/chrome/dict/en-us.bdic', true],
  ['wss://evil.example/', true],
  ['file:///etc/passwd', true],
  ['chrome://settings/', true],
  ['devtools://devtools/bundled/inspector.html', true],
  ['', true],
])('a request for %s: stopped %s', async (url, stopped) => {
  guardRequests();
  const decide = vi.fn();
  (await standIn()).session.defaultSession.webRequest.onBeforeRequest.mock.lastCall?.[0]({ url }, decide);
  expect(decide).toHaveBeenCalledExactlyOnceWith({ cancel: stopped });
});
