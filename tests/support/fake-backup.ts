import type { BackupStatus, RestoreStatus } from '../../shared/contract/backup-verbs.ts';

/** No backup is set up, and none was ever made. */
export const noBackup: BackupStatus = {
  configured: null,
  running: null,
  last: null,
  failure: null,
  late: false,
  rehearsal: null,
  rehearsalRefusal: null,
};

export const noRestore: RestoreStatus = { state: 'idle', done: 0, total: 0, found: null, refusal: null };
