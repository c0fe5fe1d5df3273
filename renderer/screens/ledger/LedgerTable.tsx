import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGo } from '../../app-context.ts';
import { useLedgerRows } from '../../ledger/queries.ts';
import type { LedgerFilter } from '../../ledger/reading.ts';
import classes from './Ledger.module.css';
import { LedgerCells, ledgerColumns } from './LedgerCells.tsx';

type Props = {
  readonly filter: LedgerFilter;
  readonly filtered: boolean;
  readonly onTotal: (total: number | null) => void;
};

const rowHeight = 48;
const page = 10;
/** Rows are read in blocks, with one more on either side, so that scrolling rarely has to wait. */
const block = 20;
const blockOf = (row: number): number => Math.floor(row / block) * block;

/** Rows that exist only while they are in view; ↑ ↓ and the page keys move, Enter opens. */
export function LedgerTable({ filter, filtered, onTotal }: Props) {
  const { t } = useTranslation('ledger');
  const go = useGo();
  const place = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState(0);
  const [count, setCount] = useState(0);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => place.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    // The column heads stand above the first row.
    scrollPaddingStart: rowHeight,
  });
  const items = virtual.getVirtualItems();
  const found = useLedgerRows(
    filter,
    Math.max(0, blockOf(items[0]?.index ?? 0) - block),
    blockOf(items.at(-1)?.index ?? block) + 2 * block - 1,
  );
  const total = found?.total ?? null;

  useEffect(() => {
    onTotal(total);
    if (total !== null) setCount(total);
  }, [total, onTotal]);
  useEffect(() => {
    // Whoever comes here wants to read; whoever is filling in a filter goes on filling it in.
    if (count > 0 && !document.activeElement?.closest('form, [role="dialog"]'))
      grid.current?.focus({ preventScroll: true });
  }, [count]);

  const move = (to: number): void => {
    const next = Math.max(0, Math.min(count - 1, to));
    setAt(next);
    virtual.scrollToIndex(next, { align: 'auto' });
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
        <p>{t(filtered ? 'none' : 'empty')}</p>
        <p>{t(filtered ? 'noneNext' : 'emptyNext')}</p>
      </div>
    );
  return (
    <div ref={place} className={classes.table}>
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
          </tr>
        </thead>
        <tbody className={classes.rows} style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const row = found?.rows.get(item.index);
            return (
              <tr
                key={item.key}
                id={`ledger-row-${item.index}`}
                aria-rowindex={item.index + 2}
                aria-selected={item.index === at}
                className={classes.row}
                style={{ transform: `translateY(${item.start}px)` }}
                onClick={() => {
                  setAt(item.index);
                  open(item.index);
                }}
              >
                {row ? <LedgerCells row={row} /> : <td />}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
