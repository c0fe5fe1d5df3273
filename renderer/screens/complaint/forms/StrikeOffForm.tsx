import { NativeSelect } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { strikeOffCauses } from '../../../../shared/codes.ts';
import { ActionForm, type ActionProps } from '../ActionForm.tsx';
import { ChoiceField } from '../fields.tsx';
import { useSealing } from '../use-sealing.ts';

type Values = { disposition: string; cause: (typeof strikeOffCauses)[number] | '' };

/** A label comes off: sold, expired or withdrawn (G6). */
export function StrikeOffForm({ complaint, onSealed }: ActionProps) {
  const { t } = useTranslation(['complaint', 'domain']);
  const labelled = complaint.items.flatMap((item) =>
    item.dispositions
      .filter((one) => one.label.printed > 0 && one.label.struck === null)
      .map((one) => ({
        value: one.disposition,
        label: `${item.words.name ?? item.item} ${one.quantity} ${t(`domain:unit.${item.unit}`)}`,
      })),
  );
  const form = useForm<Values>({ defaultValues: { disposition: labelled[0]?.value ?? '', cause: '' } });
  return (
    <ActionForm
      form={form}
      sealing={useSealing(complaint)}
      submit={t('form.strikeSubmit')}
      commandsOf={({ disposition, cause }) => [
        { type: 'StrikeOffLabel', disposition, cause: cause || 'withdrawn' },
      ]}
      onSealed={onSealed}
    >
      <NativeSelect label={t('form.which')} data={labelled} {...form.register('disposition')} />
      <ChoiceField
        control={form.control}
        name="cause"
        label={t('form.strikeCause')}
        choices={strikeOffCauses.map((value) => ({ value, label: t(`domain:strikeOffCause.${value}`) }))}
      />
    </ActionForm>
  );
}
