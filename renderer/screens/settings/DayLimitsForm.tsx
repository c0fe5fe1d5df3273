import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { tiers } from '../../../shared/codes.ts';
import type { DayLimits } from '../../../shared/event-parts.ts';
import { fenFromText } from '../../../shared/money.ts';
import { useKeys } from '../../frame/keys.ts';
import { FormFoot } from '../../parts/FormFoot.tsx';
import classes from './AuthorityForm.module.css';
import { dayLimitsOf, dayLimitsRise, type DayLimitsForm as Form } from './day-limits-form.ts';
import forms from './forms.module.css';

type Props = {
  readonly initial: Form;
  readonly disabled: boolean;
  /** Null when it was taken, else the sentence that says why not. */
  readonly onSubmit: (limits: DayLimits) => Promise<string | null>;
};

/** What one consumer may be given in a day at each tier, over all complaints and clerks (T2). */
export function DayLimitsForm({ initial, disabled, onSubmit }: Props) {
  const { t } = useTranslation(['settings', 'common', 'domain']);
  const [problem, setProblem] = useState<string | null>(null);
  const [within, setWithin] = useState(false);
  const { register, handleSubmit, getValues, formState } = useForm<Form>({ defaultValues: initial });
  const { errors, isSubmitting } = formState;
  const send = handleSubmit(async (values) => setProblem(await onSubmit(dayLimitsOf(values))));
  // The table above has the key while the focus is anywhere else.
  useKeys(within && !disabled ? [{ key: 'Ctrl+Enter', label: t('day.save'), run: () => void send() }] : []);
  return (
    <form
      className={classes.day}
      noValidate
      autoComplete="off"
      onSubmit={send}
      aria-labelledby="day-limits"
      onFocus={() => setWithin(true)}
      onBlur={() => setWithin(false)}
    >
      <h2 id="day-limits" className={classes.dayTitle}>
        {t('day.title')}
      </h2>
      <p className={classes.dayHint}>{t('day.hint')}</p>
      <fieldset className={forms.plain} disabled={disabled}>
        <table className={classes.table}>
          <tbody>
            <tr>
              <th scope="row">
                {t('day.most')}
                <small>{t('day.mostHint')}</small>
              </th>
              {tiers.map((tier) => (
                <td key={tier}>
                  <TextInput
                    label={t(`domain:tier.${tier}`)}
                    placeholder={t('limitNone')}
                    inputMode="decimal"
                    classNames={{ input: classes.amount ?? '' }}
                    {...register(`t${tier}`, {
                      validate: (text) => {
                        if (text.trim() !== '' && fenFromText(text) === null) return t('common:wrongMoney');
                        return dayLimitsRise(getValues()) || t('limitOrder');
                      },
                    })}
                    error={errors[`t${tier}`]?.message}
                  />
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </fieldset>
      {disabled ? null : <FormFoot problem={problem} submit={t('day.save')} busy={isSubmitting} />}
    </form>
  );
}
