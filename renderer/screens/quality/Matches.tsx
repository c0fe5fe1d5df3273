import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Match } from '../../../shared/goods/stop-matching.ts';
import classes from './Quality.module.css';

const words = { barcode: 'sure', name: 'sameName', similar: 'similar', lot: 'sameLot' } as const;

type Props = {
  readonly matches: readonly Match[];
  /** Null: nobody has said yet. */
  readonly isMeant: (match: Match) => boolean | null;
  readonly searched: boolean;
  readonly onAnswer: (product: string, yes: boolean) => void;
};

/** What the notice may mean: what is doubtful waits for a yes or no of its own. */
export function Matches({ matches, isMeant, searched, onAnswer }: Props) {
  const { t } = useTranslation('quality');
  if (!searched) return null;
  if (matches.length === 0) return <p className={classes.soft}>{t('match.nothing')}</p>;
  return (
    <section aria-label={t('match.title')}>
      {matches.map((match) => {
        const { candidate, how, lot } = match;
        const meant = isMeant(match);
        return (
          <div key={candidate.product} className={classes.match}>
            <p>
              <strong>{candidate.name || candidate.barcode}</strong> {candidate.barcode ?? ''}
              {lot === '' ? '' : ` · ${t('lot', { lot })}`}
              <br />
              <span className={classes.soft}>
                {t(`match.${words[how]}`)}
                {meant === null ? ` · ⚠ ${t('match.ask')}` : ''}
              </span>
            </p>
            <div>
              <Button
                variant={meant === true ? 'filled' : 'default'}
                aria-pressed={meant === true}
                onClick={() => onAnswer(candidate.product, true)}
              >
                {t('match.yes')}
              </Button>
              <Button
                variant={meant === false ? 'filled' : 'default'}
                aria-pressed={meant === false}
                onClick={() => onAnswer(candidate.product, false)}
              >
                {t('match.no')}
              </Button>
            </div>
          </div>
        );
      })}
    </section>
  );
}
