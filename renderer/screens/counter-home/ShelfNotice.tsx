import { useTranslation } from 'react-i18next';
import { useGo } from '../../app-context.ts';
import { useEndingSoon, useShelfPage } from '../../ledger/goods-queries.ts';
import { useAround } from '../shelf/use-around.ts';
import classes from './CounterHome.module.css';

/** What the shelf asks for today: labelled food that ends today or tomorrow, and goods that must come off sale. */
export function ShelfNotice() {
  const { t } = useTranslation('shelf');
  const go = useGo();
  const around = useAround();
  const ending = useEndingSoon(around)?.length ?? 0;
  const off = useShelfPage('take-off-sale', around, 1)?.counts['take-off-sale'] ?? 0;
  if (ending + off === 0) return null;
  return (
    <section className={classes.shelfNotice} aria-label={t('title')}>
      {off > 0 ? (
        <button
          type="button"
          className={classes.shelf}
          onClick={() => go({ at: 'shelf', group: 'take-off-sale' })}
        >
          <span aria-hidden="true">⚠</span> {t('takeOffBand', { count: off })}
        </button>
      ) : null}
      {ending > 0 ? (
        <button type="button" className={classes.shelf} onClick={() => go({ at: 'shelf', group: 'ending' })}>
          {t('endingBand', { count: ending })}
        </button>
      ) : null}
    </section>
  );
}
