import { expect, test, vi } from 'vitest';
import { verbs } from '../../../shared/contract.ts';
import { standIn } from './stand-in-electron.ts';

vi.mock('electron', async () => (await import('./stand-in-electron.ts')).standInElectron());

test('exposes one function for each verb and the pushes, no channel and nothing else', async () => {
  await import('../../../electron/preload.ts');
  const { contextBridge, ipcRenderer } = await standIn();
  expect(contextBridge.exposeInMainWorld).toHaveBeenCalledTimes(1);
  const [name, desk] = contextBridge.exposeInMainWorld.mock.lastCall ?? [];
  expect(name).toBe('desk');
  expect(Object.keys(desk).sort()).toEqual([...Object.keys(verbs), 'onPush'].sort());

  ipcRenderer.invoke.mockResolvedValue('answer');
  expect(await desk.head({})).toBe('answer');
  expect(ipcRenderer.invoke).toHaveBeenCalledWith('desk', 'head', {});

  const listener = vi.fn();
  const stop = desk.onPush(listener);
  ipcRenderer.emit('push', { sender: 'hidden from the page' }, { size: 2 });
  expect(listener).toHaveBeenCalledExactlyOnceWith({ size: 2 });
  stop();
  ipcRenderer.emit('push', {}, { size: 3 });
  expect(listener).toHaveBeenCalledTimes(1);
});
