import { useTranslation } from 'react-i18next';
import {
  type Finding,
  fewestForChange,
  fewestForOne,
  fewestForRate,
  shareForOne,
  timesForChange,
} from '../../../shared/figures/findings.ts';
import { percent, selfResolutionTarget } from '../../../shared/figures/rates.ts';
import classes from './Figures.module.css';

type Props = Readonly<{
  findings: readonly Finding[];
  productName: (code: string) => string;
  onOpen: (title: string, keys: readonly string[]) => void;
}>;

const most = 4;

/** What the numbers carry, in plain words, and from what numbers on they are said to. */
export function Findings({ findings, productName, onOpen }: Props) {
  const { t } = useTranslation(['figures', 'domain']);
  const sentence = (finding: Finding): string => {
    if (finding.kind === 'missed')
      return t('missedSentence', {
        ...finding.rate,
        share: percent(finding.rate) ?? 0,
        target: selfResolutionTarget,
      });
    const { subject, now, before, from } = finding;
    const name =
      subject.by === 'kind'
        ? t('kindNamed', { kind: t(`domain:goodsKind.${subject.kind}`) })
        : subject.by === 'cause'
          ? t('causeNamed', { cause: t(`domain:cause.${subject.cause}`) })
          : t('productNamed', { product: productName(subject.product) });
    const rose = t('roseSentence', { name, now, before });
    return from ? rose + t('fromSentence', from) : rose;
  };
  return (
    <section className={classes.findings} aria-label={t('findings')}>
      <h2>{t('findings')}</h2>
      {findings.length === 0 ? <p>{t('noFindings')}</p> : null}
      <ul>
        {findings.slice(0, most).map((finding) => (
          <li key={finding.keys.join() + finding.kind}>
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
      <p className={classes.note}>
        {t('findingsRule', {
          change: fewestForChange,
          times: timesForChange,
          one: fewestForOne,
          share: shareForOne * 100,
          rate: fewestForRate,
        })}
      </p>
    </section>
  );
}
