import { type Event, isStoreEvent, storeSubject } from '../../shared/events.ts';
import type { ComplaintRecord, EntryPage, EntryRecord, LedgerDatabase } from './database.ts';

/**
 * How many entries one record of the mirror holds: IndexedDB writes 32 entries in one record ten times as fast as in 32,
 * and reads eight of them that lie apart in 2 ms (decisions/0047).
 */
export const entriesAPage = 32;

const pageOf = (seq: number): number => Math.floor(seq / entriesAPage);

type Added = Readonly<{ record: EntryRecord; event: Pick<Event, 'type'> }>;

/**
 * Adds entries behind those that are there. Within the caller's transaction.
 * @throws Error where the last page does not end before the first of them, or a page that begins with them is there.
 */
export async function addEntries({ entryPages }: LedgerDatabase, entries: readonly Added[]): Promise<void> {
  const first = entries[0]?.record.seq ?? 0;
  const begun = first % entriesAPage;
  const missing = begun === 0 ? 0 : entriesAPage - begun;
  if (begun > 0) {
    const page = await entryPages.get(pageOf(first));
    const there = page ? entriesIn(page) : [];
    if (there.length !== begun)
      throw new Error(`addEntries: expected ${begun} entries in page ${pageOf(first)}, got ${there.length}`);
    const added = entries.slice(0, missing);
    await entryPages.put(
      entryPage([...there, ...recordsOf(added)], [...(page?.told ?? []), ...toldBy(added)]),
    );
  }
  const pages: EntryPage[] = [];
  for (let at = missing; at < entries.length; at += entriesAPage) {
    const own = entries.slice(at, at + entriesAPage);
    pages.push(entryPage(recordsOf(own), toldBy(own)));
  }
  // Also where there are none: a function that asks Dexie nothing would leave the transaction.
  await entryPages.bulkAdd(pages);
}

function recordsOf(entries: readonly Added[]): readonly EntryRecord[] {
  return entries.map((one) => one.record);
}

/** The types of those about the store. */
function toldBy(entries: readonly Added[]): readonly string[] {
  return entries.map(({ event }) => event.type).filter(isStoreEvent);
}

/** The page of entries that follow each other and do not reach beyond it; `told` may name a type twice. */
export function entryPage(records: readonly EntryRecord[], told: readonly string[]): EntryPage {
  const lengths = records.flatMap(({ bytes, sealed }) => [bytes.length, sealed?.length ?? -1]);
  const bytes = new Uint8Array(lengths.reduce((sum, length) => sum + Math.max(length, 0), 0));
  let at = 0;
  for (const one of records)
    for (const part of [one.bytes, one.sealed]) {
      if (!part) continue;
      bytes.set(part, at);
      at += part.length;
    }
  const page = pageOf(records[0]?.seq ?? 0);
  return { page, bytes, lengths, abouts: records.map(({ about }) => about), told: [...new Set(told)] };
}

/** A page's entries; their bytes are views of the page's. */
export function entriesIn({ page, bytes, lengths, abouts }: EntryPage): readonly EntryRecord[] {
  let at = 0;
  const next = (length: number): Uint8Array => {
    at += length;
    return bytes.subarray(at - length, at);
  };
  return abouts.map((about, index) => {
    const [plain = 0, sealed = -1] = lengths.slice(2 * index, 2 * index + 2);
    const seq = page * entriesAPage + index;
    return { seq, about, bytes: next(plain), sealed: sealed < 0 ? null : next(sealed) };
  });
}

/** The entries from `from` on, before `to`; fewer where the mirror ends. */
export async function entriesBetween(
  { entryPages }: LedgerDatabase,
  from: number,
  to: number,
): Promise<readonly EntryRecord[]> {
  if (to <= from) return [];
  const pages = await entryPages
    .where('page')
    .between(pageOf(from), pageOf(to - 1), true, true)
    .toArray();
  return pages.flatMap(entriesIn).filter(({ seq }) => seq >= from && seq < to);
}

/** Single entries in the order asked for; undefined for those that are not here. */
export async function entriesAt(
  { entryPages }: LedgerDatabase,
  seqs: readonly number[],
): Promise<readonly (EntryRecord | undefined)[]> {
  const pages = [...new Set(seqs.map(pageOf))];
  const read = await entryPages.bulkGet(pages);
  const entries = new Map(pages.map((page, index) => [page, read[index] ? entriesIn(read[index]) : []]));
  return seqs.map((seq) => entries.get(pageOf(seq))?.[seq % entriesAPage]);
}

/** The last entry of the mirror. */
export async function lastEntry({ entryPages }: LedgerDatabase): Promise<EntryRecord | undefined> {
  const page = await entryPages.orderBy('page').last();
  return page && entriesIn(page).at(-1);
}

/** The entries of some complaints, each complaint's in the order they were sealed, by its id. */
export async function entriesOf(
  database: LedgerDatabase,
  complaints: readonly Pick<ComplaintRecord, 'id' | 'seqs'>[],
): Promise<ReadonlyMap<string, readonly EntryRecord[]>> {
  const seqs = complaints.flatMap((one) => one.seqs);
  const read = (await entriesAt(database, seqs)).values();
  return new Map(complaints.map((one) => [one.id, one.seqs.flatMap(() => read.next().value ?? [])] as const));
}

/**
 * The entries about the store in the pages that have some of these types, oldest first: those of the types, and their
 * neighbours, of which the caller takes what it knows. No other page is read.
 */
export async function storeEntries(
  { entryPages }: LedgerDatabase,
  types: Iterable<string>,
): Promise<readonly EntryRecord[]> {
  const pages = await entryPages
    .where('told')
    .anyOf([...types])
    .distinct()
    .toArray();
  return pages
    .sort((one, other) => one.page - other.page)
    .flatMap((page) => entriesIn(page))
    .filter(({ about }) => about === storeSubject);
}
