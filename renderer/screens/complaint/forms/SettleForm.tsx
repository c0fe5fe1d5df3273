import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type Satisfaction, satisfactions } from '../../../../shared/codes.ts';
import { ActionForm, type ActionProps } from '../ActionForm.tsx';
import { ChoiceField } from '../fields.tsx';
import { useSealing } from '../use-sealing.ts';

/** Everything promised is done: settled, with the consumer's satisfaction (T4). */
export function SettleForm({ complaint, onSealed }: ActionProps) {
  const { t } = useTranslation(['complaint', 'domain']);
  const form = useForm<{ satisfaction: Satisfaction }>({ defaultValues: { satisfaction: 'not-asked' } });
  return (
    <ActionForm
      form={form}
      sealing={useSealing(complaint)}
      submit={t('form.settleSubmit')}
      commandsOf={({ satisfaction }) => [{ type: 'Settle', satisfaction }]}
      onSealed={onSealed}
    >
      <ChoiceField
        control={form.control}
        name="satisfaction"
        label={t('form.satisfaction')}
        choices={satisfactions.map((value) => ({ value, label: t(`domain:satisfaction.${value}`) }))}
      />
    </ActionForm>
  );
}
