import type { BackupStatus, RestoreStatus } from '../../../../shared/contract/backup-verbs.ts';
import type { DeskApi } from '../../../../shared/contract.ts';
import { type Outcome, refuse } from '../../../../shared/refusals.ts';
import { noBackup, noRestore } from '../../../support/fake-backup.ts';

const good = async <Value>(value: Value): Promise<Outcome<Value>> => ({ ok: true, value });
const sealed = { size: 421, about: 'store', number: null, types: [] };
const at = Date.UTC(2026, 10, 26, 2, 15);
const places = [
  { folder: '/media/zhou/BEIFEN-U', free: 14_200_000_000, backups: true },
  { folder: '/media/zhou/NAS-GONGXIANG', free: 802_000_000_000, backups: false },
];

const running: BackupStatus = {
  ...noBackup,
  configured: { folder: '/media/zhou/BEIFEN-U', days: 30 },
  last: { at, size: 4210, bytes: 182_400 },
  rehearsal: { at, size: 4190, root: '7f3c9a1be0d24c5566aa', ms: 8400, whole: true },
};
/** `?backup=none|ok|late`. */
const statuses: Readonly<Record<string, BackupStatus>> = {
  none: noBackup,
  ok: running,
  late: {
    ...running,
    late: true,
    failure: { refusal: refuse('backup-away'), at },
    running: { what: 'backup', done: 14, total: 50 },
  },
};

/** `?restore=idle|checking|found`. */
const restores: Readonly<Record<string, RestoreStatus>> = {
  idle: noRestore,
  checking: { ...noRestore, state: 'checking', done: 120, total: 400 },
  found: {
    ...noRestore,
    state: 'found',
    found: {
      store: '惠民购物广场',
      at,
      size: 4210,
      root: '7f3c9a1be0d24c5566aa',
      files: 312,
      chapter: 2,
      damaged: { count: 1, size: 4302 },
    },
  },
};

type Backups = Pick<
  DeskApi,
  | 'backup'
  | 'backupPlaces'
  | 'configureBackup'
  | 'stopBackup'
  | 'backUpNow'
  | 'cancelBackup'
  | 'rehearseBackup'
  | 'findBackup'
  | 'restoreStatus'
  | 'restoreBackup'
  | 'cancelRestore'
>;

/** What the gallery's desk says of backups. */
export function galleryBackups(query: URLSearchParams): Backups {
  const status = statuses[query.get('backup') ?? 'none'] ?? noBackup;
  const restore = restores[query.get('restore') ?? 'idle'] ?? noRestore;
  return {
    backup: () => good(status),
    backupPlaces: () => good({ places }),
    configureBackup: () => good(sealed),
    stopBackup: () => good(sealed),
    backUpNow: () => good(status),
    cancelBackup: () => good(status),
    rehearseBackup: () => good(status),
    findBackup: () => good(restore),
    restoreStatus: () => good(restore),
    restoreBackup: () => good(restore),
    cancelRestore: () => good(noRestore),
  };
}
