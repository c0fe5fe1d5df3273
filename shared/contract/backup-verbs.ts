import * as v from 'valibot';
import type { Sealed } from '../contract-replies.ts';
import type { Refusal } from '../refusals.ts';
import { leastBackupDays, mostBackupDays } from '../store/backup-events.ts';
import { said } from '../text.ts';
import { commandId, none, ownPin, size } from './parts.ts';

/** A folder of this computer as a person writes it, from the root on. */
const folder = said(400);
const passphrase = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));

/** Backups of the ledger, trying them, and beginning a desk from one (N2, L3). */
export const backupVerbs = {
  backup: none,
  /** Drives and folders of this computer that are likely to be meant. Before the first run anyone may ask, then a head. */
  backupPlaces: none,
  /** Backups go there from now on; the passphrase opens them and is kept nowhere. */
  configureBackup: v.strictObject({
    id: commandId,
    size,
    folder,
    days: v.pipe(v.number(), v.safeInteger(), v.minValue(leastBackupDays), v.maxValue(mostBackupDays)),
    passphrase,
    pin: ownPin,
  }),
  stopBackup: v.strictObject({ id: commandId, size, pin: ownPin }),
  backUpNow: none,
  /** Ends the backup or the rehearsal under way. */
  cancelBackup: none,
  /** Restores the newest backup to the side, reads it through, takes it away again and seals how it went. */
  rehearseBackup: v.strictObject({ id: commandId, passphrase }),
  /** Before the first run: looks for the newest whole backup in a folder and reads all of it. */
  findBackup: v.strictObject({ folder, passphrase }),
  restoreStatus: none,
  /** Begins this desk from the backup that was found. */
  restoreBackup: none,
  cancelRestore: none,
} as const satisfies Record<string, v.GenericSchema>;

export type BackupPlace = Readonly<{ folder: string; free: number | null; backups: boolean }>;

export type Rehearsal = Readonly<{
  at: number;
  size: number;
  root: string;
  ms: number;
  /** False where not all of the newest backup was whole, and an older one was taken. */
  whole: boolean;
}>;

export type BackupStatus = Readonly<{
  configured: Readonly<{ folder: string; days: number }> | null;
  running: Readonly<{ what: 'backup' | 'rehearsal'; done: number; total: number }> | null;
  /** The last backup that was written and read back: when (UTC ms), of how many entries, how much it wrote. */
  last: Readonly<{ at: number; size: number; bytes: number }> | null;
  /** Why the last attempt failed, and when (UTC ms); null after a good one. */
  failure: Readonly<{ refusal: Refusal; at: number }> | null;
  /** None has succeeded for a day, although a ledger is there that wants one. */
  late: boolean;
  rehearsal: Rehearsal | null;
  rehearsalRefusal: Refusal | null;
}>;

/** What a backup was found to hold, before anything is restored. */
export type FoundBackup = Readonly<{
  store: string;
  /** UTC ms. */
  at: number;
  size: number;
  root: string;
  files: number;
  /** The chapter that the restored ledger will begin. */
  chapter: number;
  /** Newer backups that are damaged, with the most entries that one of them had; null where there are none. */
  damaged: Readonly<{ count: number; size: number | null }> | null;
}>;

export type RestoreStatus = Readonly<{
  state: 'idle' | 'checking' | 'found' | 'restoring' | 'done' | 'failed';
  done: number;
  total: number;
  found: FoundBackup | null;
  refusal: Refusal | null;
}>;

export type BackupOutputs = {
  backup: BackupStatus;
  backupPlaces: { places: readonly BackupPlace[] };
  configureBackup: Sealed;
  stopBackup: Sealed;
  backUpNow: BackupStatus;
  cancelBackup: BackupStatus;
  rehearseBackup: BackupStatus;
  findBackup: RestoreStatus;
  restoreStatus: RestoreStatus;
  restoreBackup: RestoreStatus;
  cancelRestore: RestoreStatus;
};
