import { evolve } from '../../shared/complaint/evolve.ts';
import { opens } from '../../shared/complaint/permits.ts';
import { sealingOf } from '../../shared/complaint/sealing.ts';
import type { Complaint } from '../../shared/complaint/state.ts';
import { contributionOf } from '../../shared/figures/contribution.ts';
import type { Counts, CountsByPeriod } from '../../shared/figures/counts.ts';
import { eventOf } from '../../shared/ledger/entry.ts';
import type { AuditRecord, ComplaintRecord, EntryRecord, GoodsRecord, LedgerDatabase } from './database.ts';
import { entriesOf } from './entry-pages.ts';
import { goodsKept, goodsRecords } from './goods-records.ts';
import { entryOfRecord } from './prepare.ts';
import { complaintRecord } from './projections.ts';
import { sameJson } from './same-json.ts';

type Way = Pick<AuditRecord, 'size' | 'nextPosition' | 'unnamed'>;

/**
 * Folds the complaints from `nextPosition` on again from their entries and compares. Returns how far that came.
 * Each step reads in one transaction, so that what the pump adds meanwhile is either wholly seen or not at all.
 */
export function auditComplaints(
  database: LedgerDatabase,
  { size, nextPosition, unnamed }: Way,
  step: number,
): Promise<Pick<Way, 'nextPosition' | 'unnamed'> | 'end' | 'damaged'> {
  const { complaints, entryPages, store, goods, contributions } = database;
  return database.transaction('r', [complaints, entryPages, store, goods, contributions], async () => {
    const kept = await store.get('store');
    const records = await complaints.where('position').aboveOrEqual(nextPosition).limit(step).toArray();
    if (records.length === 0) return 'end';
    // All asked for at once, and not one behind the other.
    const [entries, counted, shown] = await Promise.all([
      entriesOf(database, records),
      contributions.bulkGet(records.map((one) => one.position)),
      Promise.all(records.map(({ id }) => goodsKept(database, id))),
    ]);
    let named = 0;
    for (const [index, record] of records.entries()) {
      const { id, seqs, position } = record;
      if (!kept || position !== nextPosition + index || !isAscending(seqs)) return 'damaged';
      const state = foldPublic(entries.get(id) ?? [], record);
      if (!state || !sameJson(complaintRecord({ position, seqs, state }, kept.state), record))
        return 'damaged';
      const counts = untimed(contributionOf(state, kept.state.openings));
      if (!sameJson(untimed(counted[index]?.counts ?? {}), counts)) return 'damaged';
      if (!sameJson(byKey(shown[index] ?? []), byKey(goodsRecords(state)))) return 'damaged';
      // What came in since the entries were audited is the next audit's.
      named += seqs.filter((seq) => seq < size).length;
    }
    return { nextPosition: nextPosition + records.length, unnamed: unnamed - named };
  });
}

function byKey(goods: readonly GoodsRecord[]): readonly GoodsRecord[] {
  return [...goods].sort((one, other) => (one.key < other.key ? -1 : 1));
}

function isAscending(seqs: readonly number[]): boolean {
  return seqs.every((seq, index) => index === 0 || (seqs[index - 1] ?? 0) < seq);
}

/** Times are counted in the hours that stood then: hours entered later for a time that is over do not make a copy damaged. */
function untimed(counts: CountsByPeriod): CountsByPeriod {
  const isTime = (key: string) => /\.(b\d+|minutes)$/.test(key);
  const without = (of: Counts): Counts =>
    Object.fromEntries(Object.entries(of).filter(([key]) => !isTime(key)));
  return Object.fromEntries(Object.entries(counts).map(([day, of]) => [day, without(of)]));
}

function foldPublic(own: readonly EntryRecord[], { id, seqs }: ComplaintRecord): Complaint | null {
  let state: Complaint | null = null;
  if (own.length !== seqs.length) return null;
  for (const record of own) {
    const entry = entryOfRecord(record);
    if (entry?.about !== id) return null;
    const event = eventOf(entry);
    if (state === null && !opens(event)) return null;
    state = evolve(state, event, sealingOf(entry), id);
  }
  return state;
}
