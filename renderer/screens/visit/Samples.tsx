import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit, VisitSample } from '../../ledger/visits.ts';
import { DrawSample } from './DrawSample.tsx';
import { SampleRows } from './SampleRows.tsx';
import { useFilterWords } from './use-filter-words.ts';
import classes from './Visit.module.css';

/** Draws samples, and goes through what was drawn. */
export function Samples({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation('visit');
  const [chosen, setChosen] = useState<number | null>(null);
  const filterWords = useFilterWords();
  const shown = visit.samples.find(({ sample }) => sample === chosen) ?? visit.samples.at(-1);
  const name = ({ sample, seed, population, complaints }: VisitSample) =>
    t('draw.drawn', { sample, seed, population, count: complaints.length });
  return (
    <div className={classes.two}>
      <section className={classes.form} aria-label={t('draw.title')}>
        {visit.signed ? null : <DrawSample key={visit.samples.length} onDrawn={() => setChosen(null)} />}
        {visit.samples.length > 1 ? (
          <ul className={classes.list}>
            {visit.samples.map((one) => (
              <li key={one.sample}>
                <button
                  type="button"
                  className={classes.pick}
                  aria-current={one === shown}
                  onClick={() => setChosen(one.sample)}
                >
                  {name(one)}
                </button>
              </li>
            ))}
          </ul>
        ) : null}
      </section>
      {shown ? (
        <section className={classes.rows} aria-label={name(shown)}>
          <h2>{name(shown)}</h2>
          <p className={classes.soft}>
            {filterWords(shown) || t('draw.all')} ·{' '}
            {t('draw.looked', { done: shown.looked.size, count: shown.complaints.length })}
          </p>
          <SampleRows sample={shown} over={visit.signed !== null} />
          <p className={classes.soft}>{t('draw.rule')}</p>
        </section>
      ) : (
        <p className={classes.soft}>{t('draw.none')}</p>
      )}
    </div>
  );
}
