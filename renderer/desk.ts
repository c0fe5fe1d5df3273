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
