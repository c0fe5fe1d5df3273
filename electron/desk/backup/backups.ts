import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupStatus, Rehearsal } from '../../../shared/contract/backup-verbs.ts';
import { type Outcome, type Refusal, refuse } from '../../../shared/refusals.ts';
import type { Core } from '../core.ts';
import { heedSeen } from '../witness.ts';
import { ageFormerSets } from './age-former.ts';
import { BackupFault, backupRefusal } from './backup-faults.ts';
import { openBackupNotes } from './backup-notes.ts';
import { type BackupSetting, backupSetting } from './backup-setting.ts';
import { expectToContinue } from './continues.ts';
import type { Hands } from './hands.ts';
import { makeBackup } from './make-backup.ts';
import { type Manifest, piecesOf, readManifest } from './manifest.ts';
import { dropHalfWritten, prune } from './prune.ts';
import { recheck } from './recheck.ts';
import { keyPath, manifestFolder, manifestsIn } from './set-paths.ts';

/** Often enough that little is lost with a computer; what did not change costs nothing. */
export const usualPace = 5 * 60_000;
/** With nothing new to write, that the backup is still there is proven this often. */
const proofEvery = 3_600_000;
const alarmAfter = 24 * 3_600_000;

/** Backups of an open desk: made by themselves, asked for, tried. */
export interface Backups {
  status(): BackupStatus;
  /** Begins one now; refused where none is set up or something runs. */
  start(): Outcome<BackupStatus>;
  /** Runs something else on the backups in their place: nothing else runs meanwhile. */
  rehearse(work: (at: RehearsalTools) => Promise<Rehearsal>): Outcome<BackupStatus>;
  cancel(): Promise<BackupStatus>;
  /** After the setting was changed: what was known of the folder before is forgotten. */
  renewed(): void;
  /** Waits for what runs. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export type RehearsalTools = Readonly<{
  setting: BackupSetting;
  signal: AbortSignal;
  onProgress: (done: number, total: number) => void;
}>;

type Running = {
  what: 'backup' | 'rehearsal';
  done: number;
  total: number;
  abort: AbortController;
  ended: Promise<void>;
};

export function openBackups(core: Core, hands: Hands, pace = usualPace): Backups {
  const notes = openBackupNotes(join(core.dataDir, 'backup.json'));
  let running: Running | null = null;
  let previous: Manifest | null = null;
  let begun = false;
  let tried = core.steady.now();
  let checked = 0;
  let rehearsalRefusal: Refusal | null = null;
  /** Something of the last backup was found spoilt: it is written again soon. */
  let redo = false;
  let closing = false;

  const run = (
    what: Running['what'],
    work: (signal: AbortSignal, onProgress: RehearsalTools['onProgress']) => Promise<void>,
    onFault: (error: unknown) => void,
  ): void => {
    const abort = new AbortController();
    const now: Running = { what, done: 0, total: 0, abort, ended: Promise.resolve() };
    running = now;
    const onProgress = (done: number, total: number): void => void Object.assign(now, { done, total });
    now.ended = work(abort.signal, onProgress)
      .catch(onFault)
      .finally(() => {
        running = null;
      });
  };

  async function backUp(
    setting: BackupSetting,
    signal: AbortSignal,
    onProgress: RehearsalTools['onProgress'],
  ) {
    const { folder, set, identity, recipient, days } = setting;
    // A stick that is away leaves an empty folder behind: nothing is written where the key does not lie.
    if (!(await stat(keyPath(set)).catch(() => null)))
      throw new BackupFault('backup-away', 'no key.age there');
    if (!begun) {
      await dropHalfWritten(set);
      previous = await newest(hands, set, identity);
      if (previous) await expectToContinue(core, previous, signal);
    }
    const key = { identity, recipient };
    const made = await makeBackup({ core, hands, set, key, previous, signal, onProgress });
    previous = made.manifest;
    const { at, size } = made.manifest;
    notes.note({ last: { at, size, bytes: made.written }, failure: null });
    // A clock in doubt makes nothing old.
    if (!core.log.head().store.doubt) {
      const now = core.clock.now();
      await prune({ hands, set, identity, now, days, thorough: !begun });
      await ageFormerSets({ hands, keys: core.keys, folder, now, days });
    }
    begun = true;
    const names = piecesOf(made.manifest);
    const { next, spoilt } = await recheck({ hands, set, identity, names, from: checked, signal });
    checked = next;
    redo = spoilt;
  }

