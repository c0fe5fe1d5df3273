import { Button } from '@mantine/core';
import { useState } from 'react';
import { useFieldArray, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type RemedyKind, remedyKinds } from '../../../../shared/codes.ts';
import { waitingApproval } from '../../../../shared/complaint/approval.ts';
import { authorityFault, authorityOf, remedyFault, scopeOf } from '../../../../shared/complaint/authority.ts';
import type { Command } from '../../../../shared/complaint/commands.ts';
import { type Complaint, decisionFen, paidFen } from '../../../../shared/complaint/state.ts';
import { ableTo, tierOfPerson } from '../../../../shared/complaint/tiers.ts';
import type { RemedyLine } from '../../../../shared/event-parts.ts';
import { notAllowed, shortOf } from '../../../../shared/promises/floors.ts';
import { type Refusal, refuse } from '../../../../shared/refusals.ts';
import { useKeys } from '../../../frame/keys.ts';
import { money } from '../../../parts/format.ts';
import { useRefusal } from '../../../parts/use-refusal.ts';
import { ActionForm, type ActionProps } from '../ActionForm.tsx';
import { ApprovalNotice } from '../ApprovalNotice.tsx';
import { decisionFault, emptyDecisionLine, firstLines, remedyFrom } from '../decision-lines.ts';
import { NoteField } from '../fields.tsx';
import classes from '../Panel.module.css';
import { usePunctuation } from '../punctuation.ts';
import { type SealCommands, useSealing } from '../use-sealing.ts';
import { DecisionLineFields, type DecisionValues } from './DecisionLineFields.tsx';

/** Is the very same remedy laid before somebody already? */
function isAskedAlready(complaint: Complaint, lines: readonly RemedyLine[]): boolean {
  const what = ({ line: _, ...rest }: RemedyLine) =>
    [rest.kind, rest.item, rest.quantity, rest.amount, rest.reason].join(' ');
  const waiting = waitingApproval(complaint)?.lines ?? [];
  return (
    waiting.length === lines.length && waiting.every((one, at) => lines[at] && what(one) === what(lines[at]))
  );
}

/** Faults that only a higher tier can lift. */
const beyond: ReadonlySet<string> = new Set([
  'amount-beyond-authority',
  'remedy-beyond-authority',
  'consumer-day-limit',
  'less-than-promise',
]);

/**
 * Remedies, one line each, with what they come to and the limit of this tier beside them (T2). What is beyond it is
 * asked for instead of decided, by the same key.
 */
export function DecideForm(props: ActionProps) {
  return <DecisionForm {...props} asking={false} />;
}

