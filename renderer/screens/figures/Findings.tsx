import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../shared/figures/findings.ts';
import classes from './Figures.module.css';
import { mostFindings, useFindingWords } from './finding-words.ts';

type Props = Readonly<{
  findings: readonly Finding[];
  productName: (code: string) => string;
  onOpen: (title: string, keys: readonly string[]) => void;
}>;

/** What the numbers carry, in plain words, and from what numbers on they are said to. */
export function Findings({ findings, productName, onOpen }: Props) {
  const { t } = useTranslation('figures');
  const { sentence, rule } = useFindingWords(productName);
  return (
    <section className={classes.findings} aria-label={t('findings')}>
      <h2>{t('findings')}</h2>
      {findings.length === 0 ? <p>{t('noFindings')}</p> : null}
      <ul>
        {findings.slice(0, mostFindings).map((finding) => (
          <li key={finding.kind === 'rose' ? Object.values(finding.subject).join() : finding.kind}>
            <button
              type="button"
              className={classes.open}
              onClick={() => onOpen(sentence(finding), finding.keys)}
            >
              {sentence(finding)}
            </button>
          </li>
        ))}
      </ul>
      <p className={classes.note}>{rule}</p>
    </section>
  );
}
