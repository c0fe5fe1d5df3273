import { useTranslation } from 'react-i18next';
import { useRules } from '../../app-context.ts';
import { useStorePart } from '../../ledger/store-queries.ts';
import { AuthorityForm } from './AuthorityForm.tsx';
import { authorityFormOf } from './authority-form.ts';
import { DayLimitsForm } from './DayLimitsForm.tsx';
import { dayLimitsFormOf } from './day-limits-form.ts';
import { SavedNote } from './SavedNote.tsx';
import { useChange } from './use-change.ts';

/** The authority in force, to change: a new version, old complaints keep theirs. */
export function AuthorityTab({ owner }: { readonly owner: boolean }) {
  const { t } = useTranslation(['settings', 'common']);
  const rules = useRules();
  const { saved, change } = useChange();
  const days = useChange();
  const dayLimits = useStorePart((state) => state.dayLimits);
  if (!rules) return <p>{t('common:loading')}</p>;
  return (
    <>
      <SavedNote shown={saved} />
      <AuthorityForm
        key={rules.authorityVersion}
        initial={authorityFormOf(rules.authority)}
        submit={t('common:save')}
        disabled={!owner}
        onSubmit={(authority) =>
          change((desk, base, pin) => desk.changeAuthority({ ...base, authority, ...(pin && { pin }) }))
        }
      />
      {dayLimits ? (
        <>
          <DayLimitsForm
            key={`day-${dayLimits.length}`}
            initial={dayLimitsFormOf(dayLimits.at(-1)?.limits ?? null)}
            disabled={!owner}
            onSubmit={(limits) =>
              days.change((desk, base, pin) => desk.changeDayLimits({ ...base, limits, ...(pin && { pin }) }))
            }
          />
          <SavedNote shown={days.saved} />
        </>
      ) : null}
    </>
  );
}
