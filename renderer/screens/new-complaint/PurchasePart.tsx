import { NativeSelect, TextInput } from '@mantine/core';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { payingChannels, responsibleKinds, salesChannels } from '../../../shared/codes.ts';
import type { ComplaintForm } from './complaint-form.ts';
import classes from './NewComplaint.module.css';
import { ResponsibleField } from './ResponsibleField.tsx';
import { useFault } from './use-fault.ts';

/** When, where and how it was bought and paid, and who sold it (L1, T6a). All of it may stay empty (T6b). */
export function PurchasePart() {
  const { t } = useTranslation(['newComplaint', 'domain']);
  const { register, setValue } = useFormContext<ComplaintForm>();
  const faultOf = useFault();
  return (
    <div className={classes.purchase}>
      <div data-field="purchaseDate">
        <TextInput
          label={t('purchaseDate')}
          placeholder={t('dateHint')}
          {...register('purchaseDate')}
          error={faultOf('purchaseDate')}
        />
      </div>
      <TextInput label={t('receiptNumber')} maxLength={60} {...register('receiptNumber')} />
      <NativeSelect
        label={t('salesChannel')}
        data={salesChannels.map((value) => ({ value, label: t(`domain:salesChannel.${value}`) }))}
        {...register('salesChannel')}
      />
      <TextInput label={t('payer')} maxLength={60} {...register('payer')} />
      <NativeSelect
        label={t('responsible')}
        data={responsibleKinds.map((value) => ({ value, label: t(`domain:responsible.${value}`) }))}
        {...register('responsible', { onChange: () => setValue('party', null) })}
      />
      <ResponsibleField />
      <fieldset className={classes.paid}>
        <legend>{t('paid')}</legend>
        {payingChannels.map((channel) => (
          <div key={channel} data-field={`paid.${channel}`}>
            <TextInput
              label={t(`domain:payingChannel.${channel}`)}
              inputMode="decimal"
              {...register(`paid.${channel}`)}
              error={faultOf(`paid.${channel}`)}
            />
          </div>
        ))}
      </fieldset>
    </div>
  );
}
