import { useController, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type TransferSource, transferSources } from '../../../../shared/complaint/origin-codes.ts';
import { today } from '../../../../shared/judging.ts';
import origin from '../../origin/Origin.module.css';
import { TransferFields } from '../../origin/TransferFields.tsx';
import {
  emptyTransfer,
  sourceOf,
  type TransferForm,
  transferCommand,
  transferFaults,
} from '../../origin/transfer-form.ts';
import { ActionForm, type ActionProps } from '../ActionForm.tsx';
import { ChoiceField } from '../fields.tsx';
import { useSealing } from '../use-sealing.ts';

type Values = { source: TransferSource | ''; transfer: TransferForm };

/** A matter handed over from outside, before or after the end (T8). */
export function NoteTransferForm({ complaint, judging, onSealed }: ActionProps) {
  const { t } = useTranslation(['origin', 'domain']);
  const day = today(judging);
  const first = complaint.transfers.length === 0 ? sourceOf(complaint.facts.channel) : null;
  const form = useForm<Values>({ defaultValues: { source: first ?? '', transfer: emptyTransfer() } });
  const transfer = useController({
    control: form.control,
    name: 'transfer',
    rules: { validate: (typed) => transferFaults(typed, day).size === 0 },
  }).field;
  const source = form.watch('source') || null;
  return (
    <ActionForm
      form={form}
      sealing={useSealing(complaint)}
      submit={t('transferSubmit')}
      commandsOf={(values) => (source ? [transferCommand(source, values.transfer, day)] : [])}
      onSealed={onSealed}
    >
      <ChoiceField
        control={form.control}
        name="source"
        label={t('source')}
        choices={transferSources.map((value) => ({ value, label: t(`domain:channel.${value}`) }))}
      />
      <div className={origin.narrow}>
        <TransferFields
          source={source}
          value={transfer.value}
          onChange={transfer.onChange}
          today={day}
          tried={form.formState.isSubmitted}
        />
      </div>
    </ActionForm>
  );
}
