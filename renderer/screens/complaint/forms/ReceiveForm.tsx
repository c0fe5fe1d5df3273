import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ActionForm, type ActionProps } from '../ActionForm.tsx';
import { useSealing } from '../use-sealing.ts';

/** Whoever is signed in receives the consumer at the complaint's tier (T3). */
export function ReceiveForm({ complaint, onSealed }: ActionProps) {
  const { t } = useTranslation(['complaint', 'domain']);
  const form = useForm();
  return (
    <ActionForm
      form={form}
      sealing={useSealing(complaint)}
      submit={t('action.receive')}
      commandsOf={() => [{ type: 'Receive' }]}
      onSealed={onSealed}
    >
      <p>{t('form.receive', { tier: t(`domain:tier.${complaint.tier}`) })}</p>
    </ActionForm>
  );
}
