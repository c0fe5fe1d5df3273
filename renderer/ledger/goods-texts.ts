import { evolve } from '../../shared/complaint/evolve.ts';
import { sealingOf } from '../../shared/complaint/sealing.ts';
import type { Complaint } from '../../shared/complaint/state.ts';
import type { Event } from '../../shared/events.ts';
import { openEntry } from './complaint-reading.ts';
import { type EntryRecord, type LedgerDatabase, readHead } from './database.ts';
import { entriesBetween, entriesOf } from './entry-pages.ts';
import { entryOfRecord, knownEvent } from './prepare.ts';
import type { RowSecretsCache } from './row-secrets.ts';
import type { Secrets } from './secrets.ts';

/** A line of goods of some complaint as it was said; empty where nobody said it. */
export type GoodsText = Readonly<{ product: string; name: string; lot: string }>;

/** What was said of the goods of every complaint, in memory only. All it holds is at least as new as `size` entries. */
type Memory = { size: number; readonly mirror: string; readonly goods: Map<string, readonly GoodsText[]> };

/** One memory for each sign-in: with the rows that a lock forgets, it is forgotten too. */
const memories = new WeakMap<RowSecretsCache, Memory>();

/** What is said of goods stands in these alone; the rest of a complaint need not be opened for it. */
const telling: ReadonlySet<string> = new Set(['ItemAdded', 'Amended', 'ComplaintImported']);
const inOneGo = 250;

export type ReadingGoods = Readonly<{
  /** So many complaints are read, of so many. */
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}>;

/**
 * The goods of every complaint of the ledger, with name and lot as they were typed: the first time all are opened, a
 * piece at a time so that the counter goes on, later only what came since.
 * @returns null where it was given up by the signal; what was read by then is kept for the next time.
 */
export async function goodsTexts(
  database: LedgerDatabase,
  secrets: Secrets,
  cache: RowSecretsCache,
  { onProgress, signal }: ReadingGoods = {},
): Promise<readonly GoodsText[] | null> {
  const size = (await readHead(database))?.size ?? 0;
  const known = memories.get(cache);
  const memory = known?.mirror === database.name ? known : { size, mirror: database.name, goods: new Map() };
  memories.set(cache, memory);
  const ids = await unread(database, memory);
  for (let from = 0; from < ids.length; from += inOneGo) {
    if (signal?.aborted) return null;
    await readSome(database, secrets, memory, ids.slice(from, from + inOneGo));
    onProgress?.(Math.min(from + inOneGo, ids.length), ids.length);
    await new Promise((resolve) => setTimeout(resolve));
  }
  memory.size = size;
  return [...memory.goods.values()].flat();
}

/** Complaints that were never read, and those that something happened to since. */
async function unread(database: LedgerDatabase, { size, goods }: Memory): Promise<readonly string[]> {
  const ids = (await database.complaints.orderBy('id').keys()) as string[];
  const newer = await entriesBetween(database, size, Number.MAX_SAFE_INTEGER);
  const touched = new Set(newer.map(({ about }) => about));
  return ids.filter((id) => !goods.has(id) || touched.has(id));
}

async function readSome(
  database: LedgerDatabase,
  secrets: Secrets,
  { goods }: Memory,
  ids: readonly string[],
): Promise<void> {
  await secrets.fetchKeys(ids);
  const records = await database.complaints
    .where('id')
    .anyOf([...ids])
    .toArray();
  await Promise.all(
    [...(await entriesOf(database, records))].map(async ([id, own]) => {
      goods.set(id, await goodsIn(own, secrets));
    }),
  );
}

async function goodsIn(records: readonly EntryRecord[], secrets: Secrets): Promise<readonly GoodsText[]> {
  let complaint: Complaint | null = null;
  for (const record of records) {
    const entry = entryOfRecord(record);
    const bare: Event | null = entry && knownEvent(entry);
    if (!entry || !bare) continue;
    if (bare.type === 'Erased') return [];
    const event = telling.has(bare.type) ? (await openEntry(record, secrets)).event : bare;
    complaint = evolve(complaint, event, sealingOf(entry), entry.about);
  }
  return (complaint?.items ?? []).map(({ product, words }) => ({
    product,
    name: words.name ?? '',
    lot: words.lot ?? '',
  }));
}
