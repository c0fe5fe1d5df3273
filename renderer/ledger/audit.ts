import { bytesToHex } from '../../shared/bytes.ts';
import { isStoreEvent } from '../../shared/events.ts';
import { appended, leafHash, rootOf } from '../../shared/ledger/merkle.ts';
import { emptyStore, evolveStore, type StoreState } from '../../shared/store/state.ts';
import { auditComplaints } from './audit-complaints.ts';
import { auditFigures } from './audit-figures.ts';
import { type AuditRecord, type EntryRecord, type LedgerDatabase, readHead } from './database.ts';
import { entriesAPage, entriesBetween } from './entry-pages.ts';
import { shelfGroups } from './goods-reading.ts';
import { entryOfRecord, knownEvent } from './prepare.ts';
import { sameJson } from './same-json.ts';
import { auditShelf } from './shelf-counts.ts';

/** Starts an audit of the mirror under this name beside the screen; returns what ends it early. */
export type StartAudit = (name: string, onDone: (ok: boolean) => void) => () => void;

export type AuditOptions = Readonly<{
  /** UTC ms. */
  now: () => number;
  /** Lets the counter go first; rejects to stop. */
  pause: () => Promise<void>;
  onProgress?: (done: number, total: number) => void;
  /** Records a step. */
  step?: number;
}>;

const dayMs = 86_400_000;

export async function readAudit(database: LedgerDatabase): Promise<AuditRecord | undefined> {
  return (await database.meta.get('audit')) as AuditRecord | undefined;
}

/** One whole audit a day, and whatever an earlier one left unfinished. */
export async function isAuditDue(database: LedgerDatabase, now: number): Promise<boolean> {
  const audit = await readAudit(database);
  return audit?.phase !== 'done' || audit.at === null || Math.abs(now - audit.at) > dayMs;
}

/**
 * Reads the whole mirror again: every entry's hash up to the head's root, then every complaint and the store against
 * their entries, then the sums of the figures against what the complaints add. Goes on where an earlier one was broken off. False: something is damaged.
 */
export async function auditLedger(database: LedgerDatabase, options: AuditOptions): Promise<boolean> {
  const { step = 16 * entriesAPage } = options;
  let audit = await begun(database);
  for (;;) {
    await options.pause();
    const head = await readHead(database);
    if (!head || head.size < audit.size) return finish(database, audit, options, false);
    if (audit.phase === 'entries') {
      const batch = await entriesBetween(database, audit.size, Math.min(audit.size + step, head.size));
      const next = batch.length > 0 ? withEntries(audit, batch) : null;
      if (next) audit = next;
      else if (audit.size < head.size) return finish(database, audit, options, false);
      if (audit.size === head.size) {
        const fits =
          bytesToHex(rootOf(audit)) === head.root && (await isStore(database, head.size, audit.store));
        if (!fits) return finish(database, audit, options, false);
        audit = { ...audit, phase: 'complaints' };
      }
    } else if (audit.phase === 'complaints') {
      const found = await auditComplaints(database, audit, Math.ceil(step / 10));
      if (found === 'damaged') return finish(database, audit, options, false);
      if (found !== 'end') audit = { ...audit, ...found };
      // An entry that no complaint names would be shown nowhere.
      else if (audit.unnamed > 0) return finish(database, audit, options, false);
      else audit = { ...audit, phase: 'figures', nextPeriod: '' };
    } else {
      const period = await auditFigures(database, audit.nextPeriod);
      if (period === 'damaged') return finish(database, audit, options, false);
      if (period === 'end') return finish(database, audit, options, await isShelf(database, options));
      audit = { ...audit, nextPeriod: period };
    }
    await database.meta.put(audit);
    options.onProgress?.(audit.size + audit.nextPosition, head.size + head.complaints);
  }
}

async function begun(database: LedgerDatabase): Promise<AuditRecord> {
  const before = await readAudit(database);
  if (before && before.phase !== 'done') return before;
  return {
    key: 'audit',
    phase: 'entries',
    size: 0,
    subtrees: [],
    store: emptyStore,
    unnamed: 0,
    nextPosition: 0,
    nextPeriod: '',
    at: before?.at ?? null,
    upTo: before?.upTo ?? 0,
    ok: before?.ok ?? true,
  };
}

async function finish(
  database: LedgerDatabase,
  audit: AuditRecord,
  { now }: AuditOptions,
  ok: boolean,
): Promise<boolean> {
  await database.meta.put({ ...audit, phase: 'done', at: now(), upTo: audit.size, ok });
  return ok;
}

/** The audit with more entries behind it; null when one is not what should stand there. */
function withEntries(audit: AuditRecord, batch: readonly EntryRecord[]): AuditRecord | null {
  let { size, subtrees, store, unnamed }: AuditRecord = audit;
  for (const record of batch) {
    const entry = entryOfRecord(record);
    const event = entry && knownEvent(entry);
    if (!event || entry?.seq !== size || record.seq !== size || record.about !== entry.about) return null;
    ({ size, subtrees } = appended({ size, subtrees }, leafHash(record.bytes)));
    store = evolveStore(store, event, entry.at);
    if (!isStoreEvent(event.type)) unnamed += 1;
  }
  return { ...audit, size, subtrees, store, unnamed };
}

/** A step at a time, so that no entry waits for the whole shelf to be counted. */
async function isShelf(database: LedgerDatabase, { pause }: AuditOptions): Promise<boolean> {
  for (const step of shelfGroups) {
    await pause();
    if ((await auditShelf(database, step)) === 'damaged') return false;
  }
  return true;
}

/** The kept store is only comparable while the mirror stands still; else the next audit sees it. */
async function isStore(database: LedgerDatabase, size: number, store: StoreState): Promise<boolean> {
  return database.transaction('r', [database.store, database.meta], async () => {
    const kept = await database.store.get('store');
    const head = await readHead(database);
    return head?.size !== size || (kept !== undefined && sameJson(kept.state, store));
  });
}
