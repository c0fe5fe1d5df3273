import { useTranslation } from 'react-i18next';
import type { Counts } from '../../../shared/figures/counts.ts';
import { countOf } from '../../../shared/figures/counts.ts';
import {
  answered,
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
import classes from './Figures.module.css';

type Props = Readonly<{
  now: Counts;
  past: Counts;
  onOpen: (title: string, keys: readonly string[]) => void;
}>;

type Card = Readonly<{
  name: string;
  big: string;
  detail: string;
  past: string;
  rate?: number | null;
  target?: number;
  keys: readonly string[];
}>;

/** The first numbers of a period, each beside that of the period before; the targets drawn (K1, K2). */
export function Cards({ now, past, onOpen }: Props) {
  const { t } = useTranslation('figures');
  const write = (rate: Rate) => {
    const value = percent(rate);
    return value === null ? '—' : `${value}%`;
  };
  const of = (rate: Rate) => t('of', rate);
  const cards: readonly Card[] = [
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
      keys: ['answer.satisfied', 'answer.dissatisfied'],
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
  return (
    <ul className={classes.cards}>
      {cards.map(({ name, big, detail, past, rate, target, keys }) => {
        const missed = target !== undefined && rate !== null && rate !== undefined && rate < target;
        return (
          <li key={name}>
            <button type="button" className={classes.card} onClick={() => onOpen(name, keys)}>
              <span className={classes.cardName}>{name}</span>
              <strong className="number" data-missed={missed || undefined}>
                {big}
              </strong>
              {target === undefined ? null : <Gauge rate={rate ?? null} target={target} missed={missed} />}
              {target === undefined ? null : (
                <span className={classes.soft}>{t(missed ? 'missed' : 'target', { target })}</span>
              )}
              <span className={classes.soft}>{detail}</span>
              <span className={classes.soft}>{t('before', { past })}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function Gauge({ rate, target, missed }: { rate: number | null; target: number; missed: boolean }) {
  return (
    <svg className={classes.gauge} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect className={classes.track} y="2" width="100" height="6" />
      {rate === null ? null : (
        <rect className={classes.now} data-missed={missed || undefined} y="2" width={rate} height="6" />
      )}
      <line x1={target} x2={target} y1="0" y2="10" />
    </svg>
  );
}
