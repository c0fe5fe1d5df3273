import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { today } from '../../../../shared/judging.ts';
import { ActionForm, type ActionProps } from '../ActionForm.tsx';
import { NoteField } from '../fields.tsx';
import classes from '../Panel.module.css';
import { useSealing } from '../use-sealing.ts';

/** An attempt to reach the consumer; three on three days allow the end 'unreachable' (T4b). */
export function ContactForm({ complaint, judging, onSealed }: ActionProps) {
  const { t } = useTranslation('complaint');
  const form = useForm({ defaultValues: { note: '' } });
  return (
    <ActionForm
      form={form}
      sealing={useSealing(complaint)}
      submit={t('form.contactSubmit')}
      commandsOf={({ note }) => [{ type: 'RecordContactAttempt', note }]}
      onSealed={onSealed}
    >
      <p>{t('form.contactHint', { count: complaint.contactDays.length })}</p>
      {complaint.contactDays.includes(today(judging)) ? (
        <p className={classes.warning}>{t('form.contactToday')}</p>
      ) : null}
      <NoteField control={form.control} name="note" />
    </ActionForm>
  );
}
