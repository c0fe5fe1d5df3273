import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SavedNote } from '../settings/SavedNote.tsx';
import { useChange } from '../settings/use-change.ts';
import classes from './Backup.module.css';
import { BackupForm } from './BackupForm.tsx';
import { BackupState } from './BackupState.tsx';
import { RehearsalPart } from './RehearsalPart.tsx';
import { useBackup } from './use-backup.ts';

/** Where backups go and how they stand (N2), and trying one. */
export function BackupTab({ owner }: { readonly owner: boolean }) {
  const { t } = useTranslation(['backup', 'common']);
  const { status, lost, look } = useBackup();
  const { saved, change } = useChange();
  const [anew, setAnew] = useState(false);
  if (!status) return <p role="status">{lost ? t('unread') : owner ? t('common:loading') : t('askHead')}</p>;
  const { configured } = status;
  const asked = (answer: string | null): string | null => {
    void look();
    return answer;
  };
  return (
    <div className={classes.tab}>
      <SavedNote shown={saved} />
      <p className={classes.why}>{t('why')}</p>
      {configured ? (
        <BackupState
          status={status}
          owner={owner}
          look={look}
          onStop={async () =>
            asked(await change((desk, base, pin) => desk.stopBackup({ ...base, ...(pin && { pin }) })))
          }
          onChange={anew ? null : () => setAnew(true)}
        />
      ) : (
        <p className={classes.note}>
          {t('none')} {owner ? '' : t('askHead')}
        </p>
      )}
      {owner && (anew || !configured) ? (
        <BackupForm
          before={configured}
          onSave={async (setting) => {
            const problem = asked(
              await change((desk, base, pin) =>
                desk.configureBackup({ ...base, ...setting, ...(pin && { pin }) }),
              ),
            );
            if (problem === null) setAnew(false);
            return problem;
          }}
        />
      ) : null}
      {configured && !anew ? <RehearsalPart status={status} look={look} /> : null}
    </div>
  );
}
