import { useTranslation } from 'react-i18next';
import type { OpenGap, Point } from '../../../shared/compliance/article.ts';
import type { TargetFigure } from '../../../shared/compliance/compliance-codes.ts';
import { useNameOf } from '../../app-context.ts';
import type { Language } from '../../locales/i18n.ts';
import { clock } from '../../parts/format.ts';
import { usePunctuation } from '../complaint/punctuation.ts';
import { isShare, valueText } from './record-form.ts';

/** So many gaps stand in one sentence. */
const mostGaps = 6;

/** What a target says: at least so many per cent, at most so many minutes. */
export function useTargetWords(lng?: Language): (figure: TargetFigure, value: number) => string {
  const { t } = useTranslation('compliance', lng && { lng });
  return (figure, value) => t(isShare(figure) ? 'atLeast' : 'atMost', { value: valueText(figure, value) });
}

/** A point of the self-check as a sentence, in the language of the screen or of a paper. */
export function usePointWords(scales: ReadonlyMap<string, string>, lng?: Language): (one: Point) => string {
  const { t } = useTranslation(['compliance', 'domain'], lng && { lng });
  const nameOf = useNameOf();
  const { list } = usePunctuation(lng);
  const target = useTargetWords(lng);
  const gap = ({ date, from, to }: OpenGap): string =>
    t('gap', { day: date, from: clock(from), to: clock(to) });
  const gapsOf = (gaps: readonly OpenGap[]): string => {
    const some = list(gaps.slice(0, mostGaps).map(gap));
    return gaps.length > mostGaps ? list([some, t('gapsMore', { number: gaps.length })]) : some;
  };
  const isOf = ({ point, is }: Point): string => {
    if (is === null) return '';
    if (is === 1 || is === 2 || is === 3) return t(`domain:tier.${is}`);
    if (point === 'desk-elsewhere' || point === 'desk-at-entrance')
      return t(`place.${is as 'entrance' | 'checkout' | 'elsewhere'}`);
    if (point === 'step-next') return t(`step.${is as 'cause' | 'measure' | 'effect'}`);
    if (point === 'target-set') return t(`figure.${is as TargetFigure}`);
    return t(`template.${is as 'returns'}`);
  };
  return (one) =>
    t(`point.${one.point}`, {
      people: one.people.length > 0 ? list(one.people.map(nameOf)) : t('nobody'),
      number: one.count ?? 0,
      due: one.due ?? '',
      scale: one.scale === null ? '' : (scales.get(one.scale) ?? '—'),
      is: isOf(one),
      value: one.value === null ? '' : target(one.is as TargetFigure, one.value),
      gaps: gapsOf(one.gaps),
    });
}
