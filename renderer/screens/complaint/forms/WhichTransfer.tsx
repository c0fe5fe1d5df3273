import type { Control, FieldValues, Path } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Transfer } from '../../../../shared/complaint/origin.ts';
import { ChoiceField } from '../fields.tsx';

type Props<Values extends FieldValues> = {
  readonly control: Control<Values>;
  readonly name: Path<Values>;
  readonly transfers: readonly Transfer[];
};

/** Which of several transfers is meant; where there is one, nothing is asked. */
export function WhichTransfer<Values extends FieldValues>({ control, name, transfers }: Props<Values>) {
  const { t } = useTranslation(['origin', 'domain']);
  if (transfers.length < 2) return null;
  return (
    <ChoiceField
      control={control}
      name={name}
      label={t('whichTransfer')}
      choices={transfers.map(({ transfer, source, words }) => ({
        value: transfer,
        label: t('transferOf', {
          source: t(`domain:channel.${source}`),
          number: words.number ?? t('unnumbered'),
        }),
      }))}
    />
  );
}
