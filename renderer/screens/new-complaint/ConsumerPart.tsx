import { Checkbox, NativeSelect } from '@mantine/core';
import { useController, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { channels } from '../../../shared/codes.ts';
import { TransferFields } from '../origin/TransferFields.tsx';
import { sourceOf } from '../origin/transfer-form.ts';
import type { ComplaintForm } from './complaint-form.ts';
import { DeclinableField } from './DeclinableField.tsx';
import { useFormFacts } from './form-context.ts';
import classes from './NewComplaint.module.css';
import { PhoneField } from './PhoneField.tsx';

/** ① Who complains, and how it came. */
export function ConsumerPart({ autoFocus }: { readonly autoFocus: boolean }) {
  const { t } = useTranslation(['newComplaint', 'domain']);
  const { register, control, setValue } = useFormContext<ComplaintForm>();
  const sameAs = useWatch({ control, name: 'sameAs' });
  const channel = useWatch({ control, name: 'channel' });
  const transfer = useController({ control, name: 'transfer' }).field;
  const { today, tried } = useFormFacts();
  const source = sourceOf(channel);
  return (
    <div className={classes.consumer}>
      <PhoneField autoFocus={autoFocus} />
      <DeclinableField
        field="name"
        label={t('name')}
        taken={sameAs?.maskedName ?? null}
        onDrop={() => setValue('sameAs', null, { shouldDirty: true })}
      />
      <NativeSelect
        label={t('channel')}
        data={channels.map((value) => ({ value, label: t(`domain:channel.${value}`) }))}
        {...register('channel')}
      />
      <Checkbox className={classes.danger} label={t('danger')} {...register('danger')} />
      {source ? (
        <div className={classes.handedOver}>
          <TransferFields
            source={source}
            value={transfer.value}
            onChange={transfer.onChange}
            today={today}
            tried={tried}
            prefix="transfer."
          />
        </div>
      ) : null}
    </div>
  );
}
