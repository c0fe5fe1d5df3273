import { useTranslation } from 'react-i18next';
import type { Counts } from '../../../shared/figures/counts.ts';
import { useCards } from './card-data.ts';
import classes from './Figures.module.css';

type Props = Readonly<{
  now: Counts;
  past: Counts;
  onOpen: (title: string, keys: readonly string[]) => void;
}>;

/** The first numbers of a period, each beside that of the period before; the targets drawn (K1, K2). */
export function Cards({ now, past, onOpen }: Props) {
  const { t } = useTranslation('figures');
  const cards = useCards()(now, past);
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
