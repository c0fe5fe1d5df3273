import { readLedgerNumber } from '../../shared/ledger/ledger-number.ts';
import type { StoreState } from '../../shared/store/state.ts';
import { type ComplaintRecord, type LedgerDatabase, readHead } from './database.ts';
import { searchProducts } from './product-search.ts';

/** What narrows the ledger's list. Dates are calendar days of the store; all given parts must hold. */
export type LedgerFilter = Readonly<{
  from?: string;
  to?: string;
  /** The number or how it begins, with or without hyphens, or its serial alone. */
  number?: string;
  /** A product's code, or its name or initials in the product list. */
  product?: string;
}>;

/** Which complaints a list shows, newest first; null stands for all of them. */
export type LedgerList = Readonly<{ total: number; positions: readonly number[] | null }>;

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
  const parts: ReadonlySet<number>[] = [];
  if (filter.from || filter.to)
    parts.push(await byDay(database, filter.from ?? '', filter.to ?? '9999-99-99'));
  if (filter.number?.trim()) parts.push(await byNumber(database, filter.number));
  if (filter.product?.trim()) parts.push(await byProduct(database, filter.product.trim()));
  const [first, ...others] = parts;
  if (!first) return { total: (await readHead(database))?.complaints ?? 0, positions: null };
  const positions = [...first].filter((one) => others.every((other) => other.has(one)));
  positions.sort((a, b) => b - a);
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

async function byDay(database: LedgerDatabase, from: string, to: string): Promise<ReadonlySet<number>> {
  const keys = await database.complaints
    .where('[openedDay+position]')
    .between([from, 0], [to, Number.MAX_SAFE_INTEGER], true, true)
    .primaryKeys();
  return new Set(keys);
}

async function byNumber(database: LedgerDatabase, typed: string): Promise<ReadonlySet<number>> {
  const digits = typed.normalize('NFKC').replace(/\D/g, '');
  if (digits === '') return new Set();
  const begins = digits.length <= 2 ? digits : `${digits.slice(0, 2)}-${digits.slice(2)}`;
  const whole = readLedgerNumber(typed) ?? begins;
  const numbers = database.complaints;
  const keys = await Promise.all([
    numbers.where('number').startsWith(begins).primaryKeys(),
    numbers.where('number').equals(whole).primaryKeys(),
    // A serial alone: complaints are numbered from 1 in the order of opening.
    digits.length <= 6
      ? numbers
          .where('position')
          .equals(Number(digits) - 1)
          .primaryKeys()
      : [],
  ]);
  return new Set(keys.flat());
}

async function byProduct(database: LedgerDatabase, typed: string): Promise<ReadonlySet<number>> {
  const found = await searchProducts(database, typed, 50);
  const codes = [...new Set([typed, ...found.map((one) => one.code)])];
  return new Set(await database.complaints.where('products').anyOf(codes).primaryKeys());
}
