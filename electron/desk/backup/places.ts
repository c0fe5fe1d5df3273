import { readdir, statfs } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { BackupPlace } from '../../../shared/contract/backup-verbs.ts';
import { isThere, namesIn, setPrefix } from './set-paths.ts';

/** Where each platform puts sticks and shares: folders of folders, or of folders of folders. */
const mounts: Readonly<Record<string, readonly string[]>> = {
  linux: ['/media/*', '/run/media/*', '/media', '/mnt'],
  darwin: ['/Volumes'],
};

/** The drives of this computer that a backup may go to or come from; those with backups first. */
export async function backupPlaces(platform: NodeJS.Platform = process.platform): Promise<BackupPlace[]> {
  const folders = platform === 'win32' ? await drives() : await mounted(mounts[platform] ?? []);
  const places = await Promise.all(folders.map(placeOf));
  return places
    .filter((place) => place !== null)
    .sort((a, b) => Number(b.backups) - Number(a.backups))
    .slice(0, 12);
}

async function drives(): Promise<string[]> {
  const letters = [...'DEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:\\`);
  const there = await Promise.all(letters.map(isThere));
  return letters.filter((_, index) => there[index]);
}

async function mounted(patterns: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const pattern of patterns) {
    const parents = pattern.endsWith('/*') ? await foldersIn(pattern.slice(0, -2)) : [pattern];
    for (const parent of parents) found.push(...(await foldersIn(parent)));
  }
  return [...new Set(found)].filter((folder) => folder !== homedir());
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
}

/** Null for a folder that cannot be looked into. */
async function placeOf(folder: string): Promise<BackupPlace | null> {
  try {
    const names = await namesIn(folder);
    const { bavail, bsize } = await statfs(folder);
    return { folder, free: bavail * bsize, backups: names.some((name) => name.startsWith(setPrefix)) };
  } catch {
    return null; // A drive without a medium, or another person's.
  }
}
