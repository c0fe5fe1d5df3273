import { useCallback, useMemo } from 'react';
import { lineNumber } from '../../shared/goods/line-number.ts';
import type { Around } from '../../shared/goods/shelf.ts';
import type { StockScope } from '../../shared/goods/stock-events.ts';
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
import { useLedgerQuery } from './live-queries.ts';
import { useOpenedRows, useRecords } from './queries.ts';
import type { LineWords } from './row-secrets.ts';

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
