import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ActionForm, type ActionProps } from '../ActionForm.tsx';
import { useSealing } from '../use-sealing.ts';

/** A head who received by phone confirms it in person (T3a). */
export function ConfirmReceptionForm({ complaint, onSealed }: ActionProps) {
  const { t } = useTranslation('complaint');
  const form = useForm();
  return (
    <ActionForm
      form={form}
      sealing={useSealing(complaint)}
      submit={t('action.confirm-reception')}
      commandsOf={() => [{ type: 'ConfirmReception' }]}
      onSealed={onSealed}
    >
      <p>{t('form.confirm')}</p>
    </ActionForm>
  );
}
