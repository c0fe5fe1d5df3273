import { NativeSelect, TextInput } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import {
  type DeadlineBasis,
  deadlineBases,
  type TransferField,
  transferReasons,
} from '../../../../shared/complaint/origin-codes.ts';
import { today } from '../../../../shared/judging.ts';
import { dateFromText } from '../../../../shared/typed-date.ts';
import { ActionForm, type ActionProps } from '../ActionForm.tsx';
import { ChoiceField, NoteField } from '../fields.tsx';
import classes from '../Panel.module.css';
import { useSealing } from '../use-sealing.ts';
import { WhichTransfer } from './WhichTransfer.tsx';

type Values = {
  transfer: string;
  field: TransferField;
  to: string;
  basis: DeadlineBasis | '';
  basisText: string;
  reason: (typeof transferReasons)[number] | '';
  note: string;
};

/** A deadline that was moved outside or typed wrongly, or a number put right: old and new stay side by side (L2). */
export function AmendTransferForm({ complaint, judging, onSealed }: ActionProps) {
  const { t } = useTranslation(['origin', 'domain', 'complaint']);
  const day = today(judging);
  const { transfers } = complaint;
  const form = useForm<Values>({
    defaultValues: {
      transfer: transfers.at(-1)?.transfer ?? '',
      field: 'deadline',
      to: '',
      basis: '',
      basisText: '',
      reason: '',
      note: '',
    },
  });
  const { errors } = form.formState;
  const [field, basis] = form.watch(['field', 'basis']);
  const known = transfers.find((one) => one.transfer === form.watch('transfer'));
  const stands = field === 'deadline' ? (known?.deadline ?? t('noDeadline')) : (known?.words.number ?? '');
  const isDeadline = field === 'deadline';
  return (
    <ActionForm
      form={form}
      sealing={useSealing(complaint)}
      submit={t('amendSubmit')}
      commandsOf={(values) => [
        {
          type: 'AmendTransfer',
          transfer: values.transfer,
          field: values.field,
          to: isDeadline ? dateFromText(values.to, day) : values.to.trim(),
          basis: isDeadline && values.to.trim() !== '' && values.basis !== '' ? values.basis : null,
          basisText: isDeadline ? values.basisText.trim() : '',
          reason: values.reason || 'typing-error',
          note: values.note,
        },
      ]}
      onSealed={onSealed}
    >
      <WhichTransfer control={form.control} name="transfer" transfers={transfers} />
      <ChoiceField
        control={form.control}
        name="field"
        label={t('whichField')}
        choices={[
          { value: 'deadline', label: t('fieldDeadline') },
          { value: 'number', label: t('fieldNumber') },
        ]}
      />
      <p className={classes.old}>
        {t('complaint:form.oldValue')} {stands}
      </p>
      <TextInput
        label={t(isDeadline ? 'newDeadline' : 'newNumber')}
        placeholder={isDeadline ? t('deadlineHint') : ''}
        maxLength={60}
        {...form.register('to', {
          validate: (typed) =>
            !isDeadline || typed.trim() === '' || dateFromText(typed, day) !== null || t('wrong.date'),
        })}
        error={errors.to?.message}
      />
      {isDeadline ? (
        <NativeSelect
          label={t('basis')}
          data={[
            { value: '', label: t('basisNone') },
            ...deadlineBases.map((one) => ({ value: one, label: t(`domain:deadlineBasis.${one}`) })),
          ]}
          {...form.register('basis', {
            validate: (chosen, { to }) => (to.trim() === '') === (chosen === '') || t('wrong.basis'),
          })}
          error={errors.basis?.message}
        />
      ) : null}
      {isDeadline && basis === 'other' ? (
        <TextInput
          label={t('basisText')}
          maxLength={200}
          {...form.register('basisText', {
            validate: (typed) => typed.trim() !== '' || t('wrong.basis-said'),
          })}
          error={errors.basisText?.message}
        />
      ) : null}
      <ChoiceField
        control={form.control}
        name="reason"
        label={t('transferReason')}
        choices={transferReasons.map((value) => ({ value, label: t(`domain:transferReason.${value}`) }))}
      />
      <NoteField control={form.control} name="note" />
    </ActionForm>
  );
}
