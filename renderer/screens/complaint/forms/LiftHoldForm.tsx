import { Textarea } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ActionForm, type ActionProps } from '../ActionForm.tsx';
import { ChoiceField } from '../fields.tsx';
import { useSealing } from '../use-sealing.ts';

type Values = { hold: string; note: string };

/** What kept a complaint is over: from here on only its years count (L4). */
export function LiftHoldForm({ complaint, onSealed }: ActionProps) {
  const { t } = useTranslation(['retention', 'domain']);
  const { holds } = complaint;
  const only = holds.length === 1 ? holds[0]?.hold : undefined;
  const form = useForm<Values>({ defaultValues: { hold: only ?? '', note: '' } });
  return (
    <ActionForm
      form={form}
      sealing={useSealing(complaint)}
      submit={t('hold.lift')}
      commandsOf={({ hold, note }) => [{ type: 'LiftHold', hold, note: note.trim() }]}
      onSealed={onSealed}
    >
      <ChoiceField
        control={form.control}
        name="hold"
        label={t('hold.which')}
        choices={holds.map(({ hold, cause }) => ({ value: hold, label: t(`domain:holdCause.${cause}`) }))}
      />
      <Textarea
        label={t('hold.why')}
        rows={2}
        maxLength={2000}
        {...form.register('note', { validate: (typed) => typed.trim() !== '' || t('hold.whyNeeded') })}
        error={form.formState.errors.note?.message}
      />
    </ActionForm>
  );
}
