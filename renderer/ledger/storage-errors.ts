import { Dexie } from 'dexie';

const storageNames: ReadonlySet<string> = new Set(Object.values(Dexie.errnames));
/** The database was closed or deleted under us: opening it again is all it needs. */
const goneNames: ReadonlySet<string> = new Set(['DatabaseClosedError', 'InvalidStateError', 'AbortError']);

/** What went wrong in IndexedDB. `other`: nothing of it, so the desk is gone or there is a bug. */
export type StorageFault = 'full' | 'missing' | 'gone' | 'exists' | 'failed' | 'other';

export function storageFault(error: unknown): StorageFault {
  if (!(error instanceof Error)) return 'other';
  const inner = (error as { inner?: { name?: string } }).inner?.name;
  if (error.name === 'QuotaExceededError' || inner === 'QuotaExceededError') return 'full';
  // No IndexedDB at all, or one that the browser's settings keep from this page.
  if (error.name === 'MissingAPIError' || error.name === 'SecurityError' || inner === 'SecurityError')
    return 'missing';
  if (error.name === 'BulkError' || error.name === 'ConstraintError') return 'exists';
  if (goneNames.has(error.name)) return 'gone';
  return storageNames.has(error.name) ? 'failed' : 'other';
}
