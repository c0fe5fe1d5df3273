import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGo } from '../../app-context.ts';
import { useScan } from '../../frame/scan.ts';
import { useEndingSoon, useShelfPage } from '../../ledger/goods-queries.ts';
import { type ShelfGroup, shelfGroups } from '../../ledger/goods-reading.ts';
import { useNow } from '../../parts/use-now.ts';
import { MadePapers } from '../counter-home/MadePapers.tsx';
import { BatchForm } from './BatchForm.tsx';
import classes from './Shelf.module.css';
import { ShelfGroups } from './ShelfGroups.tsx';
import { ShelfPaper } from './ShelfPaper.tsx';
import { ShelfTable } from './ShelfTable.tsx';
import type { ShelfAction } from './shelf-actions.ts';
import { useAround } from './use-around.ts';

type Group = ShelfGroup | 'ending';
const groups: readonly Group[] = [...shelfGroups, 'ending'];
const step = 200;

/** What each group waits for most. */
const likely: Readonly<Record<Group, ShelfAction | null>> = {
  'take-off-sale': 'withdrawn',
  stopped: 'set-apart',
  destroy: 'destroy',
  decide: null,
  label: 'label',
  return: 'return-tag',
  'await-test': null,
  'on-sale': 'sold',
  ending: 'expired',
};

/** Everything the desk has, by what must happen to it next (G1-G3, G6, G7); several lines are dealt with in one go. */
export function Shelf({ group: asked }: { readonly group?: Group }) {
  const { t } = useTranslation(['shelf', 'common']);
  const go = useGo();
  const now = useNow();
  const around = useAround();
  const [picked, setPicked] = useState<Group | null>(asked ?? null);
  const [most, setMost] = useState(step);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState<string | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const ending = useEndingSoon(around);
  const first = useShelfPage('decide', around, 1);
  const fullest = first && shelfGroups.find((one) => first.counts[one] > 0);
  const group = picked ?? fullest ?? 'decide';
  const page = useShelfPage(group === 'ending' ? 'decide' : group, around, most);
  const rows = group === 'ending' ? ending : page?.rows;
  const selected = rows?.filter((row) => chosen.has(row.key)) ?? [];
  const countOf = (one: Group) => (one === 'ending' ? ending?.length : first?.counts[one]);

  const focusFirst = (): void => table.current?.querySelector<HTMLElement>('tbody input')?.focus();
  const ready = rows !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus goes to the first line of each group as it comes
  useEffect(() => {
    if (ready && !document.activeElement?.closest('[role="tablist"], form')) focusFirst();
  }, [ready, group]);
  const choose = (next: Group): void => {
    setPicked(next);
    setChosen(new Set());
    setMost(step);
    setSaid(null);
  };
  const toggle = (keys: readonly string[], on: boolean): void => {
    setSaid(null);
    setChosen((before) => {
      const next = new Set(before);
      for (const key of keys) {
        if (on) next.add(key);
        else next.delete(key);
      }
      return next;
    });
  };
  // A label or tag that is scanned here chooses its goods; what is not in this list leads on as elsewhere.
  useScan((scanned) => {
    if (scanned.kind === 'product') return go({ at: 'new-complaint', start: { barcode: scanned.barcode } });
    const found = rows?.filter((row) => row.number === scanned.number) ?? [];
    if (found.length === 0) {
      setSaid(t('scannedElsewhere', { number: scanned.number }));
      return;
    }
    toggle(
      found.map((row) => row.key),
      true,
    );
    setSaid(t('scanned', { number: scanned.number }));
  });

  return (
    <div className={classes.screen}>
      <h1 className="unseen">{t('title')}</h1>
      <MadePapers />
      <div className={classes.head}>
        <ShelfGroups groups={groups} group={group} countOf={countOf} onChoose={choose} />
        <ShelfPaper title={t(`group.${group}`)} rows={rows ?? []} />
        <Button variant="default" onClick={() => go({ at: 'stocktake' })}>
          {t('stocktake')}
        </Button>
      </div>
      <div className={classes.columns}>
        <section className={classes.list} aria-label={t(`group.${group}`)}>
          <p className={classes.lead}>{t(`lead.${group}`)}</p>
          {rows === undefined ? <p className="starting">{t('common:loading')}</p> : null}
          {rows?.length === 0 ? <p className={classes.empty}>{t('emptyGroup')}</p> : null}
          {rows && rows.length > 0 ? (
            <ShelfTable
              ref={table}
              rows={rows}
              selected={chosen}
              now={now}
              watch={around.watch}
              onToggle={toggle}
            />
          ) : null}
          {rows && rows.length >= most ? (
            <Button variant="default" onClick={() => setMost(most + step)}>
              {t('more', { count: step })}
            </Button>
          ) : null}
        </section>
        <aside className={classes.side} aria-label={t('doing')}>
          <p role="status" className={classes.said}>
            {said}
          </p>
          {selected.length > 0 ? (
            <BatchForm
              key={`${group} ${selected.map((row) => row.key).join()}`}
              rows={selected}
              around={around}
              likely={likely[group]}
              onDone={(words) => {
                setChosen(new Set());
                setSaid(words);
                focusFirst();
              }}
            />
          ) : (
            <div className={classes.soft}>
              <p>{t('howTo')}</p>
              <p>{t('howToScan')}</p>
              <p>{t('howToSplit')}</p>
            </div>
          )}
        </aside>
      </div>
    </div>
  );
}
