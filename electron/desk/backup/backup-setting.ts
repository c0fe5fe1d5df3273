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

const name = 'backup';

export function backupSetting(keys: Keys): BackupSetting | null {
  const kept = keys.secret(name);
  return kept && v.parse(shape, JSON.parse(new TextDecoder().decode(kept)));
}

export function keepBackupSetting(keys: Keys, setting: BackupSetting | null): void {
  keys.keepSecret(name, setting && utf8(JSON.stringify(setting)));
}
