import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import type { BackupStatus } from '../../../shared/contract/backup-verbs.ts';
import { isRefusal, type Refusal } from '../../../shared/refusals.ts';

/** How backups went, kept beside the log so that a start knows when the last one was, with the stick away too. */
export type BackupNotes = Pick<BackupStatus, 'last' | 'failure' | 'rehearsal'>;

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const refusal = v.custom<Refusal>(isRefusal);
const shape = v.strictObject({
  last: v.nullable(v.strictObject({ at: whole, size: whole, bytes: whole })),
  failure: v.nullable(v.strictObject({ refusal, at: whole })),
  rehearsal: v.nullable(
    v.strictObject({ at: whole, size: whole, root: v.string(), ms: whole, whole: v.boolean() }),
  ),
});
const nothing: BackupNotes = { last: null, failure: null, rehearsal: null };

export function openBackupNotes(path: string): {
  now(): BackupNotes;
  note(rest: Partial<BackupNotes>): void;
} {
  let now = read(path);
  return {
    now: () => now,
    note(rest) {
      now = { ...now, ...rest };
      try {
        writeFileSync(`${path}.part`, JSON.stringify(now), { mode: 0o600 });
        renameSync(`${path}.part`, path);
      } catch (error) {
        // Known until this desk is closed; the backup itself does not depend on it.
        console.error(error instanceof Error ? error.message : error);
      }
    },
  };
}

function read(path: string): BackupNotes {
  try {
    return v.parse(shape, JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return nothing; // None was made yet, or the note was cut off in writing.
  }
}
