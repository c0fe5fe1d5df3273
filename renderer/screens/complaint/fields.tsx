import { Textarea } from '@mantine/core';
import { type Control, type FieldValues, type Path, useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type Choice, ChoiceRow } from '../../parts/ChoiceRow.tsx';
import { ManyChoiceRow } from '../../parts/ManyChoiceRow.tsx';

type Field<Values extends FieldValues> = {
  readonly control: Control<Values>;
  readonly name: Path<Values>;
};

/** A free note, which may stay empty. */
export function NoteField<Values extends FieldValues>({ control, name }: Field<Values>) {
  const { t } = useTranslation('complaint');
  const { field } = useController({ control, name });
  return <Textarea label={t('note')} rows={2} maxLength={2000} {...field} />;
}

type OneProps<Values extends FieldValues, Value extends string> = Field<Values> & {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly onChosen?: (value: Value) => void;
};

/** One of a few, which has to be chosen. */
export function ChoiceField<Values extends FieldValues, Value extends string>(
  props: OneProps<Values, Value>,
) {
  const { control, name, label, choices, onChosen } = props;
  const { t } = useTranslation('complaint');
  const { field, fieldState } = useController({ control, name, rules: { required: t('form.choose') } });
  return (
    <ChoiceRow
      label={label}
      choices={choices}
      value={(field.value as Value | '') || null}
      onChange={(value) => {
        field.onChange(value);
        onChosen?.(value);
      }}
      error={fieldState.error?.message}
    />
  );
}

type ManyProps<Values extends FieldValues, Value extends string> = Field<Values> & {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly required?: boolean;
};

/** Some of a few; at least one where `required`. */
export function ManyChoiceField<Values extends FieldValues, Value extends string>(
  props: ManyProps<Values, Value>,
) {
  const { control, name, label, choices, required = true } = props;
  const { t } = useTranslation('complaint');
  const { field, fieldState } = useController({
    control,
    name,
    rules: { validate: (values: readonly string[]) => !required || values.length > 0 || t('form.choose') },
  });
  return (
    <ManyChoiceRow
      label={label}
      choices={choices}
      values={field.value as readonly Value[]}
      onChange={field.onChange}
      error={fieldState.error?.message}
    />
  );
}
