import { Button } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tierOfRole } from '../../../shared/complaint/tiers.ts';
import type { ArticleCode, ArticleState } from '../../../shared/compliance/article.ts';
import { articlesOf, isLarge } from '../../../shared/compliance/articles.ts';
import { useSession, useZone } from '../../app-context.ts';
import { useKeys } from '../../frame/keys.ts';
import { useTypedRecords } from '../../ledger/compliance-records.ts';
import { useSigns, useStoreState } from '../../ledger-reads.ts';
import { day } from '../../parts/format.ts';
import { useNow } from '../../parts/use-now.ts';
import { ArticleList } from './ArticleList.tsx';
import { ArticleView } from './ArticleView.tsx';
import { typeOfBegun, useBegunRecords } from './begun-records.ts';
import classes from './Compliance.module.css';
import { recordsOf } from './of-article.ts';
import { SelfCheckPaper } from './SelfCheckPaper.tsx';

/** What a store of this size is asked for, what is there, missing and due (D2-D5); every state follows from dated entries. */
export function Compliance() {
  const { t } = useTranslation(['compliance', 'common']);
  const store = useStoreState();
  const records = useTypedRecords();
  const signs = useSigns();
  const today = day(useNow(60_000), useZone());
  const head = tierOfRole(useSession().role) >= 2;
  const area = store?.settings?.areaSquareMetres ?? 0;
  const articles = useMemo(
    () => (store && signs ? articlesOf(store, today, area, signs) : []),
    [store, today, area, signs],
  );
  const [chosen, setChosen] = useState<ArticleCode | null>(null);
  const [printing, setPrinting] = useState(0);
  const right = useRef<HTMLDivElement>(null);
  useKeys([
    {
      key: 'F9',
      label: t('print'),
      run: () => setPrinting((before) => before + 1),
      off: !head || !records || !signs,
    },
  ]);
  const { forms } = useBegunRecords();
  if (!store || !records || !signs) return <p className="starting">{t('common:loading')}</p>;
  const asked = articles.filter(({ state }) => state !== 'not-asked');
  const others = articles.filter(({ state }) => state === 'not-asked');
  const order = [...asked, ...others];
  const kept = new Set(store.compliance.records.map(({ data }) => data.record));
  const begun = new Set([...forms.values()].map(typeOfBegun));
  const unsaved = new Set(
    order.map(({ article }) => article).filter((one) => recordsOf[one]?.some((type) => begun.has(type))),
  );
  // What was begun and not saved comes first, and stays once it is saved; else what is missing is the next thing to do.
  const begunIn = order.find(({ article }) => unsaved.has(article));
  if (chosen === null && begunIn) setChosen(begunIn.article);
  const shown =
    order.find(({ article }) => article === chosen) ??
    asked.find(({ state }) => state === 'missing') ??
    order[0];
  const count = (state: ArticleState): number => articles.filter((one) => one.state === state).length;
  const choose = (article: ArticleCode): void => {
    setChosen(article);
    setPrinting(0);
    requestAnimationFrame(() => right.current?.querySelector<HTMLElement>('[data-main]')?.focus());
  };
  if (!shown) return null;
  return (
    <div className={classes.screen}>
      <div className={classes.side}>
        <h1>{t('title')}</h1>
        <p className={classes.soft}>
          {t('size', { area, size: t(isLarge(area) ? 'large' : 'small'), day: today })}
        </p>
        <p>
          <strong>
            {t('sum', { missing: count('missing'), soon: count('due-soon'), there: count('there') })}
          </strong>
        </p>
        <p className={classes.soft}>{t('derived')}</p>
        {head ? (
          <Button variant="default" onClick={() => setPrinting((before) => before + 1)}>
            {t('print')} <kbd className={classes.key}>F9</kbd>
          </Button>
        ) : null}
        <ArticleList articles={asked} shown={shown.article} unsaved={unsaved} onChoose={choose} />
        {others.length > 0 ? (
          <>
            <h2 className={classes.soft}>{t('notAsked')}</h2>
            <ArticleList articles={others} shown={shown.article} unsaved={unsaved} onChoose={choose} />
          </>
        ) : null}
      </div>
      <div ref={right} className={classes.right}>
        {printing > 0 ? (
          <SelfCheckPaper
            key={printing}
            articles={order}
            records={records}
            day={today}
            area={area}
            onBack={() => setPrinting(0)}
          />
        ) : (
          <ArticleView key={shown.article} article={shown} records={records} kept={kept} today={today} />
        )}
      </div>
    </div>
  );
}
