import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ScalePattern } from '../../shared/goods/scale-barcode.ts';
import type { Match } from '../../shared/goods/stop-matching.ts';
import {
  entriesAbout,
  type OpenedComplaint,
  openComplaint,
  openEntry,
  type TimelineEntry,
} from './complaint-reading.ts';
import type { ComplaintRecord, ProductRecord } from './database.ts';
import { storeEntries } from './entry-pages.ts';
import { useLedger } from './LedgerProvider.tsx';
import { type LinkedComplaint, linkedWith, recordsOf, repliesDue } from './links.ts';
import { useLedgerQuery, useSharedPart, useSharedQuery } from './live-queries.ts';
import { matchesInLedger } from './notice-candidates.ts';
import { type OpenAt, openComplaintsSince } from './open-complaints.ts';
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
  newestNumber,
} from './reading.ts';
import { complaintsOnNotes, returningComplaints } from './returns.ts';
import { openRows, type RowSecrets, type RowSecretsCache, rowKey } from './row-secrets.ts';
import { type ScannedProduct, triedLabel } from './scanned-product.ts';
import { shareEqual } from './share-equal.ts';

/** A complaint in a list; `secrets` is null until its private parts are opened, or where they cannot be. */
export type LedgerRow = Readonly<ComplaintRecord & { secrets: RowSecrets | null }>;

export type LedgerRows = Readonly<{ total: number; rows: ReadonlyMap<number, LedgerRow> }>;

/** Adds what may be shown of private parts to rows, once they are opened. */
export function useOpenedRows(
  records: readonly ComplaintRecord[] | undefined,
): readonly LedgerRow[] | undefined {
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
  // A row of a record that did not change stays the same row, and is not drawn again.
  const made = useRef(new WeakMap<ComplaintRecord, LedgerRow>());
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cache fills in place; `times` says that it has
  return useMemo(
    () =>
      records?.map((record) => {
        const known = made.current.get(record);
        const secrets = rows.get(rowKey(record)) ?? null;
        if (known?.secrets === secrets) return known;
        const row = { ...record, secrets };
        made.current.set(record, row);
        return row;
      }),
    [records, rows, times],
  );
}

/** Every open complaint by due time, those without one last. Undefined until read. */
export function useOpenComplaints(): readonly LedgerRow[] | undefined {
  return useOpenedRows(useSharedPart(openComplaintsSince, openOf));
}

const openOf = ({ open }: OpenAt): OpenAt['open'] => open;

/** Whether what {@link useOpenComplaints} shows is as the mirror was with so many entries, or later. */
export function useOpenAsOf(size: number): boolean {
  return useSharedPart(openComplaintsSince, (answer) => answer.size >= size) ?? false;
}

/** Complaints whose reply outside is due, ended ones too, the first due first. Undefined until read. */
export function useRepliesDue(): readonly ComplaintRecord[] | undefined {
  return useSharedQuery(repliesDue);
}

/** What a complaint is linked with, from either side, its whole incident with it (L1c). Undefined until read. */
export function useLinkedWith(id: string): readonly LinkedComplaint[] | undefined {
  return useLedgerQuery((database) => linkedWith(database, id), [id]);
}

/** The public records of some complaints. Undefined until read. */
export function useRecords(ids: readonly string[]): readonly ComplaintRecord[] | undefined {
  return useLedgerQuery((database) => recordsOf(database, ids), [ids.join()]);
}

/** Some complaints with what may be shown of their private parts. Undefined until read. */
export function useOpenedRecords(ids: readonly string[]): readonly LedgerRow[] | undefined {
  return useOpenedRows(useRecords(ids));
}

/** Complaints with goods that wait to go back or are not settled. Undefined until read. */
export function useReturning(): readonly LedgerRow[] | undefined {
  return useOpenedRows(useSharedQuery(returningComplaints));
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
      (await storeEntries(database, types)).filter((record) => {
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
  const before = useRef<ReadonlyMap<string, ComplaintRecord>>(new Map());
  const positions = list?.positions;
  const page = useLedgerQuery(
    async (database) => {
      if (positions === undefined) return undefined;
      const { total, rows } = await ledgerPage(database, positions, first, last);
      const records = new Map(
        [...rows].map(([row, record]) => [row, shareEqual(before.current.get(record.id), record)]),
      );
      before.current = new Map([...records.values()].map((record) => [record.id, record]));
      return { total, records };
    },
    [positions, first, last],
  );
  const opened = useOpenedRows(useMemo(() => page && [...page.records.values()], [page]));
  return useMemo(() => {
    if (!list) return undefined;
    const byId = new Map(opened?.map((row) => [row.id, row]));
    const rows = new Map<number, LedgerRow>();
    for (const [row, { id }] of page?.records ?? []) {
      const found = byId.get(id);
      if (found) rows.set(row, found);
    }
    return { total: page?.total ?? list.total, rows };
  }, [list, page, opened]);
}

/** The ledger number of the complaint opened last; null in an empty ledger. Undefined until read. */
export function useNewestNumber(): string | null | undefined {
  return useSharedQuery(newestNumber);
}

/** The ledger newest first: its length, and the rows from `first` to `last`. */
export function useLedgerRows(filter: LedgerFilter, first: number, last: number): LedgerRows | undefined {
  return useListedRows(useLedgerList(filter), first, last);
}

/** The mirror's size, root and last proven checkpoint. */
export function useLedgerHead(): LedgerHead | undefined {
  return useSharedQuery(ledgerHead);
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
