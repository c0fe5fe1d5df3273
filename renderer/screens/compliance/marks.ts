import type { ArticleState } from '../../../shared/compliance/article.ts';

/** A sign beside the word of each state: colour never stands alone. */
export const marks: Readonly<Record<ArticleState, string>> = {
  missing: '✕',
  'due-soon': '◷',
  there: '✓',
  'not-asked': '–',
};
