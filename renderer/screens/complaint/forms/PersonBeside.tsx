import { type Control, type FieldValues, type Path, useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { tierOfPerson } from '../../../../shared/complaint/tiers.ts';
import type { Judging } from '../../../../shared/judging.ts';
import { useNameOf } from '../../../app-context.ts';
import { ChoiceRow } from '../../../parts/ChoiceRow.tsx';

type Props<Values extends FieldValues> = {
  readonly control: Control<Values>;
  readonly name: Path<Values>;
  /** Who can do it, by operator id. */
  readonly able: readonly string[];
  /** Who counts as chosen, where it is not what stands in the form. */
  readonly chosen?: string;
  readonly judging: Judging;
};

/** Which of those who can do it stands here; only they are offered. */
export function PersonBeside<Values extends FieldValues>({
  control,
  name,
  able,
  chosen,
  judging,
}: Props<Values>) {
  const { t } = useTranslation(['complaint', 'domain']);
  const nameOf = useNameOf();
  const { field } = useController({ control, name });
  const labelOf = (operator: string): string => {
    const role = judging.store.operators[operator]?.role ?? 'system';
    const tier = tierOfPerson({ operator, role }, judging);
    return tier === 2 || tier === 3 ? `${nameOf(operator)} · ${t(`domain:tier.${tier}`)}` : nameOf(operator);
  };
  return (
    <ChoiceRow
      label={t('here.who')}
      choices={able.map((operator) => ({ value: operator, label: labelOf(operator) }))}
      value={chosen ?? (field.value as string)}
      onChange={field.onChange}
    />
  );
}
