import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { lineNumber } from '../../shared/goods/line-number.ts';
import type { ScalePattern } from '../../shared/goods/scale-barcode.ts';
import type { Around } from '../../shared/goods/shelf.ts';
import type { StockScope } from '../../shared/goods/stock-events.ts';
import type { Match } from '../../shared/goods/stop-matching.ts';
import type { Role } from '../../shared/ledger/entry.ts';
import type { StoreState } from '../../shared/store/state.ts';
import {
  entriesAbout,
  type OpenedComplaint,
  openComplaint,
  openEntry,
  type TimelineEntry,
} from './complaint-reading.ts';
import type { ComplaintRecord, LedgerDatabase, ProductRecord } from './database.ts';
import {
  endingSoon,
  type GoodsLine,
  type ShelfGroup,
  type ShelfPage,
  shelfPage,
  stockExpected,
  strayOf,
} from './goods-reading.ts';
import { useLedger } from './LedgerProvider.tsx';
import { type LinkedComplaint, linkedWith, recordsOf, repliesDue } from './links.ts';
import { matchesInLedger } from './notice-candidates.ts';
import { entryOfRecord } from './prepare.ts';
import { searchProducts } from './product-search.ts';
import {
  complaintByNumber,
  type LedgerFilter,
  type LedgerHead,
  type LedgerList,
  ledgerHead,
  ledgerList,
  ledgerPage,
  openComplaints,
  storeState,
} from './reading.ts';
import { complaintsOnNotes, returningComplaints } from './returns.ts';
import { type LineWords, openRows, type RowSecrets, type RowSecretsCache, rowKey } from './row-secrets.ts';
import { type ScannedProduct, triedLabel } from './scanned-product.ts';

/** A complaint in a list; `secrets` is null until its private parts are opened, or where they cannot be. */
export type LedgerRow = Readonly<ComplaintRecord & { secrets: RowSecrets | null }>;

export type LedgerRows = Readonly<{ total: number; rows: ReadonlyMap<number, LedgerRow> }>;

export type Store = Readonly<{
  state: StoreState;
  /** Everyone who serves or served here, by operator id. */
  people: Readonly<Record<string, Readonly<{ name: string; role: Role; active: boolean }>>>;
}>;

/** A live query over the mirror in use; undefined until its first answer. */
function useLedgerQuery<Value>(
  read: (database: LedgerDatabase) => Promise<Value>,
  dependencies: readonly unknown[],
): Value | undefined {
  const { database } = useLedger();
  return useLiveQuery(
    () => (database ? read(database).catch(whenClosed) : undefined),
    [database, ...dependencies],
  );
}

/** A mirror that is being left answers nothing more; the next one is already on its way to the screen. */
function whenClosed(error: unknown): undefined {
  if (error instanceof Error && error.name === 'DatabaseClosedError') return undefined;
  throw error;
}

