import { existsSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openReadOnly } from '../sqlite.ts';

/** Where a restored ledger is made, and where it lies once it is whole and verified. */
export const restoreFolder = (dataDir: string): string => join(dataDir, 'restoring');
export const readyFolder = (dataDir: string): string => join(dataDir, 'restored');

const databases = ['keys.sqlite', 'log.sqlite'];
const sides = ['-wal', '-shm'];

/** What of the file system a take-over changes, step by step; a test cuts it off between any two. */
export type Steps = Readonly<{
  rename(from: string, to: string): void;
  remove(path: string): void;
  removeEmpty(path: string): void;
}>;
const fileSystem: Steps = {
  rename: renameSync,
  remove: (path) => rmSync(path, { recursive: true, force: true }),
  removeEmpty: rmdirSync,
};

/** What a start has to say of it: a restore that was cut off before it was whole, or one that a ledger stood in the way of. */
export type TakenOver = 'restore-cut-off' | 'restore-unused' | null;

/**
 * Puts a restored ledger in the place of the empty one that the desk began with; before anything of the folder is opened.
 * Cut off at any point, the next start goes on: what has moved is not there to be moved again. The keys go first, for
 * keys without a log are reported, and a log without its keys would open under none. A ledger that has entries is never
 * replaced: what was restored is then put aside, whole.
 */
export function takeOverRestored(dataDir: string, steps: Steps = fileSystem): TakenOver {
  const cutOff = existsSync(restoreFolder(dataDir));
  steps.remove(restoreFolder(dataDir));
  steps.remove(join(dataDir, 'rehearsal'));
  const ready = readyFolder(dataDir);
  if (!existsSync(ready)) return cutOff ? 'restore-cut-off' : null;
  if (existsSync(join(ready, 'log.sqlite')) && hasEntries(join(dataDir, 'log.sqlite'))) {
    steps.rename(ready, `${ready}-unused-${Date.now()}`);
    return 'restore-unused';
  }
  const files = join(ready, 'files');
  if (existsSync(files)) {
    steps.remove(join(dataDir, 'files'));
    steps.rename(files, join(dataDir, 'files'));
  }
  for (const name of databases) {
    const from = join(ready, name);
    if (!existsSync(from)) continue;
    const to = join(dataDir, name);
    for (const part of [...sides, '']) steps.remove(`${to}${part}`);
    steps.rename(from, to);
  }
  for (const name of databases) for (const part of sides) steps.remove(join(ready, `${name}${part}`));
  // Drafts of the empty desk are nobody's, and lie under its own key.
  for (const part of [...sides, '']) steps.remove(join(dataDir, `drafts.sqlite${part}`));
  steps.removeEmpty(ready);
  return null;
}

/** Whether anything was sealed in a log. One that cannot be read may hold a ledger, and counts as one. */
function hasEntries(path: string): boolean {
  if (!existsSync(path)) return false;
  try {
    const log = openReadOnly(path);
    try {
      return log.prepare('SELECT seq FROM entry LIMIT 1').get() !== undefined;
    } finally {
      log.close();
    }
  } catch {
    return true;
  }
}
