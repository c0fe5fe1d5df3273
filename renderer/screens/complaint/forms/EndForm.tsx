import { TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { standingDecision } from '../../../../shared/complaint/state.ts';
import { useFindComplaint } from '../../../ledger/queries.ts';
import { ActionForm, type ActionProps } from '../ActionForm.tsx';
import { ChoiceField, NoteField } from '../fields.tsx';
import classes from '../Panel.module.css';
import { useSealing } from '../use-sealing.ts';

const ends = ['unsettled', 'unreachable', 'duplicate', 'not-ours'] as const;
type Values = { end: (typeof ends)[number] | ''; duplicateOf: string; note: string };

/** The ends that are no settlement (T4, T4b). */
export function EndForm({ complaint, onSealed }: ActionProps) {
  const { t } = useTranslation(['complaint', 'domain']);
  const find = useFindComplaint();
  const duplicate = useRef<string | null>(null);
  const decision = standingDecision(complaint);
  const unsettled = complaint.tier === 3 && decision?.tier === 3 && decision.answer === 'rejected';
  const form = useForm<Values>({
    defaultValues: { end: unsettled ? 'unsettled' : '', duplicateOf: '', note: '' },
  });
  const end = form.watch('end');
  const off = { unsettled: !unsettled, unreachable: complaint.contactDays.length < 3 };

  return (
    <ActionForm
      form={form}
      sealing={useSealing(complaint)}
      submit={end ? t('form.endSubmit', { end: t(`domain:end.${end}`) }) : t('form.endAny')}
      commandsOf={({ end, note }) => [
        {
          type: 'End',
          end: end || 'not-ours',
          duplicateOf: end === 'duplicate' ? duplicate.current : null,
          note,
        },
      ]}
      onSealed={onSealed}
    >
      <ChoiceField
        control={form.control}
        name="end"
        label={t('form.end')}
        choices={ends.map((value) => ({
          value,
          label: t(`domain:end.${value}`),
          off: off[value as 'unsettled'] ?? false,
        }))}
      />
      {off.unsettled ? <p className={classes.soft}>{t('form.endWhen.unsettled')}</p> : null}
      {off.unreachable ? (
        <p className={classes.soft}>
          {t('form.endWhen.unreachable', { count: complaint.contactDays.length })}
        </p>
      ) : null}
      {end === 'duplicate' ? (
        <TextInput
          label={t('form.duplicateOf')}
          autoFocus
          {...form.register('duplicateOf', {
            validate: async (number) => {
              duplicate.current = await find(number);
              return duplicate.current !== null || t('form.wrongNumber');
            },
          })}
          error={form.formState.errors.duplicateOf?.message}
        />
      ) : null}
      <NoteField control={form.control} name="note" />
    </ActionForm>
  );
}
