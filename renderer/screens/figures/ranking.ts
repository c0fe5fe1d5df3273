import { useTranslation } from 'react-i18next';
import type { Cause, Channel, GoodsKind, RemedyKind, ResponsibleKind } from '../../../shared/codes.ts';
import type { Counts } from '../../../shared/figures/counts.ts';
import { readGoodsKey } from '../../../shared/figures/figure-keys.ts';
import { countsUnder, goodsBy, type Pareto, paretoOf } from '../../../shared/figures/pareto.ts';
import { useNameOf } from '../../app-context.ts';
import type { PeriodFigures } from '../../ledger/figures-reading.ts';
import { usePartyName } from '../../ledger/parties.ts';
import { money } from '../../parts/format.ts';

export const rankings = [
  'cause',
  'channel',
  'kind',
  'product',
  'supplier',
  'responsible',
  'party',
  'staff',
  'fen',
] as const;
export type Ranking = (typeof rankings)[number];

export type Ranked = Readonly<{
  counts: Counts;
  pareto: Pareto;
  /** The counters of one of them, for the complaints behind it. */
  keysOf: (of: string) => readonly string[];
}>;

const most = 8;

/** What is counted under a ranking, the most frequent first. */
export function rankingOf(
  ranking: Ranking,
  { few, many }: PeriodFigures,
  supplierOf: (product: string) => string | null,
): Ranked {
  const ranked = (counts: Counts, keysOf: Ranked['keysOf']): Ranked => ({
    counts,
    pareto: paretoOf(counts, most),
    keysOf,
  });
  if (ranking === 'product' || ranking === 'supplier') {
    const named = (goods: { product: string }) =>
      ranking === 'product' ? goods.product : supplierOf(goods.product);
    return ranked(goodsBy(many, named), (of) =>
      Object.keys(many).filter((key) => {
        const goods = readGoodsKey(key);
        return goods !== null && named(goods) === of;
      }),
    );
  }
  const prefix = ranking === 'party' || ranking === 'staff' ? `${ranking}|` : `${ranking}.`;
  return ranked(countsUnder(prefix.endsWith('|') ? many : few, prefix), (of) => [prefix + of]);
}

/** How what was ranked is called, and how its numbers are written. */
export function useRankingWords(productName: (code: string) => string) {
  const { t } = useTranslation(['figures', 'domain']);
  const partyName = usePartyName();
  const nameOf = useNameOf();
  return {
    name: (ranking: Ranking, of: string): string => {
      switch (ranking) {
        case 'cause':
          return t(`domain:cause.${of as Cause}`);
        case 'channel':
          return t(`domain:channel.${of as Channel}`);
        case 'kind':
          return t(`domain:goodsKind.${of as GoodsKind}`);
        case 'responsible':
          return t(`domain:responsible.${of as ResponsibleKind}`);
        case 'fen':
          return t(`domain:remedy.${of as RemedyKind}`);
        case 'product':
          return productName(of);
        case 'party':
          return partyName(of);
        case 'staff':
          return nameOf(of);
        case 'supplier':
          return of;
      }
    },
    write: (ranking: Ranking) => (ranking === 'fen' ? money : String),
  };
}
