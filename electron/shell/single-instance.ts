import { app, BrowserWindow } from 'electron';

/** True for the first start on a data folder; a second one brings the first one's window to the front and answers false. */
export function isFirstInstance(): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  return true;
}
