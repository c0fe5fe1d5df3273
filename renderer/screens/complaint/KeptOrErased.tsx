import { useTranslation } from 'react-i18next';
import type { Complaint } from '../../../shared/complaint/state.ts';
import { useZone } from '../../app-context.ts';
import { dateTime } from '../../parts/format.ts';
import classes from './Complaint.module.css';

/** What keeps a complaint beyond its years, or that its texts are gone (L3, L4); nothing for all others. */
export function KeptOrErased({ complaint }: { readonly complaint: Complaint }) {
  const { t } = useTranslation(['retention', 'domain']);
  const zone = useZone();
  const { erased, holds } = complaint;
  if (erased) return <p className={classes.soft}>{t('erasedOn', { time: dateTime(erased.at, zone) })}</p>;
  if (holds.length === 0) return null;
  const causes = holds.map(({ cause }) => t(`domain:holdCause.${cause}`)).join(t('list'));
  return <p className={classes.soft}>{t('hold.on', { causes })}</p>;
}
