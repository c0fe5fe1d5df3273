import { useTranslation } from 'react-i18next';
import { useMadePapers } from '../../documents/made-papers.tsx';
import { saveFile } from '../../documents/save-file.ts';
import classes from './CounterHome.module.css';

/** The papers of the complaint that was just finished, to be printed while the next consumer steps up. */
export function MadePapers() {
  const { t } = useTranslation('home');
  const { papers, clear } = useMadePapers();
  const [first] = papers;
  if (!first) return null;
  return (
    <section className={classes.made} aria-label={t('papers')} role="status">
      <span>{t('papersOf', { number: first.number })}</span>
      {papers.map(({ id, kind, number, pdf }) => {
        if (pdf === null) return <span key={id}>{t('paperMaking', { paper: t(`paper.${kind}`) })}</span>;
        if (pdf === 'failed') return <span key={id}>{t('paperFailed', { paper: t(`paper.${kind}`) })}</span>;
        return (
          <button
            type="button"
            key={id}
            className={classes.small}
            onClick={() => saveFile(pdf.bytes, `${kind}-${number}.pdf`, 'application/pdf')}
          >
            {t('paperSave', { paper: t(`paper.${kind}`) })}
          </button>
        );
      })}
      <button type="button" className={classes.drop} aria-label={t('papersDone')} onClick={clear}>
        ×
      </button>
    </section>
  );
}
