import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { unanswered } from '../../../../shared/complaint/origin.ts';
import { type ReplyManner, replyManners } from '../../../../shared/complaint/origin-codes.ts';
import { today } from '../../../../shared/judging.ts';
import { ActionForm, type ActionProps } from '../ActionForm.tsx';
import { ChoiceField, NoteField } from '../fields.tsx';
import { useSealing } from '../use-sealing.ts';
import { DayField, typedDay } from './DayField.tsx';
import { WhichTransfer } from './WhichTransfer.tsx';

type Values = { transfer: string; day: string; manner: ReplyManner | ''; note: string };

/** The reply went out, and how; the outside deadline runs no more (T8). */
export function ReplyForm({ complaint, judging, onSealed }: ActionProps) {
  const { t } = useTranslation(['origin', 'domain']);
  const day = today(judging);
  const waiting = unanswered(complaint);
  const [first] = waiting;
  const form = useForm<Values>({
    defaultValues: { transfer: first?.transfer ?? '', day: '', manner: '', note: '' },
  });
  const chosen = waiting.find((one) => one.transfer === form.watch('transfer')) ?? first;
  return (
    <ActionForm
      form={form}
      sealing={useSealing(complaint)}
      submit={t('replySubmit')}
      commandsOf={({ transfer, day: typed, manner, note }) => [
        {
          type: 'AnswerTransfer',
          transfer: transfer || (first?.transfer ?? ''),
          day: typedDay(typed, day) ?? day,
          manner: manner || 'platform',
          note,
        },
      ]}
      onSealed={onSealed}
    >
      <p>{t('replyHint')}</p>
      <WhichTransfer control={form.control} name="transfer" transfers={waiting} />
      <ChoiceField
        control={form.control}
        name="manner"
        label={t('replyManner')}
        choices={replyManners.map((value) => ({ value, label: t(`domain:replyManner.${value}`) }))}
      />
      <DayField
        control={form.control}
        name="day"
        label={t('replyDay')}
        today={day}
        {...(chosen && { notBefore: chosen.received })}
      />
      <NoteField control={form.control} name="note" />
    </ActionForm>
  );
}
