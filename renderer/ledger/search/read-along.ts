import { type OpenedComplaint, openComplaint } from '../complaint-reading.ts';
import { type ComplaintRecord, type LedgerDatabase, readHead } from '../database.ts';
import { entriesBetween, entriesOf } from '../entry-pages.ts';
import type { Secrets } from '../secrets.ts';
import type { KeptIndex } from './kept/kept-index.ts';
import type { PackedIndex } from './packed/packed-index.ts';
import { foldTexts, type Initials, privateTexts, publicFacts } from './search-document.ts';

/** How far the reading has come. Texts are read from the newest complaint backwards. */
export type Reading = Readonly<{
  total: number;
  /** Complaints whose public facts are known, and whose texts are. */
  facts: number;
  texts: number;
  /** The day of the oldest complaint whose texts are known; null before the first. */
  backTo: string | null;
  /** Entries of the ledger that were taken in. */
  size: number;
}>;

export type ReadAlong = Readonly<{
  database: LedgerDatabase;
  secrets: Secrets;
  index: PackedIndex;
  /** Where the index lies between two sign-ins. */
  kept: KeptIndex;
  initialsOf: Initials;
  /** Lets the counter go first, after so many ms of work. */
  rest: (worked: number) => Promise<void>;
  /** Resolves when the ledger may have grown. */
  grown: () => Promise<void>;
  onProgress: (reading: Reading) => void;
  signal: AbortSignal;
}>;

/** Nobody is signed in any more: whoever asks for keys gets none. */
export class Locked extends Error {}

const factsAtOnce = 500;
const textsAtOnce = 40;
/** So many texts are read between one keeping of the index and the next, and later so many entries. */
const keepEvery = 8192;
const keepAfter = 1000;

/**
 * Takes up the index where it was kept, reads the rest of the mirror into it and then follows it: first what is public,
 * then the private texts from the newest complaint backwards, and in between whatever is new. Ends when aborted.
 */
export async function readAlong(options: ReadAlong): Promise<void> {
  const { database, index, kept, rest, grown, onProgress, signal } = options;
  const before = await kept.load(index).catch(() => null);
  let size = before?.size ?? (await readHead(database))?.size ?? 0;
  let unread = before?.unread ?? 0;
  let texts = index.size() - unread;
  let backTo = index.facts(unread)?.day ?? null;
  let keptSize = before?.size ?? 0;
  let erased = false;
  let mayKeep = true;
  const tell = () => onProgress({ total: index.size(), facts: index.size(), texts, backTo, size });

  const step = async (work: () => Promise<void>): Promise<void> => {
    const begun = performance.now();
    await work();
    if (!signal.aborted) await rest(performance.now() - begun);
  };
  const keep = async (): Promise<void> => {
    if (!mayKeep) return;
    try {
      if (!(await kept.save(index, { size, unread }))) return;
      [keptSize, erased] = [size, false];
    } catch (error) {
      // A full disk, mostly. The search goes on without; the message may name what was read.
      mayKeep = false;
      console.warn('search: not kept,', error instanceof Error ? error.name : 'unknown');
    }
  };
  const readTexts = async (records: readonly ComplaintRecord[]): Promise<void> => {
    const opened = await openRecords(options, records);
    for (const [at, record] of records.entries()) {
      const one = opened[at];
      if (one) index.setTexts(record.position, foldTexts(privateTexts(one), options.initialsOf));
    }
  };
  const follow = async (): Promise<void> => {
    const head = (await readHead(database))?.size ?? 0;
    if (head === size) return;
    const entries = await entriesBetween(database, size, Math.min(head, size + 500));
    size += entries.length;
    const abouts = [...new Set(entries.map((entry) => entry.about))];
    const records = await database.complaints.where('id').anyOf(abouts).toArray();
    for (const record of records) {
      index.setFacts(publicFacts(record));
      if (record.state.erased) {
        // At once, also where its texts were not read again yet.
        index.setTexts(record.position, null);
        erased = true;
      }
    }
    const wanted = records.filter((record) => record.position >= unread);
    texts += wanted.filter((record) => index.texts(record.position) === null && !record.state.erased).length;
    await readTexts(wanted);
    if (entries.length === 0) throw new Error(`readAlong: expected entry ${size} in the mirror, found none`);
  };

  for (let position = before ? null : 0; position !== null && !signal.aborted; ) {
    let read = 0;
    const from: number = position;
    await step(async () => {
      const records = await database.complaints
        .where('position')
        .aboveOrEqual(from)
        .limit(factsAtOnce)
        .toArray();
      for (const record of records) index.setFacts(publicFacts(record));
      read = records.length;
    });
    if (read === 0) break;
    position = from + read;
    unread = position;
    texts = 0;
    tell();
  }
  if (!before && index.size() > keepEvery) await keep();
  while (!signal.aborted) {
    await step(follow);
    if (unread > 0) {
      await step(async () => {
        const first = Math.max(0, unread - textsAtOnce);
        const records = await database.complaints.where('position').between(first, unread).toArray();
        await readTexts(records.reverse());
        texts += records.length;
        unread = first;
        backTo = index.facts(first)?.day ?? backTo;
      });
      tell();
      if (unread === 0 || Math.floor(unread / keepEvery) < Math.floor((unread + textsAtOnce) / keepEvery))
        await keep();
    } else {
      tell();
      if (((await readHead(database))?.size ?? 0) !== size) continue;
      if (erased || size - keptSize >= keepAfter) await keep();
      await grown();
    }
  }
}

/** The complaints of some records with their private parts, in their order; null where the ledger has none. */
export async function openRecords(
  { database, secrets }: Pick<ReadAlong, 'database' | 'secrets'>,
  records: readonly Pick<ComplaintRecord, 'id' | 'seqs'>[],
): Promise<readonly (OpenedComplaint | null)[]> {
  const ids = records.map((record) => record.id);
  const own = await entriesOf(database, records);
  await secrets.fetchKeys(ids);
  const opened = await Promise.all(ids.map((id) => openComplaint(own.get(id) ?? [], secrets)));
  // A key is needed for the moment only: what is kept is what was read with it.
  secrets.clear();
  if (opened.some((one) => one?.timeline.some((entry) => entry.secrets === 'locked'))) throw new Locked();
  return opened;
}
