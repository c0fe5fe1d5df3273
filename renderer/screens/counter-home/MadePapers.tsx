import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../frame/keys.ts';
import { isOnItsWay, useMadePapers } from '../../printing/made-papers.tsx';
import { MadePaper } from './MadePaper.tsx';
import classes from './MadePapers.module.css';

/** The papers of what was just finished: where each of them is, while the next consumer steps up. */
export function MadePapers() {
  const { t } = useTranslation('home');
  const { papers, clear } = useMadePapers();
  const place = useRef<HTMLElement>(null);
  const [first] = papers;
  const toDo = (): void => place.current?.querySelector<HTMLElement>('[data-to-do]')?.focus();
  useKeys(papers.some(needsSomebody) ? [{ key: 'F9', label: t('papersKey'), run: toDo }] : []);
  if (!first) return null;
  const numbers = [...new Set(papers.map(({ number }) => number))];
  return (
    <section ref={place} className={classes.made} aria-label={t('papers')}>
      <div className={classes.complaints}>
        {numbers.map((number) => (
          <div key={number} className={classes.complaint}>
            <span className={classes.number}>{t('papersOf', { number })}</span>
            <ul className={classes.papers}>
              {papers
                .filter((paper) => paper.number === number)
                .map((paper) => (
                  <MadePaper key={paper.id} paper={paper} />
                ))}
            </ul>
          </div>
        ))}
      </div>
      {papers.every(isOnItsWay) ? null : (
        <button type="button" className={classes.drop} aria-label={t('papersDone')} onClick={clear}>
          ×
        </button>
      )}
    </section>
  );
}

/** Nothing more comes of it by itself. */
function needsSomebody({ course }: ReturnType<typeof useMadePapers>['papers'][number]): boolean {
  if (typeof course === 'string') return course === 'undrawn';
  return 'unsent' in course || course.state === 'failed' || course.state === 'unknown';
}
