import { evolve } from '../../shared/complaint/evolve.ts';
import { sealingOf } from '../../shared/complaint/sealing.ts';
import type { Complaint } from '../../shared/complaint/state.ts';
import type { Event } from '../../shared/events.ts';
import type { Entry } from '../../shared/ledger/entry.ts';
import type { EntryRecord, LedgerDatabase } from './database.ts';
import { entriesOf } from './entry-pages.ts';
import { entryOfRecord, knownEvent } from './prepare.ts';
import type { Opened, Secrets } from './secrets.ts';

/** One entry of a complaint with its private parts, as far as they could be opened. */
export type TimelineEntry = Readonly<{ entry: Entry; event: Event; secrets: Opened['state'] }>;

export type OpenedComplaint = Readonly<{ complaint: Complaint; timeline: readonly TimelineEntry[] }>;

/** A complaint's entries in the order they were sealed. */
export async function entriesAbout(database: LedgerDatabase, id: string): Promise<readonly EntryRecord[]> {
  const record = await database.complaints.where('id').equals(id).first();
  return record ? ((await entriesOf(database, [record])).get(id) ?? []) : [];
}

/** Opens and folds a complaint's entries. Null when there are none. */
export async function openComplaint(
  records: readonly EntryRecord[],
  secrets: Secrets,
): Promise<OpenedComplaint | null> {
  const read = await Promise.all(records.map((record) => openEntry(record, secrets)));
  // A key that this screen had before is no reason to show what is erased (L5).
  const erased = read.some(({ event }) => event.type === 'Erased');
  const timeline = erased ? read.map(withoutParts) : read;
  let complaint: Complaint | null = null;
  for (const { entry, event } of timeline)
    complaint = evolve(complaint, event, sealingOf(entry), entry.about);
  return complaint && { complaint, timeline };
}

/** One entry with its private parts, as far as they open. */
export async function openEntry(record: EntryRecord, secrets: Secrets): Promise<TimelineEntry> {
  const entry = entryOfRecord(record);
  const event = entry && knownEvent(entry);
  if (!entry || !event) throw new Error(`openEntry: expected an entry at ${record.seq}, got something else`);
  const { state, person, words } = await secrets.open(entry, record.sealed);
  const whole = { ...event, ...(person && { person }), ...(words && { words }) } as Event;
  return { entry, event: whole, secrets: state };
}

function withoutParts({ entry, event, secrets }: TimelineEntry): TimelineEntry {
  const { person: _person, words: _words, ...bare } = event;
  return { entry, event: bare as Event, secrets: secrets === 'none' ? 'none' : 'erased' };
}
