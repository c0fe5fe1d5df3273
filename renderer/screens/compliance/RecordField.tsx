import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { deskPlaces, targetFigures } from '../../../shared/compliance/compliance-codes.ts';
import { useStanding } from '../../app-context.ts';
import { ChoiceRow } from '../../parts/ChoiceRow.tsx';
import { ManyChoiceRow } from '../../parts/ManyChoiceRow.tsx';
import { type FieldSpec, fieldKinds, outside, type Values } from './record-form.ts';

type Props = {
  readonly spec: FieldSpec;
  readonly values: Values;
  readonly onChange: (change: Partial<Values>) => void;
  readonly error: string | null;
};

/** One field of a record, entered as its kind is. */
export function RecordField({ spec, values, onChange, error }: Props) {
  const { t } = useTranslation('compliance');
  const { people } = useStanding().status;
  const serving = people.filter((one) => one.active && one.role !== 'inspector' && one.role !== 'system');
  const { name } = spec;
  const label = t(`field.${(spec.label ?? name) as typeof name}`);
  const value = values[name] ?? '';
  const set = (next: string) => onChange({ [name]: next });
  const kind = fieldKinds[name];
  const options = serving.map(({ operator, name: called }) => ({ value: operator, label: called }));
  switch (kind) {
    case 'people':
      return (
        <ManyChoiceRow
          label={label}
          choices={options}
          values={values.chosen}
          onChange={(chosen) => onChange({ chosen })}
          error={error}
        />
      );
    case 'person':
    case 'person-or-outside':
      return (
        <NativeSelect
          label={label}
          value={value}
          error={error}
          onChange={(event) => set(event.currentTarget.value)}
          data={[
            { value: '', label: '—' },
            ...options,
            ...(kind === 'person' ? [] : [{ value: outside, label: t('outside') }]),
          ]}
        />
      );
    case 'choice': {
      const choices =
        name === 'place'
          ? deskPlaces.map((one) => ({ value: one as string, label: t(`place.${one}`) }))
          : name === 'figure'
            ? targetFigures.map((one) => ({ value: one as string, label: t(`figure.${one}`) }))
            : (name === 'fair' ? (['fair', 'trade'] as const) : (['yes', 'no'] as const)).map((one) => ({
                value: one as string,
                label: t(`choice.${one}`),
              }));
      return (
        <ChoiceRow
          label={label}
          choices={choices}
          value={value === '' ? null : value}
          onChange={set}
          error={error}
        />
      );
    }
    case 'note':
      return (
        <Textarea
          label={label}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={name === 'note' ? 500 : 2000}
          value={value}
          error={error}
          onChange={(event) => set(event.currentTarget.value)}
        />
      );
    default:
      return (
        <TextInput
          label={label}
          value={value}
          error={error}
          maxLength={
            kind === 'text' ? (name === 'others' ? 500 : name === 'scale' || name === 'number' ? 60 : 80) : 20
          }
          {...(kind === 'day' && { placeholder: t('dayHint') })}
          {...((kind === 'count' || kind === 'value') && { inputMode: 'decimal' as const })}
          onChange={(event) => set(event.currentTarget.value)}
        />
      );
  }
}
