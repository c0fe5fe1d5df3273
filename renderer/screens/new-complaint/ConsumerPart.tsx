import { Checkbox, NativeSelect } from '@mantine/core';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { channels } from '../../../shared/codes.ts';
import type { ComplaintForm } from './complaint-form.ts';
import { DeclinableField } from './DeclinableField.tsx';
import classes from './NewComplaint.module.css';
import { PhoneField } from './PhoneField.tsx';

/** ① Who complains, and how it came. */
export function ConsumerPart({ autoFocus }: { readonly autoFocus: boolean }) {
  const { t } = useTranslation(['newComplaint', 'domain']);
  const { register, control, setValue } = useFormContext<ComplaintForm>();
  const sameAs = useWatch({ control, name: 'sameAs' });
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
    </div>
  );
}
