import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { leastYears } from '../../../shared/ledger/retention.ts';
import { useKeys } from '../../frame/keys.ts';
import { FormFoot } from '../../parts/FormFoot.tsx';
import forms from '../settings/forms.module.css';
import classes from './Keeping.module.css';

type Props = {
  readonly years: number;
  readonly disabled: boolean;
  /** Null when it was taken, else the sentence that says why not. */
  readonly onSave: (years: number) => Promise<string | null>;
};

/** How many years: two at least (L3). */
export function YearsForm({ years, disabled, onSave }: Props) {
  const { t } = useTranslation('retention');
  const [problem, setProblem] = useState<string | null>(null);
  const { register, handleSubmit, formState } = useForm({ defaultValues: { years: String(years) } });
  const { errors, isSubmitting } = formState;
  const send = handleSubmit(async (typed) => setProblem(await onSave(Number(typed.years))));
  useKeys(disabled ? [] : [{ key: 'Ctrl+Enter', label: t('saveYears'), run: () => void send() }]);
  return (
    <form className={classes.years} noValidate autoComplete="off" onSubmit={send}>
      <fieldset className={forms.plain} disabled={disabled}>
        <TextInput
          label={t('years')}
          description={t('yearsHint')}
          inputMode="numeric"
          {...register('years', {
            validate: (typed) =>
              (/^\d{1,3}$/.test(typed) && Number(typed) >= leastYears && Number(typed) <= 100) ||
              t('yearsWrong'),
          })}
          error={errors.years?.message}
        />
      </fieldset>
      {disabled ? null : <FormFoot problem={problem} submit={t('saveYears')} busy={isSubmitting} />}
    </form>
  );
}
