import { readLedgerNumber } from '../../shared/ledger/ledger-number.ts';
import type { StoreState } from '../../shared/store/state.ts';
import { type ComplaintRecord, type LedgerDatabase, readHead } from './database.ts';

/** What narrows the ledger's list: calendar days of the store, both inclusive. */
export type LedgerFilter = Readonly<{ from?: string; to?: string }>;

/** Which complaints a list shows, newest first; null stands for all of them. */
export type LedgerList = Readonly<{ total: number; positions: ArrayLike<number> | null }>;

export type LedgerHead = Readonly<{
  size: number;
  /** Hex. */
  root: string;
  origin: string;
  /** The last checkpoint found right, a signed note; of `noteSize` entries. */
  note: string;
  noteSize: number;
  complaints: number;
}>;

/** Every open complaint, by due time; those with none last. */
export function openComplaints(database: LedgerDatabase): Promise<readonly ComplaintRecord[]> {
  return database.complaints.orderBy('openDueAt').toArray();
}

export async function ledgerHead(database: LedgerDatabase): Promise<LedgerHead> {
  const head = await readHead(database);
  const { size = 0, root = '', origin = '', note = '', noteSize = 0, complaints = 0 } = head ?? {};
  return { size, root, origin, note, noteSize, complaints };
}

export async function storeState(database: LedgerDatabase): Promise<StoreState | null> {
  return (await database.store.get('store'))?.state ?? null;
}

/** A complaint's id by its ledger number as a person writes it; null when it is not in the ledger. */
export async function complaintByNumber(database: LedgerDatabase, typed: string): Promise<string | null> {
  const number = readLedgerNumber(typed);
  const record =
    number === null ? undefined : await database.complaints.where('number').equals(number).first();
  return record?.id ?? null;
}

/** The list's order and length; reads index keys alone, and nothing at all without a filter. */
export async function ledgerList(database: LedgerDatabase, filter: LedgerFilter): Promise<LedgerList> {
  if (!filter.from && !filter.to)
    return { total: (await readHead(database))?.complaints ?? 0, positions: null };
  const positions = await database.complaints
    .where('[openedDay+position]')
    .between([filter.from ?? '', 0], [filter.to ?? '9999-99-99', Number.MAX_SAFE_INTEGER], true, true)
    .primaryKeys();
  positions.sort((one, other) => other - one);
  return { total: positions.length, positions };
}

export type LedgerPage = Readonly<{ total: number; rows: ReadonlyMap<number, ComplaintRecord> }>;

/** A list's length and the records of its rows `first` to `last`, by row; of the whole ledger where there are no positions. */
export async function ledgerPage(
  database: LedgerDatabase,
  positions: LedgerList['positions'],
  first: number,
  last: number,
): Promise<LedgerPage> {
  if (!positions) return wholeLedgerPage(database, first, last);
  const rows = new Map<number, ComplaintRecord>();
  const total = positions.length;
  const wanted = Array.prototype.slice.call(positions, first, last + 1) as number[];
  for (const [index, record] of (await database.complaints.bulkGet(wanted)).entries())
    if (record) rows.set(first + index, record);
  return { total, rows };
}

/** The newest stands first and positions have no gaps, so that a page is one span of them: one request, not one a row. */
function wholeLedgerPage(database: LedgerDatabase, first: number, last: number): Promise<LedgerPage> {
  const { complaints, meta } = database;
  return database.transaction('r', [complaints, meta], async () => {
    const total = (await readHead(database))?.complaints ?? 0;
    const records = await complaints
      .where('position')
      .between(total - 1 - last, total - 1 - first, true, true)
      .toArray();
    return { total, rows: new Map(records.reverse().map((record) => [total - 1 - record.position, record])) };
  });
}

/** The ledger number of the complaint opened last; null in an empty ledger. */
export async function newestNumber(database: LedgerDatabase): Promise<string | null> {
  return (await database.complaints.orderBy('position').last())?.number ?? null;
}
