import { useTranslation } from 'react-i18next';
import type { Article, ArticleCode } from '../../../shared/compliance/article.ts';
import { useFocusCurrent } from '../../parts/use-focus-current.ts';
import classes from './Compliance.module.css';
import { marks } from './marks.ts';

type Props = {
  readonly articles: readonly Article[];
  readonly shown: ArticleCode;
  /** Those with a form that was begun and not saved. */
  readonly unsaved: ReadonlySet<ArticleCode>;
  readonly onChoose: (article: ArticleCode) => void;
};

/** What is asked of this store, each with its state; arrows move, Enter goes to what is behind it. */
export function ArticleList({ articles, shown, unsaved, onChoose }: Props) {
  const { t } = useTranslation('compliance');
  const list = useFocusCurrent<HTMLUListElement>();
  return (
    <ul
      ref={list}
      className={classes.list}
      aria-label={t('asks')}
      onKeyDown={(event) => {
        const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
        const rows = [...event.currentTarget.querySelectorAll('button')];
        const at = rows.findIndex((row) => row.matches(':focus'));
        const next = step === 0 ? undefined : rows[at + step];
        if (!next) return;
        event.preventDefault();
        next.focus();
      }}
    >
      {articles.map(({ article, state, due }) => (
        <li key={article}>
          <button
            type="button"
            className={classes.row}
            aria-current={article === shown || undefined}
            onClick={() => onChoose(article)}
          >
            <span className={classes.state} data-state={state}>
              <span aria-hidden="true">{marks[state]}</span> {t(`state.${state}`)}
            </span>
            <span className={classes.name}>
              {t(`article.${article}`)}
              {unsaved.has(article) ? <em className={classes.mark}>{t('unsaved.mark')}</em> : null}
            </span>
            <span className={classes.due}>{due === null ? '' : t('due', { day: due })}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
