import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { Desk } from '../desk/desk.ts';
import { isOwnPage } from './own-page.ts';

/** The one way from a window to the desk: its main frame, on the desk's own page. Anyone else gets an error, aloud. */
export function openIpcDoor(desk: Pick<Desk, 'call' | 'onPush'>, window: BrowserWindow): void {
  const { webContents } = window;
  ipcMain.handle('desk', (event, verb: unknown, input: unknown) => {
    refuseStrangers(event, webContents);
    if (typeof verb !== 'string') throw new Error(`desk: expected a verb, got ${typeof verb}`);
    return desk.call(`window-${webContents.id}`, verb, input);
  });
  const stopListening = desk.onPush((push) => {
    if (!webContents.isDestroyed()) webContents.send('push', push);
  });
  window.once('closed', () => {
    stopListening();
    ipcMain.removeHandler('desk');
  });
}

function refuseStrangers(
  { sender, senderFrame }: IpcMainInvokeEvent,
  webContents: BrowserWindow['webContents'],
): void {
  const address = senderFrame?.url ?? '';
  if (
    sender === webContents &&
    senderFrame !== null &&
    senderFrame === webContents.mainFrame &&
    isOwnPage(address)
  ) {
    return;
  }
  throw new Error(`desk: expected a call from the desk's own page, got one from '${address}'`);
}
