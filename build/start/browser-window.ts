import { join } from 'node:path';
import { findChromium } from '../find-chromium.ts';
import { hasDisplay, isRootOnLinux } from './ground.ts';
import { type Program, startProgram } from './program.ts';

/**
 * Opens the address as an app window of the system's Chromium, Chrome or Edge, with a profile of its own in the data
 * folder. Undefined where there is no display, no such browser, or no sandbox for it.
 */
export async function openBrowserWindow(url: string, dataDir: string): Promise<Program | undefined> {
  const browser = findChromium();
  if (!browser || !hasDisplay() || isRootOnLinux()) return undefined;
  const parameters = [
    `--app=${url}`,
    `--user-data-dir=${join(dataDir, 'profile')}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  const program = startProgram(browser, parameters, dataDir);
  return (await program.started) ? program : undefined;
}
