import { Textarea } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ActionForm, type ActionProps } from '../ActionForm.tsx';
import { type DisputedFact, disputable, disputeKey } from '../dispute-facts.ts';
import { ChoiceField } from '../fields.tsx';
import { useSealing } from '../use-sealing.ts';

type Values = { which: string; note: string };

/** What store and consumer see differently, with what each says (C2a). */
export function DisputeForm(props: ActionProps) {
  return <FactForm {...props} facts={disputable(props.complaint)} settles={false} />;
}

/** The two sides agree again. */
export function SettleDisputeForm(props: ActionProps) {
  return <FactForm {...props} facts={props.complaint.disputes} settles />;
}

function FactForm({
  complaint,
  onSealed,
  facts,
  settles,
}: ActionProps & { readonly facts: readonly DisputedFact[]; readonly settles: boolean }) {
  const { t } = useTranslation('promises');
  const form = useForm<Values>({
    defaultValues: { which: facts.length === 1 && facts[0] ? disputeKey(facts[0]) : '', note: '' },
  });
  const nameOf = (item: string) => complaint.items.find((one) => one.item === item)?.words.name ?? item;
  const why = t(settles ? 'dispute.agreedNeeded' : 'dispute.needed');
  return (
    <ActionForm
      form={form}
      sealing={useSealing(complaint)}
      submit={t(settles ? 'dispute.settle' : 'dispute.submit')}
      commandsOf={({ which, note }) => {
        const found = facts.find((one) => disputeKey(one) === which);
        const type = settles ? ('SettleDispute' as const) : ('DisputeFact' as const);
        return found ? [{ type, item: found.item, fact: found.fact, note: note.trim() }] : [];
      }}
      onSealed={onSealed}
    >
      <ChoiceField
        control={form.control}
        name="which"
        label={t('dispute.what')}
        choices={facts.map((one) => ({
          value: disputeKey(one),
          label:
            one.item === null || complaint.items.length === 1
              ? t(`fact.${one.fact}`)
              : t('dispute.of', { goods: nameOf(one.item), fact: t(`fact.${one.fact}`) }),
        }))}
      />
      <Textarea
        label={t(settles ? 'dispute.agreed' : 'dispute.said')}
        rows={3}
        maxLength={2000}
        {...form.register('note', { validate: (typed) => typed.trim() !== '' || why })}
        error={form.formState.errors.note?.message}
      />
    </ActionForm>
  );
}
