import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type StockScope, stockScopes } from '../../../shared/goods/stock-events.ts';
import { useGo } from '../../app-context.ts';
import { useScan } from '../../frame/scan.ts';
import { type ShelfRow, useStockExpected, useStrayOf } from '../../ledger/goods-queries.ts';
import { useNow } from '../../parts/use-now.ts';
import classes from './Shelf.module.css';
import { ShelfGroups } from './ShelfGroups.tsx';
import { ShelfTable } from './ShelfTable.tsx';
import { StockCount, type Stray } from './StockCount.tsx';
import { useAround } from './use-around.ts';

/** What the last scan was. Its sentence is made anew when the goods' names are opened, which may be after the scan. */
type Said =
  | Readonly<{ what: 'notALabel' }>
  | Readonly<{ what: 'stray'; number: string; reason: Stray['reason'] }>
  | Readonly<{ what: 'found'; number: string }>;

/**
 * A stocktake 盘点 (G7): every label and tag that is scanned ticks its goods off; what should not be where it was found
 * is said at once, and what nobody found is what is missing. What has no label yet is ticked by hand.
 */
export function Stocktake() {
  const { t } = useTranslation(['shelf', 'common']);
  const go = useGo();
  const now = useNow();
  const around = useAround();
  const strayOf = useStrayOf();
  const [scope, setScope] = useState<StockScope>('desk');
  const [found, setFound] = useState<ReadonlySet<string>>(new Set());
  const [strays, setStrays] = useState<readonly Stray[]>([]);
  const [said, setSaid] = useState<Said | null>(null);
  const rows = useStockExpected(scope, around);

  const mark = (keys: readonly string[], on: boolean): void =>
    setFound((before) => {
      const next = new Set(before);
      for (const key of keys) {
        if (on) next.add(key);
        else next.delete(key);
      }
      return next;
    });
  const begin = (next: StockScope): void => {
    setScope(next);
    setFound(new Set());
    setStrays([]);
    setSaid(null);
  };
  const addStray = (stray: Stray): void =>
    setStrays((before) => (before.some((one) => one.number === stray.number) ? before : [...before, stray]));

  useScan(async (scanned) => {
    if (scanned.kind === 'product') return setSaid({ what: 'notALabel' });
    const { number } = scanned;
    const here: readonly ShelfRow[] = rows?.filter((row) => row.number === number) ?? [];
    if (here.length === 0) {
      const stray = { number, ...(await strayOf(number)) };
      addStray(stray);
      return setSaid({ what: 'stray', number, reason: stray.reason });
    }
    mark(
      here.map((row) => row.key),
      true,
    );
    // It is here as it should be, and yet must not be on sale.
    const barred = here.find((row) => row.next === 'take-off-sale');
    if (barred) addStray({ number, about: barred.about, reason: 'barred' });
    setSaid(barred ? { what: 'stray', number, reason: 'barred' } : { what: 'found', number });
  });
  const sentence = (): string => {
    if (said?.what === 'notALabel') return t('stock.notALabel');
    if (said?.what === 'stray')
      return t('stock.strayHere', { number: said.number, why: t(`stray.${said.reason}`) });
    if (said === null) return '';
    const here = rows?.filter((row) => row.number === said.number) ?? [];
    return t('stock.foundHere', {
      number: said.number,
      goods: here.map((row) => row.words?.name ?? '—').join(' · '),
    });
  };

  return (
    <div className={classes.screen}>
      <h1 className="unseen">{t('stocktake')}</h1>
      <div className={classes.head}>
        <ShelfGroups
          groups={stockScopes}
          group={scope}
          countOf={(one) => (one === scope ? rows?.length : undefined)}
          onChoose={begin}
        />
      </div>
      <div className={classes.columns}>
        <section className={classes.list} aria-label={t(`group.${scope}`)}>
          <p className={classes.lead}>{t(`lead.${scope}`)}</p>
          {rows === undefined ? <p className="starting">{t('common:loading')}</p> : null}
          {rows?.length === 0 ? <p className={classes.empty}>{t('emptyGroup')}</p> : null}
          {rows && rows.length > 0 ? (
            <ShelfTable
              ref={null}
              rows={rows}
              selected={found}
              now={now}
              watch={around.watch}
              onToggle={mark}
            />
          ) : null}
        </section>
        <aside className={classes.side} aria-label={t('stocktake')}>
          <p role="status" className={classes.said}>
            {sentence()}
          </p>
          {rows ? (
            <StockCount
              key={scope}
              scope={scope}
              rows={rows}
              found={found}
              strays={strays}
              onDone={() => go('back')}
            />
          ) : null}
        </aside>
      </div>
    </div>
  );
}
