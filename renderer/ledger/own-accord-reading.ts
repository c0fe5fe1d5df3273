import { dateIn } from '../../shared/calendar.ts';
import type { Event } from '../../shared/events.ts';
import { type OwnAccord, ownAccordOf } from '../../shared/figures/own-accord.ts';
import { isInRange, type Range } from '../../shared/figures/periods.ts';
import type { LedgerDatabase } from './database.ts';
import { entriesAt, entriesBetween, lastEntry } from './entry-pages.ts';
import { complaintsBehind } from './figures-reading.ts';
import { useLedger } from './LedgerProvider.tsx';
import { entryOfRecord, knownEvent } from './prepare.ts';

const dayMs = 86_400_000;
const atOnce = 500;

/** Asks the ledger on this screen for what the store did of its own accord. Throws where it is being left. */
export function useOwnAccord(): (range: Range) => Promise<OwnAccord> {
  const { database } = useLedger();
  return (range) => {
    if (!database) return Promise.reject(new Error('useOwnAccord: expected a ledger on this screen'));
    return readOwnAccord(database, range);
  };
}

/** What the store did of its own accord in a range (K4). Reads the entries of its days, and no others. */
export async function readOwnAccord(database: LedgerDatabase, range: Range): Promise<OwnAccord> {
  const store = (await database.store.get('store'))?.state;
  if (!store) throw new Error('readOwnAccord: expected a store in the ledger');
  const zone = store.settings?.zone ?? 'UTC';
  const events = await eventsIn(database, range, zone);
  const paid = await complaintsBehind(database, { range, keys: ['paid'] }, Number.MAX_SAFE_INTEGER);
  const paying = paid.map(({ state }) => ({
    complaint: state,
    decisions: state.decisions.filter(({ at }) => isInRange(dateIn(at, zone), range)),
  }));
  return ownAccordOf(events, paying, store);
}

/** The events of a range's days. Entries stand in the order of their sealing: a clock that was set wrong moves few of them. */
async function eventsIn(database: LedgerDatabase, range: Range, zone: string): Promise<readonly Event[]> {
  const begin = Date.parse(`${range.from}T00:00:00Z`) - dayMs;
  const end = Date.parse(`${range.to}T00:00:00Z`) + 2 * dayMs;
  const events: Event[] = [];
  for (let from = await firstFrom(database, begin); ; from += atOnce) {
    const records = await entriesBetween(database, from, from + atOnce);
    const entries = records.flatMap((record) => entryOfRecord(record) ?? []);
    for (const entry of entries) {
      const event = isInRange(dateIn(entry.at, zone), range) ? knownEvent(entry) : null;
      if (event) events.push(event);
    }
    const last = entries.at(-1);
    if (!last || last.at > end) return events;
  }
}

/** The first entry that is not before a moment, by halving. */
async function firstFrom(database: LedgerDatabase, moment: number): Promise<number> {
  const last = await lastEntry(database);
  let [low, high] = [0, last ? last.seq + 1 : 0];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const [record] = await entriesAt(database, [middle]);
    const at = record ? (entryOfRecord(record)?.at ?? 0) : 0;
    if (at < moment) low = middle + 1;
    else high = middle;
  }
  return low;
}
