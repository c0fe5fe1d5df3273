import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Complaint } from '../../../../shared/complaint/state.ts';
import { amendedValue, coded, isCoded, type Target } from '../amendable.ts';
import { useFieldWords } from '../field-words.ts';
import type { AmendValues } from './amend-values.ts';

type Props = {
  readonly form: UseFormReturn<AmendValues>;
  readonly target: Target;
  readonly complaint: Complaint;
  readonly today: string;
};

/** The corrected value, typed or chosen as the field asks. */
export function NewValueField({ form, target, complaint, today }: Props) {
  const { t } = useTranslation(['complaint', 'newComplaint', 'common']);
  const words = useFieldWords();
  const { field } = target;
  const error = form.formState.errors.to?.message;
  const person = target.item === null && (field === 'name' || field === 'phone');
  const rules = {
    validate: (typed: string) => {
      if (person && form.getValues('declined')) return true;
      if (amendedValue(target, typed, complaint, today) !== undefined) return true;
      if (typed.trim() === '') return t('common:required');
      if (field === 'price') return t('newComplaint:wrong.price');
      return field === 'quantity' ? t('newComplaint:wrong.quantity') : t('newComplaint:wrong.date');
    },
  };
  if (isCoded(field))
    return (
      <NativeSelect
        label={t('form.newValue')}
        data={[
          { value: '', label: '—' },
          ...coded[field].map((value: string) => ({ value, label: words.value(field, value) })),
        ]}
        {...form.register('to', rules)}
        error={error}
      />
    );
  if (field === 'content')
    return (
      <Textarea
        label={t('form.newValue')}
        rows={3}
        maxLength={4000}
        {...form.register('to', rules)}
        error={error}
      />
    );
  return (
    <>
      <TextInput
        label={t('form.newValue')}
        maxLength={120}
        autoComplete="off"
        {...form.register('to', rules)}
        error={error}
      />
      {person ? <Checkbox label={t('form.declinedTo')} {...form.register('declined')} /> : null}
    </>
  );
}
