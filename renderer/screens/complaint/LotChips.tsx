import { useTranslation } from 'react-i18next';
import type { Item } from '../../../shared/complaint/state.ts';
import { heldAwaitingCase, isCleared, lotStanding } from '../../../shared/goods/lot-standing.ts';
import { useGo } from '../../app-context.ts';
import { useHeldBack } from '../../ledger/store-queries.ts';
import classes from './Complaint.module.css';

/** What keeps these goods from anybody whoever brought them back, and the way to their case (T1a, G4, G5). */
export function LotChips({ item }: { readonly item: Item }) {
  const { t } = useTranslation(['complaint', 'quality']);
  const go = useGo();
  const store = useHeldBack();
  if (!store) return null;
  const { held, stopped, failed, suspect } = lotStanding(item, store);
  const awaiting = heldAwaitingCase(item, store);
  const cleared = isCleared(item.suspect, store.quality) && !failed && !suspect;
  return (
    <>
      {held ? <span className={classes.chipBad}>⚠ {t('goods.held')}</span> : null}
      {stopped ? <span className={classes.chipBad}>⚠ {t('quality:chip.stopped')}</span> : null}
      {failed ? <span className={classes.chipBad}>⚠ {t('quality:chip.failed')}</span> : null}
      {suspect ? <span className={classes.chipBad}>⚠ {t('quality:chip.suspect')}</span> : null}
      {cleared ? <span className={classes.chip}>✓ {t('quality:chip.cleared')}</span> : null}
      {awaiting ? (
        <button
          type="button"
          className={classes.chipLink}
          onClick={() => go({ at: 'quality', held: awaiting })}
        >
          {t('quality:openCase')}
        </button>
      ) : null}
      {item.suspect === null ? null : (
        <button
          type="button"
          className={classes.chipLink}
          onClick={() => go({ at: 'quality', about: item.suspect ?? '' })}
        >
          {t('quality:title')} {item.suspect.toUpperCase()}
        </button>
      )}
    </>
  );
}
