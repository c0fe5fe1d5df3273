import { useTranslation } from 'react-i18next';
import classes from './CounterHome.module.css';

type Props = { readonly count: number; readonly onShow: () => void };

/** That replies are due outside (T8): their list lies below what waits here, and this leads to it. */
export function RepliesNotice({ count, onShow }: Props) {
  const { t } = useTranslation('origin');
  if (count === 0) return null;
  return (
    <button type="button" className={classes.qualityDue} onClick={onShow}>
      {t('waiting')} <strong>{count}</strong>
    </button>
  );
}