/** The same form begun to ask: what is wanted stands in it even where this tier may not give it (T2a). */
export function DecisionForm(
  props: ActionProps & {
    readonly asking: boolean;
    /** Somebody else who decides at this screen, by operator id. */
    readonly as?: string;
  },
) {
  const { complaint, judging, onSealed, onTurn, asking, as } = props;
  const { t } = useTranslation(['complaint', 'domain']);
  const { list, clauses } = usePunctuation();
  const sentence = useRefusal();
  const table = authorityOf(complaint, judging);
  const scope = scopeOf(complaint, table);
  const choosable: ReadonlySet<RemedyKind> = complaint.tier < 3 ? new Set(remedyKinds) : scope.kinds;
  const form = useForm<DecisionValues>({
    defaultValues: { lines: firstLines(complaint, asking ? choosable : scope.kinds), note: '' },
  });
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'lines' });
  const typed = useWatch({ control: form.control, name: 'lines' });
  const readable = typed.every((line) => decisionFault(line, complaint) === null);
  const lines = typed.map((line, index) => ({ line: `l${index}`, ...remedyFrom(line, complaint) }));
  // The rules themselves, tried beforehand: what the desk would refuse is said while it is typed.
  const [overDay, setOverDay] = useState<Readonly<{ refusal: Refusal; total: number }> | null>(null);
  const total = decisionFen(lines);
  // What else this consumer was given today only the desk can tell; once it has, it holds for as much or more.
  const dayFault = overDay && total >= overDay.total ? overDay.refusal : null;
  const short = shortOf(complaint, lines, judging.store);
  const lawFault = short.law.length > 0 ? refuse('less-than-law') : null;
  // A head gives less on their own word, with the reason in the note.
  const asksAbove = as === undefined && tierOfPerson(judging.by, judging) < 2;
  const promised = notAllowed(complaint, short.posted).length > 0;
  const promiseFault = promised && asksAbove ? refuse('less-than-promise') : null;
  const fault = readable
    ? (remedyFault(complaint, lines) ??
      lawFault ??
      authorityFault(complaint, lines, table) ??
      promiseFault ??
      dayFault)
    : null;
  const kinds = [...new Set(lines.map((line) => t(`domain:remedy.${line.kind}`)))];
  const before = paidFen(complaint);
  const sealing = useSealing(complaint);
  const above = fault !== null && beyond.has(fault.code) && complaint.tier < 3 && as === undefined;
  const seal: SealCommands['seal'] = async (commands) => {
    const result = await sealing.seal(commands, as === undefined ? {} : { as });
    if (!result.ok && result.refusal?.code === 'consumer-day-limit')
      setOverDay({ refusal: result.refusal, total });
    return result;
  };
  const commandsOf = (values: DecisionValues): Command[] => [
    {
      type: above ? 'AskApproval' : 'DecideRemedy',
      lines: values.lines.map((line) => remedyFrom(line, complaint)),
      note: values.note,
    },
  ];
  const askHere = form.handleSubmit(async (values) => {
    // What waits already is not asked for twice.
    if (isAskedAlready(complaint, lines)) return onTurn('approve-here');
    const result = await seal(commandsOf(values));
    if (!result.ok) return;
    onSealed(result.sealed);
    onTurn('approve-here');
  });
  const headAbove = above && ableTo('authorise', complaint.tier, judging).length > 0;
  useKeys(headAbove ? [{ key: 'F7', label: t('action.approve-here'), run: () => void askHere() }] : []);

  return (
    <ActionForm
      form={form}
      sealing={{
        ...sealing,
        seal,
        problem: fault && sealing.problem === sentence(fault) ? null : sealing.problem,
      }}
      submit={t(above ? 'form.askSubmit' : 'form.decideSubmit', { what: list(kinds) })}
      commandsOf={commandsOf}
      onSealed={onSealed}
    >
      <ApprovalNotice complaint={complaint} judging={judging} onTurn={onTurn} />
      {fields.map((field, index) => (
        <DecisionLineFields
          key={field.id}
          index={index}
          form={form}
          complaint={complaint}
          kinds={choosable}
          onRemove={fields.length > 1 ? () => remove(index) : null}
        />
      ))}
      <Button variant="default" size="compact-md" onClick={() => append(emptyDecisionLine('apology'))}>
        {t('form.addLine')}
      </Button>
      <p className={classes.sum} data-over={fault ? true : undefined}>
        <strong>{t('form.total', { total: money(total) })}</strong>
        <span>
          {clauses([
            scope.limit === null ? t('form.noLimit') : t('form.limit', { limit: money(scope.limit) }),
            ...(before > 0 ? [t('form.paidBefore', { amount: money(before) })] : []),
          ])}
        </span>
      </p>
      {fault ? (
        <p className={classes.warning} role="alert">
          ⚠ {sentence(fault)}
        </p>
      ) : null}
      {headAbove ? (
        <Button variant="light" onClick={() => void askHere()} disabled={sealing.busy}>
          {t('action.approve-here')}
          <kbd className={classes.key}>F7</kbd>
        </Button>
      ) : null}
      {above ? (
        <Button variant="default" onClick={() => onTurn('escalate')}>
          {t('action.escalate')}
        </Button>
      ) : null}
      <NoteField control={form.control} name="note" />
    </ActionForm>
  );
}
