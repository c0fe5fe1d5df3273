import { useTranslation } from 'react-i18next';
import { useClockDoubt, useRetention } from '../../ledger-reads.ts';
import { SavedNote } from '../settings/SavedNote.tsx';
import { useChange } from '../settings/use-change.ts';
import { ErasureAsking } from './ErasureAsking.tsx';
import { ErasureWaiting } from './ErasureWaiting.tsx';
import classes from './Keeping.module.css';
import { YearsForm } from './YearsForm.tsx';

/** How long the ledger is kept (L3), and erasing what is over, by two people (L5). */
export function KeepingTab({ owner }: { readonly owner: boolean }) {
  const { t } = useTranslation(['retention', 'common']);
  const retention = useRetention();
  const doubt = useClockDoubt();
  const { saved, change } = useChange();
  if (!retention) return <p>{t('common:loading')}</p>;
  const { erasure, years, version } = retention;
  return (
    <div className={classes.keeping}>
      <SavedNote shown={saved} />
      <YearsForm
        key={version}
        years={years}
        disabled={!owner}
        onSave={(next) =>
          change((desk, base, pin) => desk.changeRetention({ ...base, years: next, ...(pin && { pin }) }))
        }
      />
      <p className={classes.what}>{t('what')}</p>
      {doubt ? (
        <p className={classes.doubt} role="alert">
          {t('clock')}
        </p>
      ) : null}
      {erasure ? (
        <ErasureWaiting erasure={erasure} owner={owner} doubted={doubt !== null} change={change} />
      ) : (
        <ErasureAsking owner={owner} doubted={doubt !== null} change={change} />
      )}
    </div>
  );
}
