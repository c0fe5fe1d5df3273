import { useTranslation } from 'react-i18next';
import type { MonthlyReportData } from '../../../shared/documents/monthly-report.ts';
import { bucketCount } from '../../../shared/figures/buckets.ts';
import { countOf } from '../../../shared/figures/counts.ts';
import type { TimeKind } from '../../../shared/figures/figure-keys.ts';
import type { Finding } from '../../../shared/figures/findings.ts';
import { type OwnAccord, ownDoings } from '../../../shared/figures/own-accord.ts';
import { spanOf } from '../../../shared/figures/periods.ts';
import { spreadOf } from '../../../shared/figures/rates.ts';
import { useStanding, useZone } from '../../app-context.ts';
import type { Figures } from '../../ledger/figures-reading.ts';
import { dateTime, money } from '../../parts/format.ts';
import { useLedgerKind, useTwoTiers } from '../complaint/print-facts.ts';
import { rangeText } from './Behind.tsx';
import { useCards } from './card-data.ts';
import { useFiguresTables } from './figures-tables.ts';
import { mostFindings, useFindingWords } from './finding-words.ts';
import { type Ranking, rankingOf, useRankingWords } from './ranking.ts';
import { useTimeWords } from './time-words.ts';

type Naming = Readonly<{
  supplierOf: (product: string) => string | null;
  productName: (code: string) => string;
}>;
type Known = Readonly<{
  figures: Figures;
  findings: readonly Finding[];
  own: OwnAccord;
  /** How many entries the ledger on this screen has. */
  size: number;
  at: number;
}>;

const drawnTimes: readonly TimeKind[] = ['wait', 'handling'];
const drawnRankings: readonly Ranking[] = ['cause', 'kind', 'product', 'supplier', 'party', 'fen'];
const mostBars = 6;

/** Everything the report of a period says (K4), in the language of the screen. */
export function useReportData(naming: Naming): (known: Known) => MonthlyReportData {
  const { t } = useTranslation('figures');
  const { status } = useStanding();
  const ledgerKind = useLedgerKind();
  const twoTiers = useTwoTiers();
  const zone = useZone();
  const cards = useCards();
  const findingWords = useFindingWords(naming.productName);
  const tablesOf = useFiguresTables(naming);
  const names = useRankingWords(naming.productName);
  const times = useTimeWords();
  return ({ figures, findings, own, size, at }) => {
    const { range, before, now, past, points } = figures;
    const dayLabel = (label: string) => (label.length === 7 ? label : String(Number(label.slice(8))));
    const spread = (kind: TimeKind) => {
      const [these, those] = [spreadOf(now.few, kind), spreadOf(past.few, kind)];
      return {
        heading: t(`times.${kind}`),
        note:
          these.total === 0
            ? ''
            : t('report.spread', { count: these.total, average: times.minutes(these.average ?? 0) }),
        columns: Array.from({ length: bucketCount }, (_, bucket) => ({
          label: times.short(bucket),
          value: these.counts[bucket] ?? 0,
          past: those.counts[bucket] ?? 0,
        })),
      };
    };
    const ranked = (ranking: Ranking) => {
      const { pareto } = rankingOf(ranking, now, naming.supplierOf);
      const earlier = rankingOf(ranking, past, naming.supplierOf).counts;
      const write = names.write(ranking);
      return {
        heading: t(`ranking.${ranking}`),
        note: t(`rankingNote.${ranking}`),
        bars: pareto.bars.slice(0, mostBars).map(({ of, count }) => ({
          name: names.name(ranking, of),
          value: count,
          text: write(count),
          past: countOf(earlier, of),
          pastText: write(countOf(earlier, of)),
        })),
      };
    };
    return {
      title: t(`report.title.${spanOf(range) ?? 'other'}`),
      storeName: status.store?.name ?? '',
      subtitle: [
        rangeText(range),
        t('against', { range: rangeText(before) }),
        t('report.made', { at: dateTime(at, zone), size }),
      ],
      cards: cards(now.few, past.few).map(({ name, big, detail, past: was, rate, target }) => ({
        name,
        value: big,
        details: [
          ...(target === undefined
            ? []
            : [t(rate !== null && rate !== undefined && rate < target ? 'missed' : 'target', { target })]),
          detail,
          t('before', { past: was }),
        ],
        ...(target !== undefined && { target, rate: rate ?? null }),
      })),
      findings: {
        heading: t('findings'),
        sentences:
          findings.length === 0
            ? [t('noFindings')]
            : findings.slice(0, mostFindings).map((one) => findingWords.sentence(one)),
        rule: findingWords.rule,
      },
      pictures: [
        {
          heading: t('openedOverTime'),
          note: '',
          columns: points.map(({ label, counts }) => ({
            label: dayLabel(label),
            value: countOf(counts, 'opened'),
          })),
        },
        ...drawnTimes.map(spread),
      ],
      rankings: drawnRankings.map(ranked),
      nothing: t('nothing'),
      own: {
        heading: t('own.title'),
        note: t('own.note'),
        columns: [t('own.what'), t('own.times')],
        rows: ownDoings
          .filter((doing) => own[doing] > 0)
          .map((doing) => [
            t(`own.${doing}`, { fen: money(own.beyondFen), wanted: own.staffWanted }),
            String(own[doing]),
          ]),
      },
      tables: tablesOf(figures),
      proof: t('report.proof'),
      signature: t('report.signature'),
      twoTiers,
      ledgerKind,
      madeAt: at,
    };
  };
}
