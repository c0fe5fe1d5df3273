import { evolve } from '../../shared/complaint/evolve.ts';
import { opens } from '../../shared/complaint/permits.ts';
import { sealingOf } from '../../shared/complaint/sealing.ts';
import type { Complaint } from '../../shared/complaint/state.ts';
import { contributionOf } from '../../shared/figures/contribution.ts';
import type { Counts, CountsByPeriod } from '../../shared/figures/counts.ts';
import { eventOf } from '../../shared/ledger/entry.ts';
import type { ComplaintRecord, EntryRecord, GoodsRecord, LedgerDatabase } from './database.ts';
import { goodsRecords } from './goods-records.ts';
import { entryOfRecord } from './prepare.ts';
import { complaintRecord } from './projections.ts';
import { sameJson } from './same-json.ts';

/**
 * Folds the complaints from `position` on again from their entries and compares. Returns the position to go on from.
 * Each step reads in one transaction, so that what the pump adds meanwhile is either wholly seen or not at all.
 */
export function auditComplaints(
  database: LedgerDatabase,
  position: number,
  step: number,
): Promise<number | 'end' | 'damaged'> {
  const { complaints, entries, store, goods, contributions } = database;
  return database.transaction('r', [complaints, entries, store, goods, contributions], async () => {
    const kept = await store.get('store');
    const records = await complaints.where('position').aboveOrEqual(position).limit(step).toArray();
    if (records.length === 0) return 'end';
    for (const [index, record] of records.entries()) {
      const own = await entries.where('about').equals(record.id).toArray();
      if (!kept || record.position !== position + index) return 'damaged';
      const state = foldPublic(own, record);
      if (!state || !sameJson(complaintRecord(record.position, state, kept.state), record)) return 'damaged';
      const counted = (await contributions.get(record.position))?.counts ?? {};
      if (!sameJson(untimed(counted), untimed(contributionOf(state, kept.state.openings)))) return 'damaged';
      const shown = await goods.where('about').equals(record.id).toArray();
      const byKey = (one: GoodsRecord, other: GoodsRecord) => (one.key < other.key ? -1 : 1);
      if (!sameJson(shown.sort(byKey), [...goodsRecords(state)].sort(byKey))) return 'damaged';
    }
    return position + records.length;
  });
}

/** Times are counted in the hours that stood then: hours entered later for a time that is over do not make a copy damaged. */
function untimed(counts: CountsByPeriod): CountsByPeriod {
  const isTime = (key: string) => /\.(b\d+|minutes)$/.test(key);
  const without = (of: Counts): Counts =>
    Object.fromEntries(Object.entries(of).filter(([key]) => !isTime(key)));
  return Object.fromEntries(Object.entries(counts).map(([day, of]) => [day, without(of)]));
}

function foldPublic(own: readonly EntryRecord[], { id }: ComplaintRecord): Complaint | null {
  let state: Complaint | null = null;
  for (const record of own) {
    const entry = entryOfRecord(record);
    if (!entry) return null;
    const event = eventOf(entry);
    if (state === null && !opens(event)) return null;
    state = evolve(state, event, sealingOf(entry), id);
  }
  return state;
}
