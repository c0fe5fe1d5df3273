import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { guardNavigation } from '../../../electron/shell/navigation-guard.ts';
import { guardPermissions } from '../../../electron/shell/permission-guard.ts';
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

test('rejects redirects, frames, webviews and second windows', async () => {
  const contents = await guardedContents();
  expect(emit(contents, 'will-redirect', { url: 'app://desk/' })).toBe(true);
  expect(emit(contents, 'will-frame-navigate', { isMainFrame: false, url: 'app://desk/' })).toBe(true);
  expect(emit(contents, 'will-frame-navigate', { isMainFrame: true, url: 'app://desk/' })).toBe(false);
  expect(emit(contents, 'will-attach-webview')).toBe(true);
  expect(contents.setWindowOpenHandler.mock.lastCall?.[0]({ url: 'app://desk/' })).toEqual({
    action: 'deny',
  });
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