  const start = (): Outcome<BackupStatus> => {
    const setting = backupSetting(core.keys);
    if (!setting) return { ok: false, refusal: refuse('backup-none') };
    if (running) return { ok: false, refusal: refuse('backup-running') };
    tried = core.steady.now();
    run(
      'backup',
      (signal, onProgress) => backUp(setting, signal, onProgress),
      (error) => {
        const refusal = backupRefusal(error);
        if (!closing) notes.note({ failure: { refusal, at: core.clock.now() } });
      },
    );
    return { ok: true, value: status() };
  };

  const isLate = (): boolean => {
    const { store, frontier } = core.log.head();
    if (!store.founded || store.mark === 'demonstration') return false;
    if (frontier.size === 0) return false;
    const since = Math.max(notes.now().last?.at ?? 0, store.backup?.since ?? foundedAt(core));
    return core.clock.now() - since > alarmAfter;
  };

  const status = (): BackupStatus => {
    const setting = backupSetting(core.keys);
    return {
      configured: setting && { folder: setting.folder, days: setting.days },
      running: running && { what: running.what, done: running.done, total: running.total },
      ...notes.now(),
      late: isLate(),
      rehearsalRefusal,
    };
  };

  const look = (): void => {
    if (closing || running || core.stopped.reason || !core.log.head().store.founded) return;
    if (core.steady.now() - tried < pace) return;
    const { last, failure } = notes.now();
    const { frontier } = core.log.head();
    const stale = !last || last.size !== frontier.size || core.clock.now() - last.at >= proofEvery;
    if (stale || failure || redo) start();
  };
  const timer = setInterval(look, Math.min(pace, 30_000));
  const compared = compareAtStart(core, hands).catch((error: unknown) => {
    if (!closing) console.error(error);
  });
  timer.unref();

  return {
    status,
    start,
    rehearse(work) {
      const setting = backupSetting(core.keys);
      if (!setting) return { ok: false, refusal: refuse('backup-none') };
      if (running) return { ok: false, refusal: refuse('backup-running') };
      rehearsalRefusal = null;
      run(
        'rehearsal',
        async (signal, onProgress) => notes.note({ rehearsal: await work({ setting, signal, onProgress }) }),
        (error) => {
          rehearsalRefusal = backupRefusal(error);
        },
      );
      return { ok: true, value: status() };
    },
    async cancel() {
      running?.abort.abort();
      await running?.ended;
      return status();
    },
    renewed() {
      previous = null;
      begun = false;
      checked = 0;
      notes.note({ last: null, failure: null, rehearsal: null });
      rehearsalRefusal = null;
    },
    settled: async () => running?.ended,
    async close() {
      closing = true;
      clearInterval(timer);
      running?.abort.abort();
      await running?.ended;
      await hands.close();
      await compared;
    },
  };
}

/**
 * Holds the log against the newest backup as the desk opens: a log, or a whole folder, that was put back to an older state
 * is known before much is sealed on it. A stick that is away is no news.
 */
async function compareAtStart(core: Core, hands: Hands): Promise<void> {
  const setting = backupSetting(core.keys);
  if (!setting || core.stopped.reason || !(await stat(keyPath(setting.set)).catch(() => null))) return;
  const last = await newest(hands, setting.set, setting.identity);
  if (last) heedSeen(core, last.note);
}

/** When the ledger began, UTC ms. */
function foundedAt({ log }: Core): number {
  const [first] = log.entriesFrom(0, 1);
  return first ? (JSON.parse(first.text) as { at: number }).at : 0;
}

/** The newest backup of a set that can be read. */
async function newest(hands: Hands, set: string, identity: string): Promise<Manifest | null> {
  for (const { file } of await manifestsIn(set)) {
    const path = join(manifestFolder(set), file);
    const plain = await hands.ask({ do: 'read', identity, path, gzip: true, hash: null });
    const manifest = plain && readManifest(plain);
    if (manifest) return manifest;
  }
  return null;
}
