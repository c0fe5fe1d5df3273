import { useMemo } from 'react';
import { readGoodsKey } from '../../shared/figures/figure-keys.ts';
import type { Range } from '../../shared/figures/periods.ts';
import type { ComplaintRecord, ProductRecord } from './database.ts';
import { type Asked, complaintsBehind, type Figures, figuresOf } from './figures-reading.ts';
import { useLedgerQuery } from './live-queries.ts';

/** The figures of a range, followed live; undefined until read. */
export function useFigures({ from, to }: Range): Figures | undefined {
  return useLedgerQuery((database) => figuresOf(database, { from, to }), [from, to]);
}

/** What the store's list says of the products that these figures name; the ones it does not know are missing. */
export function useFiguredProducts(
  figures: Figures | undefined,
): ReadonlyMap<string, ProductRecord> | undefined {
  const codes = useMemo(() => {
    const keys = [...Object.keys(figures?.now.many ?? {}), ...Object.keys(figures?.past.many ?? {})];
    return [...new Set(keys.flatMap((key) => readGoodsKey(key)?.product ?? []))]
      .filter((code) => !code.startsWith('t:'))
      .sort();
  }, [figures]);
  return useLedgerQuery(
    async (database) => {
      const found = await database.products.bulkGet(codes);
      return new Map(found.flatMap((one) => (one ? [[one.code, one] as const] : [])));
    },
    [codes.join()],
  );
}

/** The complaints behind a figure, newest first, at most so many; undefined until read. */
export function useComplaintsBehind(asked: Asked, most: number): readonly ComplaintRecord[] | undefined {
  const { range, keys } = asked;
  return useLedgerQuery(
    (database) => complaintsBehind(database, { range, keys }, most),
    [range.from, range.to, keys.join(' '), most],
  );
}
