import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, Menu } from 'electron';
import { isQueueWindow, pageUrl } from './own-page.ts';
import { lockedDown } from './web-preferences.ts';

/** Makes the desk's window, hidden until its page can be shown; it alone may open the windows for the public beside it. */
export function makeWindow(): BrowserWindow {
  // macOS needs its menu for copy and paste; elsewhere the desk's own keys are enough.
  if (process.platform !== 'darwin') Menu.setApplicationMenu(null);
  const preferences = {
    ...lockedDown,
    preload: fileURLToPath(new URL('../preload/preload.cjs', import.meta.url)),
    devTools: !app.isPackaged,
  };
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 1024,
    minHeight: 680,
    title: '放心服务台 Fangxin Desk',
    show: false,
    webPreferences: preferences,
  });
  window.once('ready-to-show', () => window.show());
  window.webContents.setWindowOpenHandler(({ url }) => {
    if (!isQueueWindow(url)) return { action: 'deny' };
    return { action: 'allow', overrideBrowserWindowOptions: { webPreferences: preferences } };
  });
  return window;
}

/** Loads the desk's page once everything it may call is there. */
export function showPage(window: BrowserWindow): Promise<void> {
  return window.loadURL(pageUrl);
}
