import { useTranslation } from 'react-i18next';
import { useSearchState } from '../../ledger/search/use-search.ts';
import classes from './Ledger.module.css';

/** Says how far the search has read, as long as it has not read everything: what is missing may still be found. */
export function ReadingNotice() {
  const { t } = useTranslation('ledger');
  const state = useSearchState();
  if (state?.kind === 'ended' && state.why === 'failed')
    return (
      <p className={classes.reading} role="alert">
        <span aria-hidden="true">⚠ </span>
        {t('searchFailed')}
      </p>
    );
  const reading = state?.kind === 'reading' ? state.reading : null;
  if (reading && reading.total > 0 && reading.texts >= reading.total) return null;
  return (
    <p className={classes.reading} role="status">
      {reading?.backTo
        ? t('reading', { day: reading.backTo, done: reading.texts, total: reading.total })
        : t('readingFirst')}
    </p>
  );
}
