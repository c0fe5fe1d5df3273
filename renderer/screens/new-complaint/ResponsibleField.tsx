import { TextInput } from '@mantine/core';
import { useController, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useParties } from '../../ledger/parties.ts';
import { PartyField } from '../suppliers/PartyField.tsx';
import type { ComplaintForm } from './complaint-form.ts';
import { useFormFacts } from './form-context.ts';

/** Who sold it: of the register where there is one of that kind, else a name as it is typed (L1, C4). */
export function ResponsibleField() {
  const { t } = useTranslation('newComplaint');
  const { control, register } = useFormContext<ComplaintForm>();
  const { today } = useFormFacts();
  const responsible = useWatch({ control, name: 'responsible' });
  const party = useController({ control, name: 'party' }).field;
  const typed = useController({ control, name: 'responsibleName' }).field;
  const fitting = (useParties() ?? []).filter((one) => one.kind === responsible);
  if (fitting.length === 0)
    return <TextInput label={t('responsibleName')} maxLength={120} {...register('responsibleName')} />;
  return (
    <PartyField
      label={t('responsibleName')}
      parties={fitting}
      value={party.value}
      onChange={party.onChange}
      typed={typed.value}
      onTyped={typed.onChange}
      today={today}
    />
  );
}
