import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ableTo } from '../../../../shared/complaint/tiers.ts';
import { useNameOf } from '../../../app-context.ts';
import { ActionForm, type ActionProps } from '../ActionForm.tsx';
import { ChoiceField } from '../fields.tsx';
import { useSealing } from '../use-sealing.ts';

/** A head received by phone; it counts once confirmed with their own PIN (T3a). */
export function ReceiveByPhoneForm({ complaint, judging, onSealed }: ActionProps) {
  const { t } = useTranslation('complaint');
  const nameOf = useNameOf();
  const form = useForm({ defaultValues: { receiver: '' } });
  const heads = ableTo('receive', complaint.tier, judging);
  return (
    <ActionForm
      form={form}
      sealing={useSealing(complaint)}
      submit={t('form.phoneSubmit')}
      commandsOf={({ receiver }) => [{ type: 'ReceiveByPhone', receiver }]}
      onSealed={onSealed}
    >
      <p>{t('form.phoneHint')}</p>
      <ChoiceField
        control={form.control}
        name="receiver"
        label={t('form.receiver')}
        choices={heads.map((id) => ({ value: id, label: nameOf(id) }))}
      />
    </ActionForm>
  );
}
