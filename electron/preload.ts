import { contextBridge, ipcRenderer } from 'electron';
import type { Push } from '../shared/contract.ts';
import { makeDeskApi } from './desk-api.ts';

/** A window for the public has a door of its own, behind which little is (shell/ipc-door.ts). */
const door = globalThis.location?.pathname === '/queue.html' ? 'queue' : 'desk';
const desk = makeDeskApi({
  call: (verb, input) => ipcRenderer.invoke(door, verb, input),
  onPush(listener) {
    const receive = (_event: unknown, push: Push) => listener(push);
    ipcRenderer.on('push', receive);
    return () => void ipcRenderer.off('push', receive);
  },
});

contextBridge.exposeInMainWorld('desk', desk);
