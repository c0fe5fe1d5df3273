import type { WebPreferences } from 'electron';

/**
 * What every window of the desk is: sandboxed, isolated, without Node, with the web's own protections. Most of it is
 * Electron's default today; it is written out so that no later default can take it away (docs/security.md).
 */
export const lockedDown = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  // Its dictionaries would be fetched from the internet.
  spellcheck: false,
} as const satisfies WebPreferences;
