import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { reopenReasons } from '../../../../shared/codes.ts';
import { ActionForm, type ActionProps } from '../ActionForm.tsx';
import { ChoiceField, NoteField } from '../fields.tsx';
import { useSealing } from '../use-sealing.ts';

type Values = { reason: (typeof reopenReasons)[number] | ''; note: string };

/** Any end can be reopened under its number (T4). */
export function ReopenForm({ complaint, onSealed }: ActionProps) {
  const { t } = useTranslation(['complaint', 'domain']);
  const form = useForm<Values>({ defaultValues: { reason: '', note: '' } });
  return (
    <ActionForm
      form={form}
      sealing={useSealing(complaint)}
      submit={t('form.reopenSubmit')}
      commandsOf={({ reason, note }) => [{ type: 'Reopen', reason: reason || 'consumer-returned', note }]}
      onSealed={onSealed}
    >
      <ChoiceField
        control={form.control}
        name="reason"
        label={t('form.reason')}
        choices={reopenReasons.map((value) => ({ value, label: t(`domain:reopenReason.${value}`) }))}
      />
      <NoteField control={form.control} name="note" />
    </ActionForm>
  );
}
