import { tierOfRole } from '../complaint/tiers.ts';
import type { Event } from '../events.ts';
import type { Judging } from '../judging.ts';
import { decodeKey } from '../ledger/checkpoint.ts';
import { chapterOf } from '../ledger/ledger-number.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { backupEventData } from './backup-events.ts';

type BackupEvent = Extract<Event, { type: keyof typeof backupEventData }>;

export function isBackupEvent(event: Event): event is BackupEvent {
  return Object.hasOwn(backupEventData, event.type);
}

/** Who says where backups go, who may try one, and how a restored ledger goes on (L3, N2). */
export function permitsBackup(event: BackupEvent, { store, by }: Judging): Refusal | null {
  if (!store.founded) return refuse('not-set-up');
  switch (event.type) {
    case 'BackupConfigured':
      return by.role === 'enterprise-head' ? null : refuse('enterprise-head-needed');
    case 'BackupStopped':
      if (by.role !== 'enterprise-head') return refuse('enterprise-head-needed');
      return store.backup ? null : refuse('backup-none');
    case 'BackupRehearsed':
      if (tierOfRole(by.role) < 2) return refuse('role-may-not');
      // What was tried is a state that this ledger was in.
      return event.data.size <= store.retention.seen ? null : refuse('bad-input', { field: 'size' });
    case 'ChapterBegun': {
      if (by.role !== 'system') return refuse('system-only');
      const { origin, key, before } = event.data;
      if (before.origin !== store.origin || before.size !== store.retention.seen)
        return refuse('bad-input', { field: 'before' });
      const chapter = chapterOf(origin);
      if (chapter !== chapterOf(store.origin) + 1 || chapter > 99)
        return refuse('bad-input', { field: 'origin' });
      const named = decodeKey(key);
      return named?.name === origin && key.split('+')[2] !== store.key.split('+')[2]
        ? null
        : refuse('bad-input', { field: 'key' });
    }
  }
}
