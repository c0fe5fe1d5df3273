import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { windowVerbs } from '../../shared/contract/admission.ts';
import type { Desk } from '../desk/desk.ts';
import { windowConnection } from '../desk/queue-windows.ts';
import { isOwnPage } from './own-page.ts';

/** The one way from a window to the desk: its main frame, on the desk's own page. Anyone else gets an error, aloud. */
export function openIpcDoor(desk: Pick<Desk, 'call' | 'onPush'>, window: BrowserWindow): void {
  const { webContents } = window;
  ipcMain.handle('desk', (event, verb: unknown, input: unknown) => {
    refuseStrangers(event, webContents);
    if (typeof verb !== 'string') throw new Error(`desk: expected a verb, got ${typeof verb}`);
    return desk.call(`window-${webContents.id}`, verb, input);
  });
  const opened = new Set<BrowserWindow>();
  webContents.on('did-create-window', (child) => {
    opened.add(child);
    child.once('closed', () => opened.delete(child));
  });
  ipcMain.handle('queue', (event, verb: unknown, input: unknown) => {
    const sender = [...opened].find((one) => one.webContents === event.sender)?.webContents;
    refuseStrangers(event, sender ?? null);
    if (typeof verb !== 'string' || !windowVerbs.has(verb))
      throw new Error(`queue: expected a verb of a window for the public, got '${verb}'`);
    return desk.call(windowConnection(`window-${webContents.id}`), verb, input);
  });
  const stopListening = desk.onPush((push) => {
    if (!webContents.isDestroyed()) webContents.send('push', push);
  });
  window.once('closed', () => {
    stopListening();
    ipcMain.removeHandler('desk');
    ipcMain.removeHandler('queue');
    // What stands open for the public shows nothing any more.
    for (const child of opened) child.destroy();
  });
}

function refuseStrangers({ sender, senderFrame }: IpcMainInvokeEvent, webContents: WebContents | null): void {
  const address = senderFrame?.url ?? '';
  if (
    webContents !== null &&
    sender === webContents &&
    senderFrame !== null &&
    senderFrame === webContents.mainFrame &&
    isOwnPage(address)
  ) {
    return;
  }
  throw new Error(`desk: expected a call from the desk's own page, got one from '${address}'`);
}
