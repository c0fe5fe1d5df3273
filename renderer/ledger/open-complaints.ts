import { type ComplaintRecord, type EntryRecord, type LedgerDatabase, readHead } from './database.ts';
import { entriesBetween } from './entry-pages.ts';
import { entryOfRecord } from './prepare.ts';
import { movesDueTimes } from './projections.ts';
import { openComplaints } from './reading.ts';

/** The open complaints by due time, those with none last, when the mirror held so many entries. */
export type OpenAt = Readonly<{ size: number; open: readonly ComplaintRecord[] }>;

/** After more entries than this, all are read again. */
const mostEntries = 100;

const kept = new WeakMap<LedgerDatabase, OpenAt>();

/**
 * What {@link openComplaints} answers, reading again only the complaints that something was sealed about since the last
 * answer: with each entry, a store that has hundreds open reads one of them. In no transaction of its own: what is sealed
 * meanwhile may show already, and is read again when the head says so.
 */
export async function openComplaintsSince(database: LedgerDatabase): Promise<OpenAt> {
  const before = kept.get(database);
  const size = (await readHead(database))?.size ?? 0;
  const open = (before && (await follow(database, before, size))) ?? (await openComplaints(database));
  const answer = { size, open };
  kept.set(database, answer);
  return answer;
}

/** The complaints that were open, and what has become of them since; undefined where all have to be read. */
async function follow(
  database: LedgerDatabase,
  before: OpenAt,
  size: number,
): Promise<readonly ComplaintRecord[] | undefined> {
  if (size < before.size || size - before.size > mostEntries) return undefined;
  const fresh = await entriesBetween(database, before.size, size);
  if (fresh.some(mayMoveAll)) return undefined;
  const abouts = new Set(fresh.map(({ about }) => about));
  const changed = await database.complaints
    .where('id')
    .anyOf([...abouts])
    .toArray();
  const stayed = before.open.filter(({ id }) => !abouts.has(id));
  return [...stayed, ...changed.filter(({ openDueAt }) => openDueAt !== undefined)].sort(byDueTime);
}

/** Whether an entry may move the due time of every open complaint. */
function mayMoveAll(record: EntryRecord): boolean {
  const entry = entryOfRecord(record);
  return entry === null || movesDueTimes(entry.type);
}

/** As their index has them. */
function byDueTime(one: ComplaintRecord, other: ComplaintRecord): number {
  return (one.openDueAt ?? 0) - (other.openDueAt ?? 0) || one.position - other.position;
}
