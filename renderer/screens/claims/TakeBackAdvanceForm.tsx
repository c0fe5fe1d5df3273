import { Textarea } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { hasOpenClaim } from '../../../shared/claims/advances.ts';
import { money } from '../../parts/format.ts';
import { ActionForm, type ActionProps } from '../complaint/ActionForm.tsx';
import { ChoiceField } from '../complaint/fields.tsx';
import { useSealing } from '../complaint/use-sealing.ts';
import { useAnswererName } from './use-answerer-name.ts';

type Values = { advance: string; note: string };

/** It was no advance, or another's: a head says which and why; it can be marked anew (C3, L2). */
export function TakeBackAdvanceForm({ complaint, judging, onSealed }: ActionProps) {
  const { t } = useTranslation('claims');
  const free = complaint.advances.filter((one) => !one.takenBack && !hasOpenClaim(one, judging.store.claims));
  const nameOf = useAnswererName(free);
  const only = free.length === 1 ? free[0]?.advance : undefined;
  const form = useForm<Values>({ defaultValues: { advance: only ?? '', note: '' } });
  return (
    <ActionForm
      form={form}
      sealing={useSealing(complaint)}
      submit={t('takeBack')}
      commandsOf={({ advance, note }) => [{ type: 'TakeBackAdvance', advance, note: note.trim() }]}
      onSealed={onSealed}
    >
      <p>{t('takeBackIntro')}</p>
      <ChoiceField
        control={form.control}
        name="advance"
        label={t('takeBackWhich')}
        choices={free.map((one) => ({
          value: one.advance,
          label: t('advanceLine', { amount: money(one.amount), name: nameOf(one) }),
        }))}
      />
      <Textarea
        label={t('why')}
        rows={2}
        maxLength={2000}
        {...form.register('note', { validate: (typed) => typed.trim() !== '' || t('whyMissing') })}
        error={form.formState.errors.note?.message}
      />
    </ActionForm>
  );
}
