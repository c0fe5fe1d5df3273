import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { standingDecision } from '../../../../shared/complaint/state.ts';
import { nextTier } from '../../../../shared/complaint/tiers.ts';
import { ActionForm, type ActionProps } from '../ActionForm.tsx';
import { ChoiceField, NoteField } from '../fields.tsx';
import { useSealing } from '../use-sealing.ts';

type Reason = 'beyond-authority' | 'not-accepted' | 'complex';

/** One step up, with the reason (T1). */
export function EscalateForm({ complaint, onSealed }: ActionProps) {
  const { t } = useTranslation(['complaint', 'domain']);
  const rejected = standingDecision(complaint)?.answer === 'rejected';
  const form = useForm<{ reason: Reason | ''; note: string }>({
    defaultValues: { reason: rejected ? 'not-accepted' : '', note: '' },
  });
  const reasons: readonly Reason[] = ['beyond-authority', 'not-accepted', 'complex'];
  const to = nextTier(complaint.tier, 'complex');
  return (
    <ActionForm
      form={form}
      sealing={useSealing(complaint)}
      submit={to ? t('form.escalateSubmit', { tier: t(`domain:tier.${to}`) }) : t('form.escalate')}
      commandsOf={({ reason, note }) => [{ type: 'Escalate', reason: reason || 'complex', note }]}
      onSealed={onSealed}
    >
      <ChoiceField
        control={form.control}
        name="reason"
        label={t('form.reason')}
        choices={reasons.map((value) => ({
          value,
          label: t(`domain:escalationReason.${value}`),
          off: value === 'not-accepted' && !rejected,
        }))}
      />
      <NoteField control={form.control} name="note" />
    </ActionForm>
  );
}
