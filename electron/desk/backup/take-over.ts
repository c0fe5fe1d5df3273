import { existsSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Where a restored ledger is made, and where it lies once it is whole and verified. */
export const restoreFolder = (dataDir: string): string => join(dataDir, 'restoring');
export const readyFolder = (dataDir: string): string => join(dataDir, 'restored');

const databases = ['keys.sqlite', 'log.sqlite'];

/**
 * Puts a restored ledger in the place of the empty one that the desk began with; before anything of the folder is opened.
 * Cut off at any point, the next start goes on: what has moved is not there to be moved again. The keys go first, for
 * keys without a log are reported, and a log without its keys would open under none.
 */
export function takeOverRestored(dataDir: string): void {
  rmSync(restoreFolder(dataDir), { recursive: true, force: true });
  rmSync(join(dataDir, 'rehearsal'), { recursive: true, force: true });
  const ready = readyFolder(dataDir);
  if (!existsSync(ready)) return;
  const files = join(ready, 'files');
  if (existsSync(files)) {
    rmSync(join(dataDir, 'files'), { recursive: true, force: true });
    renameSync(files, join(dataDir, 'files'));
  }
  for (const name of databases) {
    const from = join(ready, name);
    if (!existsSync(from)) continue;
    const to = join(dataDir, name);
    for (const part of ['-wal', '-shm', '']) rmSync(`${to}${part}`, { force: true });
    renameSync(from, to);
  }
  for (const name of databases)
    for (const part of ['-wal', '-shm']) rmSync(join(ready, `${name}${part}`), { force: true });
  // Drafts of the empty desk are nobody's, and lie under its own key.
  for (const part of ['-wal', '-shm', '']) rmSync(join(dataDir, `drafts.sqlite${part}`), { force: true });
  rmdirSync(ready);
}
