import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Counts, countOf } from '../../../shared/figures/counts.ts';
import type { Figures } from '../../ledger/figures-reading.ts';
import type { BehindAsked } from './Behind.tsx';
import { ParetoRows } from './ParetoRows.tsx';
import { Picture } from './Picture.tsx';
import { type Ranking, rankingOf, useRankingWords } from './ranking.ts';

type Props = Readonly<{
  figures: Figures;
  title: string;
  /** What may be ranked here; the first stands at the beginning. */
  rankings: readonly Ranking[];
  supplierOf: (product: string) => string | null;
  productName: (code: string) => string;
  onOpen: (asked: BehindAsked) => void;
}>;

/** Causes, goods, suppliers and the like, the most frequent first (Pareto). */
export function Rankings({ figures, title, rankings, supplierOf, productName, onOpen }: Props) {
  const { t } = useTranslation('figures');
  const [chosen, setChosen] = useState<Ranking>(rankings[0] ?? 'cause');
  const words = useRankingWords(productName);
  const { pareto, keysOf } = rankingOf(chosen, figures.now, supplierOf);
  const past: Counts = rankingOf(chosen, figures.past, supplierOf).counts;
  return (
    <Picture
      title={title}
      table={null}
      note={t(`rankingNote.${chosen}`)}
      tools={
        rankings.length > 1 ? (
          <NativeSelect
            aria-label={t('rankingOf')}
            value={chosen}
            onChange={({ currentTarget }) => setChosen(currentTarget.value as Ranking)}
            data={rankings.map((one) => ({ value: one, label: t(`ranking.${one}`) }))}
          />
        ) : null
      }
    >
      <ParetoRows
        pareto={pareto}
        head={t(`ranking.${chosen}`)}
        nameOf={(of) => words.name(chosen, of)}
        pastOf={(of) => countOf(past, of)}
        write={words.write(chosen)}
        onOpen={(of) => onOpen({ title: words.name(chosen, of), range: figures.range, keys: keysOf(of) })}
      />
    </Picture>
  );
}
