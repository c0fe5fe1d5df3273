import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ActionForm, type ActionProps } from '../ActionForm.tsx';
import { useSealing } from '../use-sealing.ts';

/** Everything promised is done: settled (T4). What the consumer says to it is asked of them, not entered for them (K2). */
export function SettleForm({ complaint, onSealed }: ActionProps) {
  const { t } = useTranslation('complaint');
  return (
    <ActionForm
      form={useForm()}
      sealing={useSealing(complaint)}
      submit={t('form.settleSubmit')}
      commandsOf={() => [{ type: 'Settle', satisfaction: 'not-asked' }]}
      onSealed={onSealed}
    />
  );
}
