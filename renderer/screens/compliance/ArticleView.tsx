import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../shared/calendar.ts';
import { tierOfRole } from '../../../shared/complaint/tiers.ts';
import type { Article } from '../../../shared/compliance/article.ts';
import { useGo, useSession } from '../../app-context.ts';
import { scaleNames, type TypedRecord } from '../../ledger/compliance-records.ts';
import { usePunctuation } from '../complaint/punctuation.ts';
import { keyOfEntering } from './begun-records.ts';
import classes from './Compliance.module.css';
import { marks } from './marks.ts';
import { elsewhere, recordsOf } from './of-article.ts';
import { usePointWords } from './point-words.ts';
import { type Entering, RecordForm } from './RecordForm.tsx';
import { RecordList } from './RecordList.tsx';
import { UnsavedForms } from './UnsavedForms.tsx';
import { WithdrawForm } from './WithdrawForm.tsx';

type Props = {
  readonly article: Article;
  readonly records: readonly TypedRecord[];
  /** The numbers of the records that the desk still takes corrections of. */
  readonly kept: ReadonlySet<number>;
  readonly today: CalendarDate;
};

/** One article: what is asked, what was found, and the records behind it, to be entered and corrected. */
export function ArticleView({ article: { article, source, state, points }, records, kept, today }: Props) {
  const { t } = useTranslation('compliance');
  const go = useGo();
  const head = tierOfRole(useSession().role) >= 2;
  const { list } = usePunctuation();
  const say = usePointWords(scaleNames(records));
  const [entering, setEntering] = useState<Entering | null>(null);
  const [withdrawing, setWithdrawing] = useState<TypedRecord | null>(null);
  const view = useRef<HTMLElement>(null);
  const types = recordsOf[article] ?? [];
  const [first] = types;
  const place = elsewhere[article];
  const mayAdd = first !== undefined && (head || first === 'ScaleChecked');
  const back = (): void => {
    setEntering(null);
    setWithdrawing(null);
  };
  const busy = entering !== null || withdrawing !== null;
  const wasBusy = useRef(false);
  useEffect(() => {
    // After a form the focus stays here, at the next thing to do.
    if (wasBusy.current && !busy) view.current?.querySelector<HTMLElement>('[data-main]')?.focus();
    wasBusy.current = busy;
  }, [busy]);
  const articles = list(source.directive.map(String));
  const cite = { requirement: source.requirement, articles };
  return (
    <section ref={view} className={classes.view} aria-labelledby="article-title">
      <header className={classes.head}>
        <h2 id="article-title">{t(`article.${article}`)}</h2>
        <p className={classes.state} data-state={state}>
          <span aria-hidden="true">{marks[state]}</span> {t(`state.${state}`)}
        </p>
      </header>
      <p>{t(`asked.${article}`)}</p>
      <p className={classes.soft}>{t(source.exact ? 'source' : 'sourceInexact', cite)}</p>
      <h3>{t('found')}</h3>
      <ul className={classes.points}>
        {points.map((one) => (
          <li key={`${one.point} ${one.state} ${one.scale} ${one.is} ${one.count} ${one.records.join()}`}>
            <span className={classes.state} data-state={one.state}>
              <span aria-hidden="true">{marks[one.state]}</span> {t(`state.${one.state}`)}
            </span>
            <span>
              {say(one)}
              <small>
                {one.entries.length > 0
                  ? t('entries', { list: list(one.entries.map(String)) })
                  : t('noEntries')}
              </small>
            </span>
          </li>
        ))}
        {points.length === 0 ? <li>{t('notAsked')}</li> : null}
      </ul>
      {busy ? null : (
        <UnsavedForms
          types={types}
          onGoOn={(begun) =>
            'entering' in begun ? setEntering(begun.entering) : setWithdrawing(begun.withdrawing)
          }
        />
      )}
      {busy ? null : (
        <div className={classes.actions}>
          {mayAdd ? (
            <Button
              data-main
              onClick={() =>
                setEntering({
                  type: first,
                  on: {},
                  replaces: null,
                  like: null,
                  title: t('add', { kind: t(`kind.${first}`) }),
                })
              }
            >
              {t('add', { kind: t(`kind.${first}`) })}
            </Button>
          ) : null}
          {place ? (
            <Button data-main variant="default" onClick={() => go(place)}>
              {t('elsewhere')}
            </Button>
          ) : null}
          {first !== undefined && !head ? <p className={classes.soft}>{t('headOnly')}</p> : null}
        </div>
      )}
      {entering ? (
        <RecordForm key={keyOfEntering(entering)} {...entering} today={today} onDone={back} onBack={back} />
      ) : null}
      {withdrawing ? <WithdrawForm record={withdrawing} onDone={back} onBack={back} /> : null}
      {types.length > 0 && !busy ? (
        <>
          <h3>{t('records')}</h3>
          <RecordList
            records={records}
            kept={kept}
            types={types}
            head={head}
            onEnter={setEntering}
            onWithdraw={setWithdrawing}
          />
        </>
      ) : null}
    </section>
  );
}
