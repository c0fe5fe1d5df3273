import { useTranslation } from 'react-i18next';
import { useSession } from '../../../app-context.ts';
import { useStoreState } from '../../../ledger-reads.ts';
import { tierOf } from '../../../session.ts';
import { SavedNote } from '../SavedNote.tsx';
import { useChange } from '../use-change.ts';
import { ScaleForm } from './ScaleForm.tsx';

/** What the barcodes say that the store's scales print: the setting in force, to change and to try. */
export function ScaleTab() {
  const { t } = useTranslation('common');
  const scale = useStoreState()?.scale;
  const mayChange = (tierOf(useSession().role) ?? 0) >= 2;
  const { saved, change } = useChange();
  if (!scale) return <p>{t('loading')}</p>;
  return (
    <>
      <SavedNote shown={saved} />
      <ScaleForm
        key={scale.version}
        initial={scale.patterns}
        disabled={!mayChange}
        onSubmit={(patterns) =>
          change((desk, base, pin) =>
            desk.changeScaleBarcodes({ ...base, patterns: [...patterns], ...(pin && { pin }) }),
          )
        }
      />
    </>
  );
}
