import * as v from 'valibot';
import { utf8 } from '../../../shared/bytes.ts';
import type { Keys } from '../keys.ts';

const shape = v.strictObject({
  /** The folder that the enterprise head chose, and the set's own inside it. */
  folder: v.string(),
  set: v.string(),
  days: v.pipe(v.number(), v.safeInteger()),
  identity: v.string(),
  recipient: v.string(),
});
/** Where backups go and under which key: kept among the desk's secrets. The passphrase is not among it. */
export type BackupSetting = v.InferOutput<typeof shape>;

const formerShape = v.array(
  v.strictObject({
    set: v.string(),
    identity: v.string(),
    /** How many days its backups were to be kept. */
    days: v.pipe(v.number(), v.safeInteger()),
    /** This ledger was restored from it: the desk before may still write there. */
    restored: v.boolean(),
  }),
);
/** A set that this desk writes to no more, and whose backups age out all the same (L3, L4). */
export type FormerSet = v.InferOutput<typeof formerShape>[number];

const name = 'backup';
const formerName = 'backup-former';

export function backupSetting(keys: Keys): BackupSetting | null {
  const kept = keys.secret(name);
  return kept && v.parse(shape, JSON.parse(new TextDecoder().decode(kept)));
}

export function keepBackupSetting(keys: Keys, setting: BackupSetting | null): void {
  keys.keepSecret(name, setting && utf8(JSON.stringify(setting)));
}

export function formerSets(keys: Keys): readonly FormerSet[] {
  const kept = keys.secret(formerName);
  return kept ? v.parse(formerShape, JSON.parse(new TextDecoder().decode(kept))) : [];
}

export function keepFormerSets(keys: Keys, sets: readonly FormerSet[]): void {
  keys.keepSecret(formerName, sets.length === 0 ? null : utf8(JSON.stringify(sets)));
}

/** What backups go to now is former from here on. */
export function leaveSet(keys: Keys): void {
  const now = backupSetting(keys);
  if (!now) return;
  const { set, identity, days } = now;
  keepFormerSets(keys, [...formerSets(keys), { set, identity, days, restored: false }]);
}
