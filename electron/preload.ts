import { contextBridge, ipcRenderer } from 'electron';
import type { Push } from '../shared/contract.ts';
import { makeDeskApi } from './desk-api.ts';

const desk = makeDeskApi({
  call: (verb, input) => ipcRenderer.invoke('desk', verb, input),
  onPush(listener) {
    const receive = (_event: unknown, push: Push) => listener(push);
    ipcRenderer.on('push', receive);
    return () => void ipcRenderer.off('push', receive);
  },
});

contextBridge.exposeInMainWorld('desk', desk);
