import { useTranslation } from 'react-i18next';
import { useGo } from '../../app-context.ts';
import { useComplaint } from '../../ledger/queries.ts';
import classes from './Timeline.module.css';

/** Which complaint this one repeats, and the way there. */
export function OtherComplaint({ id }: { readonly id: string }) {
  const { t } = useTranslation('complaint');
  const go = useGo();
  const found = useComplaint(id);
  if (!found) return null;
  return (
    <button type="button" className={classes.look} onClick={() => go({ at: 'complaint', id })}>
      {t('timeline.duplicateOf', { number: found.complaint.number })} →
    </button>
  );
}
