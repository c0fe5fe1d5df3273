import { useTranslation } from 'react-i18next';
import { useRules, useStanding } from '../../app-context.ts';
import { SavedNote } from './SavedNote.tsx';
import classes from './Settings.module.css';
import { StoreForm } from './StoreForm.tsx';
import { formOf } from './store-form.ts';
import { useChange } from './use-change.ts';

/** The store's words and settings as they are, to change; below them the fingerprint inspectors ask for. */
export function StoreTab({ owner }: { readonly owner: boolean }) {
  const { t } = useTranslation(['settings', 'common']);
  const { status } = useStanding();
  const rules = useRules();
  const { saved, change } = useChange();
  if (!rules || !status.store) return <p>{t('common:loading')}</p>;
  return (
    <>
      <SavedNote shown={saved} />
      <StoreForm
        key={rules.settingsVersion}
        initial={formOf(status.store, rules.settings)}
        submit={t('common:save')}
        disabled={!owner}
        onSubmit={(store, settings) =>
          change((desk, base, pin) => desk.changeSettings({ ...base, store, settings, ...(pin && { pin }) }))
        }
      />
      <div className={classes.key}>
        {t('fingerprint')}
        <code>{status.fingerprint}</code>
        {t('fingerprintHint')}
      </div>
    </>
  );
}
