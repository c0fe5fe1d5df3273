import { useTranslation } from 'react-i18next';
import { countOf } from '../../../shared/figures/counts.ts';
import {
  answeredKeys,
  percent,
  type Rate,
  satisfaction,
  satisfactionTarget,
  selfResolution,
  selfResolutionTarget,
} from '../../../shared/figures/rates.ts';
import type { Figures, Point } from '../../ledger/figures-reading.ts';
import type { BehindAsked } from './Behind.tsx';
import { Columns } from './Columns.tsx';
import classes from './Figures.module.css';
import { Picture } from './Picture.tsx';

type Props = Readonly<{ figures: Figures; onOpen: (asked: BehindAsked) => void }>;

/** 2026-06-03 as 3, 2026-06 as Jun in the language of the screen. */
function useShortLabel(): (label: string) => string {
  const { i18n } = useTranslation('figures');
  const month = new Intl.DateTimeFormat(i18n.language, { month: 'short', timeZone: 'UTC' });
  return (label) =>
    label.length === 7 ? month.format(new Date(`${label}-01T00:00:00Z`)) : String(Number(label.slice(8)));
}

/** How many came, day by day or month by month. */
export function OpenedOverTime({ figures, onOpen }: Props) {
  const { t } = useTranslation('figures');
  const short = useShortLabel();
  const counts = figures.points.map((point) => countOf(point.counts, 'opened'));
  const open = (point: Point) => () => onOpen({ title: t('opened'), range: point.range, keys: ['opened'] });
  const opens = (index: number, point: Point) => ((counts[index] ?? 0) > 0 ? open(point) : null);
  return (
    <Picture
      title={t('openedOverTime')}
      note={t('countScale', { most: Math.max(1, ...counts) })}
      table={{
        heads: [t('when'), t('opened'), t('ended')],
        rows: figures.points.map((point, index) => ({
          cells: [
            point.label,
            String(counts[index] ?? 0),
            String(countOf(point.counts, 'end.settled') + countOf(point.counts, 'end.unsettled')),
          ],
          onOpen: opens(index, point),
        })),
      }}
    >
      <Columns
        most={Math.max(1, ...counts)}
        columns={figures.points.map((point, index) => ({
          label: short(point.label),
          title: `${point.label}: ${counts[index] ?? 0}`,
          value: counts[index] ?? 0,
          text: String(counts[index] ?? 0),
          onOpen: opens(index, point),
        }))}
      />
    </Picture>
  );
}

const rates = {
  k1: { of: selfResolution, target: selfResolutionTarget, keys: ['end.settled', 'end.unsettled'] },
  k2: { of: satisfaction, target: satisfactionTarget, keys: answeredKeys },
} as const;

/** A rate over time with its target drawn (K1, K2); where nothing ended there is no mark. */
export function RateOverTime({ figures, onOpen, rate }: Props & { readonly rate: keyof typeof rates }) {
  const { t } = useTranslation('figures');
  const short = useShortLabel();
  const { of, target, keys } = rates[rate];
  const read = figures.points.map((point) => {
    const found: Rate = of(point.counts);
    return { point, rate: found, value: percent(found) };
  });
  const lowest = Math.min(target, ...read.flatMap(({ value }) => value ?? []));
  const least = Math.max(0, Math.floor((lowest - 5) / 10) * 10);
  const open = (point: Point) => () => onOpen({ title: t(rate), range: point.range, keys });
  return (
    <Picture
      title={t(`${rate}OverTime`)}
      note={t('scale', { least })}
      table={{
        heads: [t('when'), t(rate), t('part'), t('whole')],
        rows: read.map(({ point, rate, value }) => ({
          cells: [point.label, value === null ? '—' : `${value}%`, String(rate.part), String(rate.whole)],
          onOpen: rate.whole > 0 ? open(point) : null,
        })),
      }}
    >
      {rate === 'k2' && read.every(({ value }) => value === null) ? (
        <p className={classes.nothing}>{t('k2None')}</p>
      ) : null}
      <Columns
        as="mark"
        least={least}
        most={101}
        target={{ value: target, text: `${target}%` }}
        columns={read.map(({ point, rate, value }) => ({
          label: short(point.label),
          title:
            value === null ? `${point.label}: —` : `${point.label}: ${value}% (${rate.part}/${rate.whole})`,
          value,
          text: value === null ? '' : `${Math.floor(value)}`,
          onOpen: rate.whole > 0 ? open(point) : null,
        }))}
      />
    </Picture>
  );
}
