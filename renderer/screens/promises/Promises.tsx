import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PromiseTemplate } from '../../../shared/promises/promise-codes.ts';
import { theWall } from '../../../shared/promises/wall.ts';
import { useZone } from '../../app-context.ts';
import { usePromiseBooks } from '../../ledger-reads.ts';
import { day } from '../../parts/format.ts';
import { useNow } from '../../parts/use-now.ts';
import { PromiseList } from './PromiseList.tsx';
import classes from './Promises.module.css';
import { PromiseView } from './PromiseView.tsx';

/** What the store promises in public: what is in force, what comes, what was, and how it stands on the wall (C1, D3). */
export function Promises() {
  const { t } = useTranslation(['wall', 'common']);
  const books = usePromiseBooks();
  const today = day(useNow(60_000), useZone());
  const [chosen, setChosen] = useState<PromiseTemplate | null>(null);
  if (!books) return <p className="starting">{t('common:loading')}</p>;
  const wall = theWall(books, today, books.signs);
  const pressing = wall.find(({ state }) => state === 'outdated' || state === 'missing') ?? wall[0];
  const shown = wall.find(({ template }) => template === chosen) ?? pressing;
  if (!shown) return null;
  return (
    <div className={classes.screen}>
      <PromiseList wall={wall} shown={shown.template} onChoose={setChosen} />
      <PromiseView key={shown.template} here={shown} books={books} today={today} onStay={setChosen} />
    </div>
  );
}
