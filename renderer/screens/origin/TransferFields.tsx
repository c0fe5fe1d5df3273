import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../shared/calendar.ts';
import { deadlineBases, type TransferSource } from '../../../shared/complaint/origin-codes.ts';
import { useOpening } from '../../ledger-reads.ts';
import { DeadlineProposal } from './DeadlineProposal.tsx';
import classes from './Origin.module.css';
import { proposedDeadline, type TransferField, type TransferForm, transferFaults } from './transfer-form.ts';

type Props = {
  /** Null until it is chosen: then no date is proposed. */
  readonly source: TransferSource | null;
  readonly value: TransferForm;
  readonly onChange: (value: TransferForm) => void;
  readonly today: CalendarDate;
  /** Was sealing tried? What is merely missing is named only then. */
  readonly tried: boolean;
  /** In front of each field's name, where the whole form has names of its own. */
  readonly prefix?: string;
};

/** Outside number, day of arrival, deadline and what it rests on (T8, T8a). A date is proposed, never assumed. */
export function TransferFields({ source, value, onChange, today, tried, prefix = '' }: Props) {
  const { t } = useTranslation(['origin', 'domain']);
  const faults = transferFaults(value, today);
  const days = useOpening()?.days ?? [];
  const proposed = source && proposedDeadline(source, value, today, days);
  const wrong = (field: TransferField) => {
    const fault = faults.get(field);
    return fault && (tried || fault === 'date' || fault === 'day-to-come') ? t(`wrong.${fault}`) : null;
  };
  const text = (field: Exclude<TransferField, 'basis'>) => ({
    value: value[field],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...value, [field]: event.currentTarget.value }),
    error: wrong(field),
  });
  return (
    <fieldset className={classes.transfer}>
      <legend className="unseen">{t('transfer')}</legend>
      <div data-field={`${prefix}number`}>
        <TextInput label={t('number')} maxLength={60} {...text('number')} />
      </div>
      <div data-field={`${prefix}received`}>
        <TextInput label={t('received')} placeholder={today} {...text('received')} />
      </div>
      <div data-field={`${prefix}deadline`}>
        <TextInput label={t('deadline')} placeholder={t('deadlineHint')} {...text('deadline')} />
      </div>
      <div data-field={`${prefix}basis`}>
        <NativeSelect
          label={t('basis')}
          data={[
            { value: '', label: t('basisNone') },
            ...deadlineBases.map((one) => ({ value: one, label: t(`domain:deadlineBasis.${one}`) })),
          ]}
          value={value.basis}
          onChange={(event) =>
            onChange({ ...value, basis: event.currentTarget.value as TransferForm['basis'] })
          }
          error={wrong('basis')}
        />
      </div>
      {value.basis === 'other' || value.basisText !== '' ? (
        <div className={classes.wide} data-field={`${prefix}basisText`}>
          <TextInput label={t('basisText')} maxLength={200} {...text('basisText')} />
        </div>
      ) : null}
      {proposed && value.deadline.trim() === '' ? (
        <DeadlineProposal
          {...proposed}
          onTake={() => onChange({ ...value, deadline: proposed.day, basis: 'odr-member' })}
        />
      ) : null}
    </fieldset>
  );
}
