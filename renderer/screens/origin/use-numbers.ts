import { useRecords } from '../../ledger/queries.ts';

/** The ledger numbers of some complaints, by id. */
export function useNumbersOf(ids: readonly string[]): ReadonlyMap<string, string> {
  const found = useRecords(ids);
  return new Map((found ?? []).map((one) => [one.id, one.number]));
}
