import { renameSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import type { RestoreStatus } from '../../../shared/contract/backup-verbs.ts';
import { type Outcome, type Refusal, refuse } from '../../../shared/refusals.ts';
import { mostBackupDays } from '../../../shared/store/backup-events.ts';
import type { Core } from '../core.ts';
import type { PlatformKeyStore } from '../ports.ts';
import { backupRefusal } from './backup-faults.ts';
import { keepFormerSets } from './backup-setting.ts';
import { beginChapter } from './begin-chapter.ts';
import { type Found, findBackup } from './find-backup.ts';
import type { Hands } from './hands.ts';
import { dropFolder, rebuild } from './rebuild.ts';
import { readyFolder, restoreFolder } from './take-over.ts';

/** Beginning a desk from a backup, before its first run: found and read first, restored on a person's word. */
export interface Restores {
  status(): RestoreStatus;
  find(folder: string, passphrase: string): Outcome<RestoreStatus>;
  restore(): Outcome<RestoreStatus>;
  cancel(): Promise<RestoreStatus>;
  close(): Promise<void>;
}

const idle: RestoreStatus = { state: 'idle', done: 0, total: 0, found: null, refusal: null };

/** `onReady`: all is verified and lies ready; the desk has to be opened anew to take it over. */
export function openRestores(
  core: Core,
  hands: Hands,
  keyStore: PlatformKeyStore,
  onReady: () => void,
): Restores {
  let status = idle;
  let found: Found | null = null;
  let abort = new AbortController();
  let running: Promise<void> | null = null;
  const change = (rest: Partial<RestoreStatus>): void => {
    status = { ...status, ...rest };
  };
  const onProgress = (done: number, total: number): void => change({ done, total });

  const run = (work: (signal: AbortSignal) => Promise<void>, fallBack: Partial<RestoreStatus>): void => {
    abort = new AbortController();
    running = work(abort.signal)
      .catch((error) => change({ ...fallBack, refusal: backupRefusal(error, 'restore-failed') }))
      .finally(() => {
        running = null;
      });
  };
  const fault = (): Refusal | null => {
    if (core.log.head().frontier.size > 0) return refuse('already-set-up');
    return running ? refuse('backup-running') : null;
  };

  return {
    status: () => status,
    find(folder, passphrase) {
      const refusal = fault();
      if (refusal) return { ok: false, refusal };
      status = { ...idle, state: 'checking' };
      found = null;
      run(
        async (signal) => {
          found = await findBackup({ hands, folder, passphrase, signal, onProgress });
          change({ state: 'found', found: found.told });
        },
        { state: 'failed' },
      );
      return { ok: true, value: status };
    },
    restore() {
      const refusal = fault() ?? (found ? null : refuse('backup-unknown'));
      if (refusal || !found) return { ok: false, refusal: refusal ?? refuse('backup-unknown') };
      const taken = found;
      change({ state: 'restoring', done: 0, total: taken.manifest.size, refusal: null });
      run(
        async (signal) => {
          await restoreTo(core, hands, keyStore, taken, signal, onProgress);
          change({ state: 'done' });
          onReady();
        },
        { state: 'found' },
      );
      return { ok: true, value: status };
    },
    async cancel() {
      abort.abort();
      await running;
      if (status.state !== 'done') status = { ...idle, refusal: status.refusal };
      found = null;
      return status;
    },
    async close() {
      // What is ready is taken over by the next start; anything less is thrown away.
      if (status.state !== 'done') abort.abort();
      await running;
    },
  };
}

async function restoreTo(
  core: Core,
  hands: Hands,
  keyStore: PlatformKeyStore,
  found: Found,
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const { dataDir, entropy, clock } = core;
  const target = restoreFolder(dataDir);
  await dropFolder(target);
  try {
    await mkdir(target, { mode: 0o700 });
    const rebuilt = await rebuild({ found, hands, target, keyStore, entropy, signal, onProgress });
    try {
      await beginChapter({ rebuilt, clock, entropy, signal });
      // What it was restored from ages out once this desk makes backups of its own.
      const { set, identity } = found;
      keepFormerSets(rebuilt.keys, [{ set, identity, days: mostBackupDays, restored: true }]);
    } finally {
      rebuilt.close();
    }
    // Somebody may have set the desk up meanwhile, at another screen; nobody can between here and the next line.
    if (core.log.head().frontier.size > 0) throw new Error('restoreTo: the ledger is not empty any more');
    renameSync(target, readyFolder(dataDir));
  } catch (error) {
    await dropFolder(target);
    throw error;
  }
}
