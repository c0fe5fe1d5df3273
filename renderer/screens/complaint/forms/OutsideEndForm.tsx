import { NativeSelect } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type OutsideOutcome, outsideOutcomes } from '../../../../shared/complaint/origin-codes.ts';
import { today } from '../../../../shared/judging.ts';
import { ActionForm, type ActionProps } from '../ActionForm.tsx';
import { ChoiceField, NoteField } from '../fields.tsx';
import { useSealing } from '../use-sealing.ts';
import { DayField, typedDay } from './DayField.tsx';

type Values = { outcome: OutsideOutcome | ''; day: string; transfer: string; note: string };

/** What came of it outside, also after the end; it settles nothing here. */
export function OutsideEndForm({ complaint, judging, onSealed }: ActionProps) {
  const { t } = useTranslation(['origin', 'domain']);
  const day = today(judging);
  const { transfers } = complaint;
  const form = useForm<Values>({
    defaultValues: { outcome: '', day: '', transfer: transfers.at(-1)?.transfer ?? '', note: '' },
  });
  return (
    <ActionForm
      form={form}
      sealing={useSealing(complaint)}
      submit={t('outsideSubmit')}
      commandsOf={({ outcome, day: typed, transfer, note }) => [
        {
          type: 'EndOutside',
          outcome: outcome || 'withdrawn',
          day: typedDay(typed, day) ?? day,
          transfer: transfer || null,
          note,
        },
      ]}
      onSealed={onSealed}
    >
      <p>{t('outsideHint')}</p>
      <ChoiceField
        control={form.control}
        name="outcome"
        label={t('outsideOutcome')}
        choices={outsideOutcomes.map((value) => ({ value, label: t(`domain:outsideOutcome.${value}`) }))}
      />
      <DayField control={form.control} name="day" label={t('outsideDay')} today={day} />
      {transfers.length > 0 ? (
        <NativeSelect
          label={t('outsideOf')}
          data={[
            ...transfers.map(({ transfer, source, words }) => ({
              value: transfer,
              label: t('transferOf', {
                source: t(`domain:channel.${source}`),
                number: words.number ?? t('unnumbered'),
              }),
            })),
            { value: '', label: t('outsideNone') },
          ]}
          {...form.register('transfer')}
        />
      ) : null}
      <NoteField control={form.control} name="note" />
    </ActionForm>
  );
}
