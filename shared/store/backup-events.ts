import * as v from 'valibot';
import { count, digest, flag } from '../event-parts.ts';

const origin = v.pipe(v.string(), v.regex(/^[a-z0-9/.-]{1,120}$/));
const key = v.pipe(v.string(), v.regex(/^[!-~]{1,240}$/));

/** How many days a backup is kept: the fewest and the most that a store may set (L3, L4). */
export const leastBackupDays = 7;
export const mostBackupDays = 90;

/** Backups of the ledger, and the ledger that was restored from one: the public data. */
export const backupEventData = {
  /** Backups go to a folder (in words) from now on, and each is gone after so many days. */
  BackupConfigured: v.strictObject({
    days: v.pipe(v.number(), v.safeInteger(), v.minValue(leastBackupDays), v.maxValue(mostBackupDays)),
  }),
  BackupStopped: v.strictObject({}),
  /** A backup was restored to the side, read through and taken away again; `ms` is how long that took. */
  BackupRehearsed: v.strictObject({ size: count, root: digest, whole: flag, ms: count }),
  /**
   * The ledger was restored from a backup: what is before this entry is the log of `before`, under its own last checkpoint,
   * and from here on another key signs under another origin (design.md, The seal). `signature` is the old key's, in base64.
   */
  ChapterBegun: v.strictObject({
    origin,
    key,
    before: v.strictObject({
      origin,
      size: count,
      root: digest,
      signature: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{86}==$/)),
    }),
  }),
} as const;
