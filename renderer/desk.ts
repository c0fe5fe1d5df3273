import type { DeskApi } from '../shared/contract.ts';

declare global {
  interface Window {
    /** Put there by the shell: electron/preload.ts, or the browser shell's stand-in for it. */
    readonly desk?: DeskApi;
  }
}

/** The desk behind this window. The only place that touches `window.desk`. */
export function deskOfWindow(): DeskApi {
  if (!window.desk) throw new Error('deskOfWindow: expected a shell to provide window.desk, found none');
  return window.desk;
}

/** Whether the desk answers this page: it does, it is gone, or it was started again and does not know the page. */
export type Connection = 'here' | 'away' | 'unknown-page';
const connections: readonly unknown[] = ['here', 'away', 'unknown-page'] satisfies Connection[];

/** Hears what the browser shell's script tells the window of its connection; in Electron there is none to lose. */
export function hearConnection(listener: (connection: Connection) => void): () => void {
  const hear = (event: Event): void => {
    const told: unknown = event instanceof CustomEvent ? event.detail : null;
    if (connections.includes(told)) listener(told as Connection);
  };
  window.addEventListener('desk-connection', hear);
  return () => window.removeEventListener('desk-connection', hear);
}
