import { Button, Checkbox, NativeSelect, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useFieldArray, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { councilNames } from '../../../shared/codes.ts';
import { ruleNumbers } from '../../../shared/complaint/rule-table.ts';
import type { StoreSettings } from '../../../shared/event-parts.ts';
import type { StoreWords } from '../../../shared/store/store-words.ts';
import { useKeys } from '../../frame/keys.ts';
import { FormFoot } from '../../parts/FormFoot.tsx';
import { zones } from '../../parts/zones.ts';
import classes from './forms.module.css';
import { type StoreForm as Form, settingsOf, spansFromText } from './store-form.ts';

type Props = {
  readonly initial: Form;
  readonly submit: string;
  /** Null when it was taken, else the sentence that says why not. */
  readonly onSubmit: (store: StoreWords, settings: StoreSettings) => Promise<string | null>;
  readonly disabled?: boolean;
};

/** Name, place, size and opening hours of the store: at the first run and in the settings. */
export function StoreForm({ initial, submit, onSubmit, disabled = false }: Props) {
  const { t } = useTranslation(['settings', 'common', 'domain']);
  const [problem, setProblem] = useState<string | null>(null);
  const { register, control, handleSubmit, setValue, getValues, formState } = useForm<Form>({
    defaultValues: initial,
  });
  const { fields } = useFieldArray({ control, name: 'hours' });
  const employs = useWatch({ control, name: 'employs' });
  const small = Number(employs) >= 1 && Number(employs) < ruleNumbers.staffForThreeTiers;
  const { errors, isSubmitting } = formState;

  const required = { required: t('common:required') };
  const whole = { ...required, pattern: { value: /^\s*[1-9]\d{0,6}\s*$/, message: t('wholeNumber') } };
  const send = handleSubmit(async (form) => {
    const { store, settings } = settingsOf(form);
    if (settings.hours.length === 0) return setProblem(t('oneDay'));
    setProblem(await onSubmit(store, settings));
  });
  const sameAll = (): void => {
    const monday = getValues('hours.0.text');
    for (const index of fields.keys()) setValue(`hours.${index}.text`, monday, { shouldValidate: true });
  };
  useKeys(disabled ? [] : [{ key: 'Ctrl+Enter', label: submit, run: send }]);

  return (
    <form autoComplete="off" onSubmit={send} noValidate>
      <fieldset className={classes.plain} disabled={disabled}>
        <div className={classes.four}>
          <TextInput
            className={classes.wide ?? ''}
            label={t('storeName')}
            {...register('name', required)}
            error={errors.name?.message}
          />
          <TextInput
            label={t('phone')}
            inputMode="tel"
            {...register('phone', required)}
            error={errors.phone?.message}
          />
          <NativeSelect
            label={t('council')}
            data={councilNames.map((code) => ({ value: code, label: t(`domain:council.${code}`) }))}
            {...register('council')}
          />
          <TextInput
            className={classes.wide ?? ''}
            label={t('address')}
            {...register('address', required)}
            error={errors.address?.message}
          />
          <TextInput
            label={t('area')}
            inputMode="numeric"
            {...register('area', whole)}
            error={errors.area?.message}
          />
          <TextInput
            label={t('employs')}
            inputMode="numeric"
            {...register('employs', whole)}
            error={errors.employs?.message}
          />
          {small ? (
            <Checkbox
              className={`${classes.wide} ${classes.gap}`}
              label={t('twoTiers')}
              description={t('twoTiersHint')}
              {...register('twoTiers')}
            />
          ) : null}
        </div>
        <div className={classes.hoursHead}>
          <h2 className={classes.heading}>{t('hours')}</h2>
          <Button variant="subtle" size="compact-md" onClick={sameAll}>
            {t('sameAll')}
          </Button>
        </div>
        <Text c="var(--ink-soft)" size="sm">
          {t('hoursHint')} {t('hoursFormat')}
        </Text>
        <div className={classes.week}>
          {fields.map((field, index) => (
            <TextInput
              key={field.id}
              label={t(`common:weekdays.${index as 0}`)}
              aria-label={t('hoursOf', { day: t(`common:weekdays.${index as 0}`) })}
              {...register(`hours.${index}.text`, {
                validate: (text) => spansFromText(text) !== null || t('wrongHours'),
              })}
              error={errors.hours?.[index]?.text?.message}
            />
          ))}
          <NativeSelect label={t('zone')} data={[...zones]} {...register('zone')} />
        </div>
      </fieldset>
      {disabled ? null : <FormFoot problem={problem} submit={submit} busy={isSubmitting} />}
    </form>
  );
}
