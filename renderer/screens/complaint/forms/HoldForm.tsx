import { Textarea } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type HoldCause, holdCauses } from '../../../../shared/codes.ts';
import { ActionForm, type ActionProps } from '../ActionForm.tsx';
import { ChoiceField } from '../fields.tsx';
import { useSealing } from '../use-sealing.ts';

type Values = { cause: HoldCause | ''; note: string };

/** Keeps a complaint beyond its years until the hold is lifted (L4). */
export function HoldForm({ complaint, onSealed }: ActionProps) {
  const { t } = useTranslation(['retention', 'domain']);
  const form = useForm<Values>({ defaultValues: { cause: '', note: '' } });
  return (
    <ActionForm
      form={form}
      sealing={useSealing(complaint)}
      submit={t('hold.submit')}
      commandsOf={({ cause, note }) => [{ type: 'PlaceHold', cause: cause || 'other', note: note.trim() }]}
      onSealed={onSealed}
    >
      <ChoiceField
        control={form.control}
        name="cause"
        label={t('hold.cause')}
        choices={holdCauses.map((value) => ({ value, label: t(`domain:holdCause.${value}`) }))}
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
