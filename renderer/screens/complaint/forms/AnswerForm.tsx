import { Checkbox } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../../../shared/complaint/commands.ts';
import { standingDecision } from '../../../../shared/complaint/state.ts';
import { ActionForm, type ActionProps } from '../ActionForm.tsx';
import { ChoiceField, NoteField } from '../fields.tsx';
import { isDoneAtOnce, plainDisposals } from '../on-the-spot.ts';
import { usePunctuation } from '../punctuation.ts';
import { useSealing } from '../use-sealing.ts';

type Values = {
  answer: 'accepted' | 'rejected' | '';
  onTheSpot: boolean;
  dispose: boolean;
  note: string;
};

/**
 * Does the consumer accept? What pays no money can be kept, the goods dealt with and the complaint settled in the same
 * breath: the goods are handed over, and the consumer goes home.
 */
export function AnswerForm({ complaint, judging, onSealed }: ActionProps) {
  const { t } = useTranslation(['complaint', 'domain']);
  const { clauses } = usePunctuation();
  const decision = standingDecision(complaint);
  const lines = decision?.lines ?? [];
  const unpaid = lines.every((line) => line.amount === 0);
  const steps = lines.filter((line) => line.kind !== 'refusal');
  const disposals = plainDisposals(complaint, judging);
  const form = useForm<Values>({
    defaultValues: {
      answer: 'accepted',
      onTheSpot: isDoneAtOnce(decision),
      dispose: true,
      note: '',
    },
  });
  const [answer, onTheSpot] = form.watch(['answer', 'onTheSpot']);
  const accepted = answer === 'accepted';
  const settles = accepted && unpaid && onTheSpot;
  const submit = settles ? 'onTheSpotSubmit' : accepted ? 'acceptSubmit' : 'rejectSubmit';

  const commandsOf = ({ note, dispose }: Values): Command[] => {
    const answered: Command = { type: 'AnswerDecision', accepted, note };
    if (!settles) return [answered];
    const done = steps.map(({ line }): Command => ({ type: 'DoStep', line, note: '' }));
    // The consumer is asked after it, on a screen of their own (K2).
    const settled: Command = { type: 'Settle', satisfaction: 'not-asked' };
    return [answered, ...done, ...(dispose ? disposals : []), settled];
  };

  return (
    <ActionForm
      form={form}
      sealing={useSealing(complaint)}
      submit={t(`form.${submit}`)}
      commandsOf={commandsOf}
      onSealed={onSealed}
      beginAtSeal={settles}
    >
      <ChoiceField
        control={form.control}
        name="answer"
        label={t('form.answer')}
        choices={[
          { value: 'accepted', label: t('form.accept') },
          { value: 'rejected', label: t('form.reject') },
        ]}
      />
      {accepted && unpaid ? <Checkbox label={t('form.onTheSpot')} {...form.register('onTheSpot')} /> : null}
      {settles && disposals.length > 0 ? (
        <Checkbox
          label={t('form.disposeAsWell', {
            goods: clauses(
              disposals.map(({ item, way }) => {
                const name = complaint.items.find((one) => one.item === item)?.words.name ?? item;
                return `${name} → ${t(`domain:dispositionWay.${way}`)}`;
              }),
            ),
          })}
          {...form.register('dispose')}
        />
      ) : null}
      <NoteField control={form.control} name="note" />
    </ActionForm>
  );
}
