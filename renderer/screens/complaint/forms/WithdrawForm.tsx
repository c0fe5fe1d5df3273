import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ActionForm, type ActionProps } from '../ActionForm.tsx';
import { NoteField } from '../fields.tsx';
import { useSealing } from '../use-sealing.ts';

/** The consumer takes the complaint back (T4). */
export function WithdrawForm({ complaint, onSealed }: ActionProps) {
  const { t } = useTranslation('complaint');
  const form = useForm({ defaultValues: { note: '' } });
  return (
    <ActionForm
      form={form}
      sealing={useSealing(complaint)}
      submit={t('form.withdrawSubmit')}
      commandsOf={({ note }) => [{ type: 'Withdraw', note }]}
      onSealed={onSealed}
    >
      <NoteField control={form.control} name="note" />
    </ActionForm>
  );
}
