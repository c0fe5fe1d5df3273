import { useTranslation } from 'react-i18next';
import { useGo } from '../../app-context.ts';
import { useComplaint } from '../../ledger/queries.ts';
import { useNewsWords } from '../complaint/news-words.ts';
import classes from './Approvals.module.css';

/** A request that went while its answer was typed, with what was typed. */
export type Gone = { readonly id: string; readonly number: string; readonly note: string };

/** Says which request is gone and why, and keeps what was typed about it to be read or copied. */
export function GoneRequest({ id, number, note }: Gone) {
  const { t } = useTranslation('approvals');
  const go = useGo();
  const wordsOf = useNewsWords();
  const last = useComplaint(id)?.timeline.at(-1);
  return (
    <div className={classes.gone} role="alert">
      <strong>{t('gone', { number })}</strong>
      {last ? <p>{wordsOf(last)}</p> : null}
      <p>{t('goneNote', { note })}</p>
      <button type="button" className={classes.link} onClick={() => go({ at: 'complaint', id })}>
        {t('open')}
      </button>
    </div>
  );
}
