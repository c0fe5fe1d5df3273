import { useTranslation } from 'react-i18next';
import { tierOfRole } from '../../../shared/complaint/tiers.ts';
import { useSession } from '../../app-context.ts';
import { useStoreState } from '../../ledger-reads.ts';
import { Deputies } from './Deputies.tsx';
import { QueueForm } from './QueueForm.tsx';
import { RosterForm } from './RosterForm.tsx';
import { SavedNote } from './SavedNote.tsx';
import sheet from './Settings.module.css';
import { useChange } from './use-change.ts';

/** Who is expected when, and who stands in (D2, T3): kept by the heads, in their own role; read by everybody. */
export function DutyTab() {
  const { t } = useTranslation(['duty', 'common']);
  const store = useStoreState();
  const keeps = tierOfRole(useSession().role) >= 2;
  const { saved, change } = useChange();
  if (!store) return <p>{t('common:loading')}</p>;
  return (
    <>
      <SavedNote shown={saved} />
      {keeps ? null : <p className={sheet.hint}>{t('readOnly')}</p>}
      <Deputies store={store} change={change} />
      <RosterForm
        key={store.roster?.version ?? 0}
        store={store}
        disabled={!keeps}
        onSave={(people, days) =>
          change((desk, base, pin) =>
            desk.changeRoster({ ...base, people: [...people], days: [...days], ...(pin && { pin }) }),
          )
        }
      />
      <QueueForm
        key={`queue ${store.queue.version}`}
        queue={store.queue}
        disabled={!keeps}
        onSave={(set) =>
          change((desk, base, pin) => desk.changeQueue({ ...base, ...set, ...(pin && { pin }) }))
        }
      />
    </>
  );
}
