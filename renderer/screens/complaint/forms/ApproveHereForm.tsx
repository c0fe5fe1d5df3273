import { Textarea } from '@mantine/core';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Tier } from '../../../../shared/codes.ts';
import { askedAuthority, waitingApproval } from '../../../../shared/complaint/approval.ts';
import type { Command } from '../../../../shared/complaint/commands.ts';
import { decisionFen } from '../../../../shared/complaint/state.ts';
import { tierOfPerson } from '../../../../shared/complaint/tiers.ts';
import type { Judging } from '../../../../shared/judging.ts';
import { useNameOf } from '../../../app-context.ts';
import { money } from '../../../parts/format.ts';
import { ActionForm, type ActionProps } from '../ActionForm.tsx';
import { ableBeside } from '../beside.ts';
import { ChoiceField } from '../fields.tsx';
import classes from '../Panel.module.css';
import { usePunctuation } from '../punctuation.ts';
import { useRemedyWords } from '../remedy-words.ts';
import { isOverDay, useConsumerDay } from '../use-consumer-day.ts';
import { useSealing } from '../use-sealing.ts';
import { PersonBeside } from './PersonBeside.tsx';

/** The tier a person stands for now; whoever stands for none is below all. */
function tierIn(operator: string, judging: Judging): Tier {
  const role = judging.store.operators[operator]?.role ?? 'system';
  const tier = tierOfPerson({ operator, role }, judging);
  return tier === 2 || tier === 3 ? tier : 1;
}

/** A head answers the clerk's request where it was made, on a PIN of their own; the clerk stays signed in (T2a). */
export function ApproveHereForm({ complaint, judging, onSealed }: ActionProps) {
  const { t } = useTranslation(['complaint', 'approvals']);
  const nameOf = useNameOf();
  const { list } = usePunctuation();
  const words = useRemedyWords(complaint);
  const sealing = useSealing(complaint);
  const waiting = waitingApproval(complaint);
  const approval = waiting?.approval ?? 'a0';
  const tierOf = (id: string): Tier => tierIn(id, judging);
  const able = ableBeside({ type: 'Approve', approval, note: '' }, complaint, judging);
  const form = useForm({
    defaultValues: { who: able[0] ?? '', answer: 'approve' as 'approve' | 'return', note: '' },
  });
  const { who: chosen, answer } = useWatch({ control: form.control }) as { who: string; answer: string };
  const day = useConsumerDay(complaint);
  if (!waiting) return null;
  const returning = answer === 'return';
  // Whose own day the desk would not let pass is not offered; sending back gives nothing.
  const more = decisionFen(waiting.lines);
  const over = able.filter((id) => isOverDay(day, tierOf(id), more));
  const offered = returning ? able : able.filter((id) => !over.includes(id));
  const who = offered.includes(chosen) ? chosen : (offered[0] ?? '');
  const label = t(returning ? 'approvals:instruction' : 'approvals:note');

  return (
    <ActionForm
      form={form}
      beginAtSeal={able.length === 1}
      off={who === ''}
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
      {offered.length > 0 ? (
        <PersonBeside control={form.control} name="who" able={offered} chosen={who} judging={judging} />
      ) : null}
      {day && over.length > 0 && !returning ? (
        <p className={classes.warning} role="alert">
          ⚠{' '}
          {t(offered.length === 0 ? 'approvals:nobodyToday' : 'approvals:notToday', {
            names: list(over.map(nameOf)),
            total: money(day.given + more),
          })}
        </p>
      ) : null}
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
