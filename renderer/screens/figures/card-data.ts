import { useTranslation } from 'react-i18next';
import { type Counts, countOf } from '../../../shared/figures/counts.ts';
import {
  answered,
  answeredKeys,
  lateShare,
  percent,
  type Rate,
  repeatShare,
  satisfaction,
  satisfactionTarget,
  selfResolution,
  selfResolutionTarget,
} from '../../../shared/figures/rates.ts';
import { money } from '../../parts/format.ts';

export type CardData = Readonly<{
  name: string;
  big: string;
  detail: string;
  past: string;
  rate?: number | null;
  target?: number;
  /** The counters of the complaints behind it. */
  keys: readonly string[];
}>;

/** The first numbers of a period, each beside that of the period before (K1–K3). */
export function useCards(): (now: Counts, past: Counts) => readonly CardData[] {
  const { t } = useTranslation('figures');
  const write = (rate: Rate) => {
    const value = percent(rate);
    return value === null ? '—' : `${value}%`;
  };
  const of = (rate: Rate) => t('of', rate);
  return (now, past) => [
    {
      name: t('k1'),
      big: write(selfResolution(now)),
      detail: of(selfResolution(now)),
      past: write(selfResolution(past)),
      rate: percent(selfResolution(now)),
      target: selfResolutionTarget,
      keys: ['end.settled', 'end.unsettled'],
    },
    {
      name: t('k2'),
      big: write(satisfaction(now)),
      detail: t('answeredShare', { share: write(answered(now)), ...answered(now) }),
      past: write(satisfaction(past)),
      rate: percent(satisfaction(now)),
      target: satisfactionTarget,
      keys: answeredKeys,
    },
    {
      name: t('opened'),
      big: String(countOf(now, 'opened')),
      detail: t('endedCount', { count: countOf(now, 'end.settled') + countOf(now, 'end.unsettled') }),
      past: String(countOf(past, 'opened')),
      keys: ['opened'],
    },
    {
      name: t('late'),
      big: write(lateShare(now)),
      detail: of(lateShare(now)),
      past: write(lateShare(past)),
      keys: ['late'],
    },
    {
      name: t('repeat'),
      big: write(repeatShare(now)),
      detail: of(repeatShare(now)),
      past: write(repeatShare(past)),
      keys: ['repeat'],
    },
    {
      name: t('paid'),
      big: money(countOf(now, 'fen')),
      detail: t('paidCount', { count: countOf(now, 'paid') }),
      past: money(countOf(past, 'fen')),
      keys: ['paid'],
    },
  ];
}
