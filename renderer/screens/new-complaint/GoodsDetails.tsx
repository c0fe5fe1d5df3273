import { NativeSelect, TextInput } from '@mantine/core';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { conditions, faults, safeties, secondSales, specials, units } from '../../../shared/codes.ts';
import type { ComplaintForm } from './complaint-form.ts';
import { enterGoesOn } from './enter-goes-on.ts';
import classes from './NewComplaint.module.css';

/** The facts of a line one by one, for goods that none of the glances fits (G2, G2a, G3). */
export function GoodsDetails({ index }: { readonly index: number }) {
  const { t } = useTranslation(['newComplaint', 'domain']);
  const { register } = useFormContext<ComplaintForm>();
  const at = `lines.${index}` as const;
  return (
    <div className={classes.details}>
      <NativeSelect
        label={t('special')}
        data={specials.map((value) => ({ value, label: t(`domain:special.${value}`) }))}
        {...register(`${at}.special`)}
        onKeyDown={enterGoesOn}
      />
      <NativeSelect
        label={t('condition')}
        data={conditions.map((value) => ({ value, label: t(`domain:condition.${value}`) }))}
        {...register(`${at}.condition`)}
        onKeyDown={enterGoesOn}
      />
      <NativeSelect
        label={t('fault')}
        data={faults.map((value) => ({ value, label: t(`domain:fault.${value}`) }))}
        {...register(`${at}.fault`)}
        onKeyDown={enterGoesOn}
      />
      <NativeSelect
        label={t('safety')}
        data={safeties.map((value) => ({ value, label: t(`domain:safety.${value}`) }))}
        {...register(`${at}.safety`)}
        onKeyDown={enterGoesOn}
      />
      <NativeSelect
        label={t('secondSale')}
        data={secondSales.map((value) => ({ value, label: t(`domain:secondSale.${value}`) }))}
        {...register(`${at}.secondSale`)}
        onKeyDown={enterGoesOn}
      />
      <NativeSelect
        label={t('unit')}
        data={units.map((value) => ({ value, label: t(`domain:unit.${value}`) }))}
        {...register(`${at}.unit`)}
        onKeyDown={enterGoesOn}
      />
      <TextInput
        label={t('supplier')}
        maxLength={120}
        {...register(`${at}.supplier`)}
        onKeyDown={enterGoesOn}
      />
    </div>
  );
}
