import { useTranslation } from 'react-i18next';
import classes from './TopBar.module.css';

/** What the ledger on this screen holds: `done` of `total` entries, and the last complaint's number. */
export type Saved = {
  readonly number: string | null;
  readonly done: number;
  readonly total: number;
  readonly readOnly: boolean;
};

export function SavedMark({ saved }: { readonly saved: Saved }) {
  const { t } = useTranslation('frame');
  const { number, done, total, readOnly } = saved;
  if (readOnly)
    return (
      <span className={classes.stopped} role="status">
        <span aria-hidden="true">⚠ </span>
        {t('readOnly')}
      </span>
    );
  const behind = total - done > (number ? 50 : 0);
  const words = behind
    ? t('catchingUp', { done, total })
    : number
      ? t('savedNumber', { number })
      : t('nothingYet');
  return (
    <span className={classes.saved} role="status">
      {number && !behind ? <span aria-hidden="true">✓ </span> : null}
      {words}
    </span>
  );
}
