import type { TimelineEntry } from './complaint-reading.ts';
import type { ClaimRecord, ComplaintRecord, LedgerDatabase } from './database.ts';
import { useEntriesAt } from './entries-at.ts';
import { useLedgerQuery, useSharedQuery } from './live-queries.ts';
import { type LedgerRow, useOpenedRows } from './queries.ts';

function openClaims(database: LedgerDatabase): Promise<readonly ClaimRecord[]> {
  return database.claims.where('open').equals(1).toArray();
}

function advancing(database: LedgerDatabase): Promise<readonly ComplaintRecord[]> {
  return database.complaints.where('advancing').equals(1).toArray();
}

/** Claims that something is open of; undefined until read. */
export function useOpenClaims(): readonly ClaimRecord[] | undefined {
  return useSharedQuery(openClaims);
}

/** The last claims that were made, level or not, the newest first; undefined until read. */
export function useLastClaims(most: number): readonly ClaimRecord[] | undefined {
  return useLedgerQuery(
    (database) => database.claims.orderBy('claim').reverse().limit(most).toArray(),
    [most],
  );
}

/** Claims by their numbers; undefined until read. */
export function useClaims(numbers: readonly number[]): readonly ClaimRecord[] | undefined {
  const key = numbers.join(' ');
  return useLedgerQuery(
    async (database) => (await database.claims.bulkGet([...numbers])).filter((one) => one !== undefined),
    [key],
  );
}

/** Complaints that have an advance nobody has claimed whole; undefined until read. */
export function useAdvancing(): readonly LedgerRow[] | undefined {
  return useOpenedRows(useSharedQuery(advancing));
}

/** Complaints that a claim is for; undefined until read. */
export function useClaimedComplaints(claim: number): readonly LedgerRow[] | undefined {
  return useOpenedRows(
    useLedgerQuery((database) => database.complaints.where('claims').equals(claim).toArray(), [claim]),
  );
}

/** What was sealed of a claim, with its words, oldest first; undefined until read. */
export function useClaimCourse(record: ClaimRecord | undefined): readonly TimelineEntry[] | undefined {
  return useEntriesAt(record?.seqs);
}

/** How those were called who stand in no register, by the entries that name them; empty until read. */
export function useTypedNames(seqs: readonly number[]): ReadonlyMap<number, string> {
  const read = useEntriesAt(seqs) ?? [];
  return new Map(
    read.flatMap(({ entry, event: { words } }): [number, string][] =>
      words && 'name' in words && words.name ? [[entry.seq, words.name]] : [],
    ),
  );
}
