import { Button } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type RefObject,
  type UIEvent,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useGo } from '../../app-context.ts';
import { useListedRows } from '../../ledger/queries.ts';
import type { LedgerList } from '../../ledger/reading.ts';
import { useHits } from '../../ledger/search/use-search.ts';
import classes from './Ledger.module.css';
import { LedgerCells, ledgerColumns } from './LedgerCells.tsx';
import { furthestBase, mostRows, windowAround } from './row-window.ts';

type Props = {
  readonly ref: RefObject<HTMLTableElement | null>;
  /** Undefined until read. */
  readonly list: LedgerList | undefined;
  /** What was searched for; '' where the list was narrowed without words. */
  readonly words: string;
  readonly narrowed: boolean;
  readonly onClear: () => void;
};

const rowHeight = 48;
const page = 10;
/** Rows are read in blocks, with one more on either side, so that scrolling rarely has to wait. */
const block = 20;
const blockOf = (row: number): number => Math.floor(row / block) * block;

/** Rows that exist only while they are in view; ↑ ↓ and the page keys move, Enter opens. */
export function LedgerTable({ ref: grid, list, words, narrowed, onClear }: Props) {
  const { t } = useTranslation('ledger');
  const go = useGo();
  const place = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const [count, setCount] = useState(0);
  /** The first row that is laid out. */
  const [laidOutFrom, setBase] = useState(0);
  const base = Math.min(laidOutFrom, furthestBase(count));
  /** Where the list has to be scrolled to once other rows are laid out. */
  const top = useRef<number | null>(null);
  const virtual = useVirtualizer({
    count: Math.min(mostRows, count - base),
    getScrollElement: () => place.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    // The column heads stand above the first row.
    scrollPaddingStart: rowHeight,
  });
  const items = virtual.getVirtualItems();
  const first = Math.max(0, blockOf(base + (items[0]?.index ?? 0)) - block);
  const last = blockOf(base + (items.at(-1)?.index ?? block)) + 2 * block - 1;
  const found = useListedRows(list, first, last);
  const shown = useMemo(
    () => (list?.positions ? Array.prototype.slice.call(list.positions, first, last + 1) : []) as number[],
    [list, first, last],
  );
  const hits = useHits(words, shown);
  const total = found?.total ?? null;

  useEffect(() => {
    if (total !== null) setCount(total);
  }, [total]);
  useEffect(() => {
    // Whoever comes here wants to read; whoever is filling in a filter goes on filling it in.
    if (count > 0 && !document.activeElement?.closest('form, [role="dialog"]'))
      grid.current?.focus({ preventScroll: true });
  }, [count, grid]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words are another list, read from its top
  useEffect(() => {
    setAt(0);
    setBase(0);
    virtual.scrollToOffset(0);
  }, [words]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once other rows are laid out
  useLayoutEffect(() => {
    if (place.current && top.current !== null) place.current.scrollTop = top.current;
    top.current = null;
  }, [base]);

  /** Lays out the rows around those from `first` to `last`, where they are too near an end of what is laid out. */
  const layOut = (first: number, last: number, topFrom: (base: number) => number): boolean => {
    const around = windowAround(base, { first, last, total: count });
    if (around === base) return false;
    top.current = topFrom(around);
    setBase(around);
    return true;
  };
  const onScroll = ({ currentTarget: { scrollTop, clientHeight } }: UIEvent): void => {
    if (top.current !== null) return;
    const rowAt = (y: number): number => base + Math.floor(y / rowHeight);
    layOut(
      rowAt(scrollTop),
      rowAt(scrollTop + clientHeight),
      (around) => scrollTop + (base - around) * rowHeight,
    );
  };
  const move = (to: number): void => {
    const row = Math.max(0, Math.min(count - 1, to));
    setAt(row);
    const middle = (place.current?.clientHeight ?? 0) / 2;
    const isElsewhere = layOut(row, row, (around) => (row - around) * rowHeight - middle);
    if (!isElsewhere) virtual.scrollToIndex(row - base, { align: 'auto' });
  };
  const open = (row: number): void => {
    const id = found?.rows.get(row)?.id;
    if (id) go({ at: 'complaint', id });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const moves: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: count - 1,
    };
    const to = moves[event.key];
    if (to !== undefined) move(to);
    else if (event.key === 'Enter' && !event.ctrlKey) open(at);
    else return;
    event.preventDefault();
  };

  if (total === 0)
    return (
      <div className={classes.empty}>
        <p>{t(narrowed ? 'none' : 'empty')}</p>
        <p>{t(words ? 'noneNextWords' : narrowed ? 'noneNext' : 'emptyNext')}</p>
        {narrowed ? (
          <Button variant="default" onClick={onClear}>
            {t('clear')}
          </Button>
        ) : (
          <Button variant="default" onClick={() => go({ at: 'settings', tab: 'import' })}>
            {t('importOld')}
          </Button>
        )}
      </div>
    );
  return (
    <div ref={place} className={classes.table} onScroll={onScroll} data-found={words !== '' || undefined}>
      <table
        ref={grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are chosen by keys, as a grid's are
        role="grid"
        aria-label={t('rows')}
        aria-rowcount={count + 1}
        aria-activedescendant={count > 0 ? `ledger-row-${at}` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr className={classes.heads} aria-rowindex={1}>
            {ledgerColumns.map((column) => (
              <th key={column} scope="col" className={classes[column]}>
                {t(`columns.${column}`)}
              </th>
            ))}
            {words ? (
              <th scope="col" className={classes.foundBy}>
                {t('columns.foundBy')}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody className={classes.rows} style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const index = base + item.index;
            const row = found?.rows.get(index);
            return (
              <tr
                // A complaint more moves every row down by one: each goes on as the same row, and is not drawn anew.
                key={row?.id ?? item.key}
                id={`ledger-row-${index}`}
                aria-rowindex={index + 2}
                aria-selected={index === at}
                className={classes.row}
                style={{ transform: `translateY(${item.start}px)` }}
                onClick={() => {
                  setAt(index);
                  open(index);
                }}
              >
                {row ? <LedgerCells row={row} hit={hits.get(row.id)} found={words !== ''} /> : <td />}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
