import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNameOf } from '../../../app-context.ts';
import { ActionForm, type ActionProps } from '../ActionForm.tsx';
import { ableBeside, stepBeside } from '../beside.ts';
import { useSealing } from '../use-sealing.ts';
import { PersonBeside } from './PersonBeside.tsx';

/** A head who has come to the desk receives the consumer here, or confirms that they did by phone (T3, T3a). */
export function ReceiveHereForm({ complaint, judging, onSealed }: ActionProps) {
  const { t } = useTranslation(['complaint', 'domain']);
  const nameOf = useNameOf();
  const sealing = useSealing(complaint);
  const step = stepBeside('receive-here', complaint, judging) ?? { type: 'Receive' as const };
  const able = ableBeside(step, complaint, judging);
  const form = useForm({ defaultValues: { who: able[0] ?? '' } });
  const who = useWatch({ control: form.control, name: 'who' });
  const confirming = step.type === 'ConfirmReception';
  return (
    <ActionForm
      form={form}
      beginAtSeal={able.length === 1}
      sealing={{ ...sealing, seal: (commands) => sealing.seal(commands, { as: who }) }}
      submit={t(confirming ? 'here.confirmSubmit' : 'here.receiveSubmit', { name: nameOf(who) })}
      commandsOf={() => [step]}
      onSealed={onSealed}
    >
      <p>{t('here.receive', { tier: t(`domain:tier.${complaint.tier}`) })}</p>
      <PersonBeside control={form.control} name="who" able={able} judging={judging} />
    </ActionForm>
  );
}