/** Adds what may be shown of private parts to rows, once they are opened. */
function useOpenedRows(records: readonly ComplaintRecord[] | undefined): readonly LedgerRow[] | undefined {
  const { database, secrets, rows } = useLedger();
  const [times, opened] = useState(0);
  useEffect(() => {
    let current = true;
    if (!database || !records) return;
    openRows(database, records, secrets, rows)
      .then(() => current && opened((count) => count + 1))
      // The desk is gone for the moment: rows stay masked whole, and the next change tries again.
      .catch((error: unknown) => console.warn('useOpenedRows:', error));
    return () => {
      current = false;
    };
  }, [database, records, secrets, rows]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cache fills in place; `times` says that it has
  return useMemo(
    () => records?.map((record) => ({ ...record, secrets: rows.get(rowKey(record)) ?? null })),
    [records, rows, times],
  );
}

/** Every open complaint by due time, those without one last. Undefined until read. */
export function useOpenComplaints(): readonly LedgerRow[] | undefined {
  return useOpenedRows(useLedgerQuery(openComplaints, []));
}

/** Complaints whose reply outside is due, ended ones too, the first due first. Undefined until read. */
export function useRepliesDue(): readonly ComplaintRecord[] | undefined {
  return useLedgerQuery(repliesDue, []);
}

/** What a complaint is linked with, from either side, its whole incident with it (L1c). Undefined until read. */
export function useLinkedWith(id: string): readonly LinkedComplaint[] | undefined {
  return useLedgerQuery((database) => linkedWith(database, id), [id]);
}

/** The public records of some complaints. Undefined until read. */
export function useRecords(ids: readonly string[]): readonly ComplaintRecord[] | undefined {
  return useLedgerQuery((database) => recordsOf(database, ids), [ids.join()]);
}

/** Complaints with goods that wait to go back or are not settled. Undefined until read. */
export function useReturning(): readonly LedgerRow[] | undefined {
  return useOpenedRows(useLedgerQuery(returningComplaints, []));
}

/** Complaints with goods on the notes from `first` on. Undefined until read. */
export function useOnNotes(first: number): readonly LedgerRow[] | undefined {
  return useOpenedRows(useLedgerQuery((database) => complaintsOnNotes(database, first), [first]));
}

/** A complaint with its private parts, folded, and its entries. Undefined until read; null when there is none. */
export function useComplaint(id: string): OpenedComplaint | null | undefined {
  const { secrets, rows } = useLedger();
  const records = useLedgerQuery((database) => entriesAbout(database, id), [id]);
  // Belongs to one sign-in: after a lock nothing that was opened before is shown again.
  const [opened, setOpened] = useState<{
    id: string;
    rows: RowSecretsCache;
    value: OpenedComplaint | null;
  }>();
  useEffect(() => {
    let current = true;
    if (!records) return;
    openComplaint(records, secrets)
      .then((value) => current && setOpened({ id, rows, value }))
      .catch((error: unknown) => console.warn('useComplaint:', error));
    return () => {
      current = false;
    };
  }, [records, secrets, rows, id]);
  return opened?.id === id && opened.rows === rows ? opened.value : undefined;
}

/** The store's own entries of these types with what was typed in them, oldest first. Undefined until read. */
export function useStoreFacts(types: ReadonlySet<string>): readonly TimelineEntry[] | undefined {
  const { secrets, rows } = useLedger();
  const records = useLedgerQuery(
    async (database) =>
      (await entriesAbout(database, 'store')).filter((record) => {
        const entry = entryOfRecord(record);
        return entry !== null && types.has(entry.type);
      }),
    [types],
  );
  // Belongs to one sign-in, as a complaint's words do.
  const [opened, setOpened] = useState<{ rows: RowSecretsCache; facts: readonly TimelineEntry[] }>();
  useEffect(() => {
    let current = true;
    if (!records) return;
    Promise.all(records.map((record) => openEntry(record, secrets)))
      .then((facts) => current && setOpened({ rows, facts }))
      .catch((error: unknown) => console.warn('useStoreFacts:', error));
    return () => {
      current = false;
    };
  }, [records, secrets, rows]);
  return opened?.rows === rows ? opened.facts : undefined;
}

/** Every complaint with goods of one of these products, oldest first. Undefined until read. */
export function useComplaintsWith(products: readonly string[]): readonly LedgerRow[] | undefined {
  return useOpenedRows(
    useLedgerQuery(
      async (database) =>
        (
          await database.complaints
            .where('products')
            .anyOf([...products])
            .distinct()
            .toArray()
        ).sort((one, other) => one.position - other.position),
      [products.join()],
    ),
  );
}

type Reading = NonNullable<Parameters<typeof matchesInLedger>[4]>;

/** Finds what a pasted notice may mean; null where it was given up. */
export function useNoticeMatches(): (text: string, reading: Reading) => Promise<readonly Match[] | null> {
  const { database, secrets, rows } = useLedger();
  return useCallback(
    async (text, reading) => (database ? matchesInLedger(database, secrets, rows, text, reading) : null),
    [database, secrets, rows],
  );
}

/** Which complaints lie in a span of days, newest first; undefined until read. */
export function useLedgerList({ from, to }: LedgerFilter): LedgerList | undefined {
  return useLedgerQuery(
    (database) => ledgerList(database, { ...(from && { from }), ...(to && { to }) }),
    [from, to],
  );
}

/** The rows of a list from `first` to `last`, for a virtual list: only those are read and opened. */
export function useListedRows(
  list: LedgerList | undefined,
  first: number,
  last: number,
): LedgerRows | undefined {
  const page = useLedgerQuery(
    async (database) => (list ? ledgerPage(database, list, first, last) : undefined),
    [list, first, last],
  );
  const [records, setRecords] = useState<readonly ComplaintRecord[]>();
  useEffect(() => setRecords(page && [...page.values()]), [page]);
  const opened = useOpenedRows(records);
  if (!list) return undefined;
  const rows = new Map<number, LedgerRow>();
  const byId = new Map(opened?.map((row) => [row.id, row]));
  for (const [row, record] of page ?? []) rows.set(row, byId.get(record.id) ?? { ...record, secrets: null });
  return { total: list.total, rows };
}

/** The ledger newest first: its length, and the rows from `first` to `last`. */
export function useLedgerRows(filter: LedgerFilter, first: number, last: number): LedgerRows | undefined {
  return useListedRows(useLedgerList(filter), first, last);
}

/** The mirror's size, root and last proven checkpoint. */
export function useLedgerHead(): LedgerHead | undefined {
  return useLedgerQuery(ledgerHead, []);
}

/** The store as the ledger tells it, with the names of its people, which only the desk knows. */
export function useStore(): Store | undefined {
  const { desk } = useLedger();
  const state = useLedgerQuery(storeState, []);
  const [people, setPeople] = useState<Store['people']>({});
  const operators = state && Object.keys(state.operators).join();
  useEffect(() => {
    let current = true;
    if (operators === undefined) return;
    void desk.status({}).then((outcome) => {
      if (!current || !outcome.ok) return;
      setPeople(Object.fromEntries(outcome.value.people.map(({ operator, ...rest }) => [operator, rest])));
    });
    return () => {
      current = false;
    };
  }, [desk, operators]);
  return state ? { state, people } : undefined;
}

/** Products by exact barcode, part of the name, or pinyin initials; best first, at most 20. */
export function useProductSearch(text: string): readonly ProductRecord[] | undefined {
  return useLedgerQuery((database) => searchProducts(database, text), [text]);
}

/**
 * What a label says under settings that may not be saved yet; null while it cannot be read under them, undefined until
 * looked up. Asked again when another list comes in.
 */
export function useTriedLabel(
  text: string,
  patterns: readonly ScalePattern[],
): ScannedProduct | null | undefined {
  return useLedgerQuery((database) => triedLabel(database, text, patterns), [text, JSON.stringify(patterns)]);
}

/** Finds a complaint's id by its ledger number, as scanned or typed. */
export function useFindComplaint(): (number: string) => Promise<string | null> {
  const { database } = useLedger();
  return useCallback(async (number) => (database ? complaintByNumber(database, number) : null), [database]);
}

/** A line of goods with what was said of it; `words` is null until its complaint is opened, or where it cannot be. */
export type ShelfRow = GoodsLine &
  Readonly<{
    words: LineWords | null;
    responsibleName: string;
    /** Which line of its complaint it is, from 1; null where that has only one. */
    line: number | null;
  }>;

function useLineWords(lines: readonly GoodsLine[] | undefined): readonly ShelfRow[] | undefined {
  const ids = [...new Set(lines?.map((one) => one.about))];
  const records = useRecords(ids);
  const rows = useOpenedRows(records);
  return useMemo(() => {
    const byId = new Map(rows?.map((row) => [row.id, row.secrets]));
    const items = new Map(records?.map((record) => [record.id, record.state.items]));
    return lines?.map((line) => {
      const secrets = byId.get(line.about);
      return {
        ...line,
        words: secrets?.lines[line.item] ?? null,
        responsibleName: secrets?.responsible ?? '',
        line: lineNumber(items.get(line.about) ?? [], line.item),
      };
    });
  }, [lines, rows, records]);
}

/** The shelf's counts, and the first lines of a group. Undefined until read. */
export function useShelfPage(
  group: ShelfGroup,
  around: Around,
  most: number,
): Readonly<{ counts: ShelfPage['counts']; rows: readonly ShelfRow[] }> | undefined {
  const page = useLedgerQuery(
    (database) => shelfPage(database, group, around, most),
    [group, around.day, JSON.stringify(around.watch), most],
  );
  const rows = useLineWords(page?.lines);
  return page && rows ? { counts: page.counts, rows } : undefined;
}

/** Labelled food whose shelf life ends today or tomorrow. Undefined until read. */
export function useEndingSoon(around: Around): readonly ShelfRow[] | undefined {
  return useLineWords(
    useLedgerQuery(
      (database) => endingSoon(database, around.day, around),
      [around.day, JSON.stringify(around.watch)],
    ),
  );
}

/** What a stocktake should find. Undefined until read. */
export function useStockExpected(scope: StockScope, around: Around): readonly ShelfRow[] | undefined {
  return useLineWords(
    useLedgerQuery(
      (database) => stockExpected(database, scope, around),
      [scope, around.day, JSON.stringify(around.watch)],
    ),
  );
}

/** Why the goods of a scanned number should not be there. */
export function useStrayOf(): (number: string) => ReturnType<typeof strayOf> {
  const { database } = useLedger();
  return useCallback(
    async (number) => (database ? strayOf(database, number) : { about: null, reason: 'unknown' }),
    [database],
  );
}
