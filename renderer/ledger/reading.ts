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

/** The records of rows `first` to `last` of a list, by row. */
export async function ledgerPage(
  database: LedgerDatabase,
  list: LedgerList,
  first: number,
  last: number,
): Promise<ReadonlyMap<number, ComplaintRecord>> {
  const rows = new Map<number, ComplaintRecord>();
  const end = Math.min(last, list.total - 1);
  if (end < first) return rows;
  const at = (row: number) => (list.positions ? (list.positions[row] ?? -1) : list.total - 1 - row);
  const wanted = Array.from({ length: end - first + 1 }, (_, index) => at(first + index));
  for (const [index, record] of (await database.complaints.bulkGet(wanted)).entries())
    if (record) rows.set(first + index, record);
  return rows;
}
