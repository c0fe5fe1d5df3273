import { useTranslation } from 'react-i18next';
import type { Status } from '../../shared/contract-replies.ts';
import classes from './DemonstrationBand.module.css';

/** Across the screen of a ledger of made-up complaints, so that nobody takes it for the store's; nothing elsewhere. */
export function DemonstrationBand({ status }: { readonly status: Status }) {
  const { t } = useTranslation('frame');
  if (status.mark !== 'demonstration') return null;
  return (
    <p className={classes.band}>
      <strong>{t('demonstration')}</strong> {t('demonstrationWhat')}
    </p>
  );
}
