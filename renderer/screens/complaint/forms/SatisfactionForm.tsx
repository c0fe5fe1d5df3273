import { Textarea } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../../../shared/complaint/commands.ts';
import { decide } from '../../../../shared/complaint/decide.ts';
import {
  type NotAskedReason,
  notAskedReasons,
  type SatisfactionAnswer,
  satisfactionAnswers,
} from '../../../../shared/complaint/satisfaction-codes.ts';
import { useNameOf } from '../../../app-context.ts';
import { ActionForm, type ActionProps } from '../ActionForm.tsx';
import { attempting } from '../attempting.ts';
import { canBegin } from '../can-begin.ts';
import { ChoiceField } from '../fields.tsx';
import classes from '../Panel.module.css';
import { useSealing } from '../use-sealing.ts';
import { satisfactionCommands } from '../what-can-be-done.ts';

const ways = ['phone', 'own-screen', 'not-asked'] as const;
type Values = {
  how: (typeof ways)[number] | '';
  answer: SatisfactionAnswer | '';
  reason: NotAskedReason | '';
  note: string;
};

/** What the consumer said by phone or was heard to say, or why nobody asked (K2): what may still be said of it. */
export function SatisfactionForm({ complaint, judging, onSealed }: ActionProps) {
  const { t } = useTranslation(['satisfaction', 'common']);
  const nameOf = useNameOf();
  const form = useForm<Values>({ defaultValues: { how: '', answer: '', reason: '', note: '' } });
  const [how, reason] = form.watch(['how', 'reason']);
  const open = ways.filter((way) =>
    canBegin(decide(satisfactionCommands[way], complaint, attempting(complaint, judging))),
  );
  const commandsOf = ({ how, answer, reason, note }: Values): Command[] =>
    how === 'not-asked'
      ? [{ type: 'LeaveUnasked', reason: reason || 'other', note: reason === 'other' ? note.trim() : '' }]
      : [{ type: 'SaySatisfaction', answer: answer || 'declined', manner: how || 'own-screen' }];
  return (
    <ActionForm
      form={form}
      sealing={useSealing(complaint)}
      submit={t('submit')}
      commandsOf={commandsOf}
      onSealed={onSealed}
    >
      <ChoiceField
        control={form.control}
        name="how"
        label={t('how')}
        choices={open.map((value) => ({ value, label: t(`howChoice.${value}`) }))}
      />
      {how === 'own-screen' ? <p className={classes.warning}>{t('ownHint')}</p> : null}
      {how === 'phone' ? <p>{t('phoneHint', { name: nameOf(judging.by.operator) })}</p> : null}
      {how === 'phone' || how === 'own-screen' ? (
        <ChoiceField
          control={form.control}
          name="answer"
          label={t('what')}
          choices={satisfactionAnswers.map((value) => ({ value, label: t(`answer.${value}`) }))}
        />
      ) : null}
      {how === 'not-asked' ? (
        <ChoiceField
          control={form.control}
          name="reason"
          label={t('why')}
          choices={notAskedReasons.map((value) => ({ value, label: t(`notAsked.${value}`) }))}
        />
      ) : null}
      {how === 'not-asked' && reason === 'other' ? (
        <Textarea
          label={t('otherWhy')}
          rows={2}
          maxLength={2000}
          {...form.register('note', { validate: (text) => text.trim() !== '' || t('common:required') })}
          error={form.formState.errors.note?.message}
        />
      ) : null}
    </ActionForm>
  );
}
