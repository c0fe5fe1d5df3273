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

/** So many findings are said at most. */
export const mostFindings = 4;

/** Findings in plain words, and from what numbers on they are said to. */
export function useFindingWords(productName: (code: string) => string): Readonly<{
  sentence: (finding: Finding) => string;
  rule: string;
}> {
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
  const rule = t('findingsRule', {
    change: fewestForChange,
    times: timesForChange,
    one: fewestForOne,
    share: shareForOne * 100,
    rate: fewestForRate,
  });
  return { sentence, rule };
}
