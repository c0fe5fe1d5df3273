import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StockScope, StrayReason } from '../../../shared/goods/stock-events.ts';
import { useDesk } from '../../app-context.ts';
import { useKeys } from '../../frame/keys.ts';
import type { ShelfRow } from '../../ledger/goods-queries.ts';
import { useCaughtUp } from '../../ledger/LedgerProvider.tsx';
import { useLedgerHead } from '../../ledger/queries.ts';
import { newCommandId } from '../../parts/command-id.ts';
import { useRefusal } from '../../parts/use-refusal.ts';
import classes from './Shelf.module.css';
import { useGoodsTable } from './use-goods-table.ts';

/** A label that should not be where it was scanned; `about` is null where it is of no complaint here. */
export type Stray = Readonly<{ number: string; about: string | null; reason: StrayReason }>;

type Props = {
  readonly scope: StockScope;
  readonly rows: readonly ShelfRow[];
  readonly found: ReadonlySet<string>;
  readonly strays: readonly Stray[];
  readonly onDone: () => void;
};
type Counted = Readonly<{ stocktake: number; missing: readonly ShelfRow[]; strays: readonly Stray[] }>;

/** How the count stands; once recorded, what it found, to be saved as a list. */
export function StockCount({ scope, rows, found, strays, onDone }: Props) {
  const { t } = useTranslation(['shelf', 'complaint', 'common']);
  const desk = useDesk();
  const head = useLedgerHead();
  const caughtUp = useCaughtUp();
  const sentence = useRefusal();
  const { sectionOf, save, busy: saving } = useGoodsTable();
  const unanswered = useRef<{ id: string; size: number } | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [counted, setCounted] = useState<Counted | null>(null);
  const missing = counted?.missing ?? rows.filter((row) => !found.has(row.key));

  const record = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    unanswered.current ??= { id: newCommandId(), size: head?.size ?? 0 };
    try {
      const outcome = await desk.recordStock({
        ...unanswered.current,
        scope,
        expected: rows.length,
        found: rows.length - missing.length,
        missing: missing.map(({ about, item, disposition }) => ({ about, item, disposition })),
        stray: strays.map(({ about, reason }) => ({ about, reason })),
      });
      unanswered.current = null;
      if (!outcome.ok) return setProblem(sentence(outcome.refusal));
      await caughtUp(outcome.value.size).catch((error: unknown) => console.warn('caughtUp:', error));
      setCounted({ stocktake: outcome.value.stocktake, missing, strays });
    } catch (error) {
      console.warn('recordStock: no answer from the desk', error);
      setProblem(t('complaint:lost'));
    } finally {
      setBusy(false);
    }
  };
  const list = (): void => {
    if (!counted) return;
    const title = t('stock.title', { number: counted.stocktake });
    const strayRows = counted.strays.map(({ number, reason }) => [number, t(`stray.${reason}`)]);
    void save(
      `${title} ${t(`group.${scope}`)}`,
      [
        sectionOf(t('stock.missing'), counted.missing),
        {
          heading: t('stock.stray'),
          columns: [t('column.number'), t('stock.why')],
          widths: [90, '*'],
          rows: strayRows,
          none: t('stock.noStray'),
        },
      ],
      [t('stock.countedBy'), t('stock.seenBy')],
    );
  };
  useKeys(
    counted
      ? [{ key: 'F9', label: t('list'), run: list }]
      : [{ key: 'Ctrl+Enter', label: t('stock.record'), run: () => void record() }],
  );

  return (
    <div className={classes.form}>
      <h2>{counted ? t('stock.recorded', { number: counted.stocktake }) : t('stock.counting')}</h2>
      <dl className={classes.totals}>
        <dt>{t('stock.expected')}</dt>
        <dd className="number">{rows.length}</dd>
        <dt>{t('stock.found')}</dt>
        <dd className="number">{rows.length - missing.length}</dd>
        <dt>{t('stock.missing')}</dt>
        <dd className="number">{missing.length}</dd>
        <dt>{t('stock.stray')}</dt>
        <dd className="number">{strays.length}</dd>
      </dl>
      {strays.length > 0 ? (
        <ul className={classes.stray}>
          {strays.map(({ number, reason }) => (
            <li key={number}>
              <span className="number">{number}</span> · {t(`stray.${reason}`)}
            </li>
          ))}
        </ul>
      ) : null}
      <p className={classes.problem} role="alert">
        {problem}
      </p>
      {counted ? (
        <>
          <Button size="lg" className={classes.submit} loading={saving} onClick={list}>
            <span>
              {t('stock.save')} <kbd>F9</kbd>
            </span>
          </Button>
          <Button variant="default" onClick={onDone}>
            {t('stock.done')}
          </Button>
        </>
      ) : (
        <>
          <p className={classes.soft}>{t('stock.how')}</p>
          <Button size="lg" className={classes.submit} loading={busy} onClick={() => void record()}>
            <span>
              {t('stock.record')} <kbd>Ctrl+Enter</kbd>
            </span>
          </Button>
        </>
      )}
    </div>
  );
}
