import { Textarea } from '@mantine/core';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { askedAuthority, waitingApproval } from '../../../../shared/complaint/approval.ts';
import type { Command } from '../../../../shared/complaint/commands.ts';
import { useNameOf } from '../../../app-context.ts';
import { money } from '../../../parts/format.ts';
import { ActionForm, type ActionProps } from '../ActionForm.tsx';
import { ableBeside } from '../beside.ts';
import { ChoiceField } from '../fields.tsx';
import classes from '../Panel.module.css';
import { useRemedyWords } from '../remedy-words.ts';
import { useSealing } from '../use-sealing.ts';
import { PersonBeside } from './PersonBeside.tsx';

/** A head answers the clerk's request where it was made, on a PIN of their own; the clerk stays signed in (T2a). */
export function ApproveHereForm({ complaint, judging, onSealed }: ActionProps) {
  const { t } = useTranslation(['complaint', 'approvals']);
  const nameOf = useNameOf();
  const words = useRemedyWords(complaint);
  const sealing = useSealing(complaint);
  const waiting = waitingApproval(complaint);
  const approval = waiting?.approval ?? 'a0';
  const able = ableBeside({ type: 'Approve', approval, note: '' }, complaint, judging);
  const form = useForm({
    defaultValues: { who: able[0] ?? '', answer: 'approve' as 'approve' | 'return', note: '' },
  });
  const { who, answer } = useWatch({ control: form.control }) as { who: string; answer: string };
  if (!waiting) return null;
  const returning = answer === 'return';
  const label = t(returning ? 'approvals:instruction' : 'approvals:note');

  return (
    <ActionForm
      form={form}
      beginAtSeal={able.length === 1}
      sealing={{ ...sealing, seal: (commands) => sealing.seal(commands, { as: who }) }}
      submit={t(returning ? 'here.returnSubmit' : 'here.approveSubmit', { name: nameOf(who) })}
      commandsOf={({ note }): Command[] => [
        returning ? { type: 'ReturnApproval', approval, note } : { type: 'Approve', approval, note },
      ]}
      onSealed={onSealed}
    >
      <div className={classes.old}>
        {waiting.lines.map((line) => (
          <p key={line.line} className={classes.strong}>
            {words(line)}
          </p>
        ))}
        <p>{t('here.amount', { amount: money(askedAuthority(complaint, waiting).amount) })}</p>
      </div>
      <PersonBeside control={form.control} name="who" able={able} judging={judging} />
      <ChoiceField
        control={form.control}
        name="answer"
        label={t('approvals:answer')}
        choices={[
          { value: 'approve', label: t('approvals:approve') },
          { value: 'return', label: t('approvals:return') },
        ]}
      />
      <Textarea
        label={label}
        rows={2}
        maxLength={2000}
        {...form.register('note', {
          validate: (note) => !returning || note.trim() !== '' || t('approvals:instructionMissing'),
        })}
        error={form.formState.errors.note?.message}
      />
      <p className={classes.soft}>{t('approvals:approveHint')}</p>
    </ActionForm>
  );
}
