import { useTranslation } from 'react-i18next';
import { bucketEdges } from '../../../shared/figures/buckets.ts';
import { type Counts, countOf } from '../../../shared/figures/counts.ts';
import { timeKinds } from '../../../shared/figures/figure-keys.ts';
import {
  answered,
  lateShare,
  percent,
  type Rate,
  repeatShare,
  satisfaction,
  selfResolution,
  spreadOf,
} from '../../../shared/figures/rates.ts';
import { yuanText } from '../../../shared/money.ts';
import type { Figures } from '../../ledger/figures-reading.ts';
import { rankingOf, rankings, useRankingWords } from './ranking.ts';
import { useTimeWords } from './time-words.ts';

export type FiguresTable = Readonly<{
  heading: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}>;

type Naming = Readonly<{
  supplierOf: (product: string) => string | null;
  productName: (code: string) => string;
}>;

const shareWritten = (rate: Rate): string => {
  const value = percent(rate);
  return value === null ? '—' : `${value}%`;
};

/** All numbers of the screen as tables, for a file or paper. */
export function useFiguresTables({
  supplierOf,
  productName,
}: Naming): (figures: Figures) => readonly FiguresTable[] {
  const { t } = useTranslation('figures');
  const times = useTimeWords();
  const words = useRankingWords(productName);
  const rateRow = (name: string, of: (counts: Counts) => Rate, { now, past }: Figures) => [
    name,
    shareWritten(of(now.few)),
    String(of(now.few).part),
    String(of(now.few).whole),
    shareWritten(of(past.few)),
  ];
  return (figures) => [
    {
      heading: t('rates'),
      columns: [t('figure'), t('now'), t('part'), t('whole'), t('past')],
      rows: [
        rateRow(t('k1'), selfResolution, figures),
        rateRow(t('k2'), satisfaction, figures),
        rateRow(t('answered'), answered, figures),
        rateRow(t('late'), lateShare, figures),
        rateRow(t('repeat'), repeatShare, figures),
      ],
    },
    {
      heading: t('openedOverTime'),
      columns: [t('when'), t('opened'), t('ended'), t('k1'), t('k2'), `${t('paid')} (¥)`],
      rows: figures.points.map(({ label, counts }) => [
        label,
        String(countOf(counts, 'opened')),
        String(selfResolution(counts).whole),
        shareWritten(selfResolution(counts)),
        shareWritten(satisfaction(counts)),
        yuanText(countOf(counts, 'fen')),
      ]),
    },
    {
      heading: t('timesTitle'),
      columns: [
        t('took'),
        ...[...bucketEdges, null].map((_, bucket) => times.short(bucket)),
        t('averageShort'),
      ],
      rows: timeKinds
        .map((kind) => ({ kind, ...spreadOf(figures.now.few, kind) }))
        .filter(({ total }) => total > 0)
        .map(({ kind, counts, average }) => [
          t(`times.${kind}`),
          ...counts.map(String),
          times.minutes(average ?? 0),
        ]),
    },
    ...rankings.map((ranking): FiguresTable => {
      const { pareto } = rankingOf(ranking, figures.now, supplierOf);
      const past = rankingOf(ranking, figures.past, supplierOf).counts;
      const write = (count: number) => (ranking === 'fen' ? yuanText(count) : String(count));
      return {
        heading: t(`ranking.${ranking}`),
        columns: [t(`ranking.${ranking}`), t('now'), t('past'), t('upTo')],
        rows: pareto.bars.map(({ of, count, upTo }) => [
          words.name(ranking, of),
          write(count),
          write(countOf(past, of)),
          `${upTo}%`,
        ]),
      };
    }),
  ];
}
