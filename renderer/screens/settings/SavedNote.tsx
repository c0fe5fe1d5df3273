import { useTranslation } from 'react-i18next';
import classes from './Settings.module.css';

/** Says that a change is in the ledger. */
export function SavedNote({ shown }: { readonly shown: boolean }) {
  const { t } = useTranslation('settings');
  return <div role="status">{shown ? <p className={classes.saved}>✓ {t('saved')}</p> : null}</div>;
}
