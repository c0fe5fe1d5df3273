import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app } from 'electron';
import { usualDataFolder } from '../data-folder.ts';

/** Takes the data folder from `--data=DIR`, or the usual one, makes it where it is not there, and gives Chromium a folder of its own inside. */
export function chooseDataFolder(words: readonly string[] = process.argv): string {
  const given = words.find((word) => word.startsWith('--data='))?.slice('--data='.length);
  const dataDir = given ? resolve(given) : usualDataFolder();
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  app.setPath('userData', join(dataDir, 'electron'));
  return dataDir;
}
