import { NativeSelect, TextInput } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { strikeOffCauses } from '../../../../shared/codes.ts';
import { labelledLeft } from '../../../../shared/complaint/state.ts';
import { quantityFromText, quantityText } from '../../../../shared/quantity.ts';
import { ActionForm, type ActionProps } from '../ActionForm.tsx';
import { ChoiceField } from '../fields.tsx';
import { useSealing } from '../use-sealing.ts';

type Values = { disposition: string; cause: (typeof strikeOffCauses)[number] | ''; quantity: string };

/** A label comes off: sold, expired or withdrawn (G6); all of its goods, or some of them. */
export function StrikeOffForm({ complaint, onSealed }: ActionProps) {
  const { t } = useTranslation(['complaint', 'domain', 'shelf']);
  const labelled = complaint.items.flatMap((item) =>
    item.dispositions
      .filter((one) => one.way === 'resale-labelled' && one.label.struck === null)
      .map((one) => ({ item, one, left: quantityText(labelledLeft(one, item.unit)) })),
  );
  const find = (disposition: string) => labelled.find(({ one }) => one.disposition === disposition);
  const first = labelled.find(({ one }) => one.label.printed > 0) ?? labelled[0];
  const form = useForm<Values>({
    defaultValues: {
      disposition: first?.one.disposition ?? '',
      cause: '',
      quantity: first?.left ?? '',
    },
  });
  const { register, watch, setValue, formState } = form;
  const chosen = find(watch('disposition'));
  const unit = chosen ? t(`domain:unit.${chosen.item.unit}`) : '';
  return (
    <ActionForm
      form={form}
      sealing={useSealing(complaint)}
      submit={t('form.strikeSubmit')}
      commandsOf={({ disposition, cause, quantity }) => [
        {
          type: 'StrikeOffLabel',
          disposition,
          cause: cause || 'withdrawn',
          quantity: quantityFromText(quantity, chosen?.item.unit ?? 'piece')?.quantity ?? '',
        },
      ]}
      onSealed={onSealed}
    >
      <NativeSelect
        label={t('form.which')}
        data={labelled.map(({ item, one, left }) => ({
          value: one.disposition,
          label: `${item.words.name ?? item.item} ${left} ${t(`domain:unit.${item.unit}`)}`,
        }))}
        {...register('disposition', {
          onChange: (event: { target: { value: string } }) =>
            setValue('quantity', find(event.target.value)?.left ?? ''),
        })}
      />
      <ChoiceField
        control={form.control}
        name="cause"
        label={t('form.strikeCause')}
        choices={strikeOffCauses.map((value) => ({
          value,
          label: t(`domain:strikeOffCause.${value}`),
          off: value === 'sold' && chosen?.one.label.printed === 0,
        }))}
      />
      <TextInput
        label={t('form.quantity')}
        description={chosen ? t('shelf:underLabel', { quantity: `${chosen.left} ${unit}` }) : null}
        {...register('quantity', {
          validate: (typed) =>
            quantityFromText(typed, chosen?.item.unit ?? 'piece')?.unit === chosen?.item.unit ||
            t('form.wrongQuantity'),
        })}
        error={formState.errors.quantity?.message}
      />
    </ActionForm>
  );
}
