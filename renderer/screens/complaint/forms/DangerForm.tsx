import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ActionForm, type ActionProps } from '../ActionForm.tsx';
import { NoteField } from '../fields.tsx';
import { useSealing } from '../use-sealing.ts';

/** Injury or danger: straight to tier 3, and its lots are held (T1a). */
export function DangerForm({ complaint, onSealed }: ActionProps) {
  const { t } = useTranslation('complaint');
  const form = useForm({ defaultValues: { note: '' } });
  return (
    <ActionForm
      form={form}
      sealing={useSealing(complaint)}
      submit={t('form.dangerSubmit')}
      commandsOf={({ note }) => [{ type: 'ReportDanger', note }]}
      onSealed={onSealed}
    >
      <p>{t('form.dangerHint')}</p>
      <NoteField control={form.control} name="note" />
    </ActionForm>
  );
}
