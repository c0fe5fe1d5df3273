import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { remedyKinds, tiers } from '../../../shared/codes.ts';
import type { AuthorityTable } from '../../../shared/event-parts.ts';
import { fenFromText } from '../../../shared/money.ts';
import { useKeys } from '../../frame/keys.ts';
import { FormFoot } from '../../parts/FormFoot.tsx';
import classes from './AuthorityForm.module.css';
import { authorityOf, type AuthorityForm as Form, limitsRise, withKind } from './authority-form.ts';
import forms from './forms.module.css';

type Props = {
  readonly initial: Form;
  readonly submit: string;
  /** Null when it was taken, else the sentence that says why not. */
  readonly onSubmit: (authority: AuthorityTable) => Promise<string | null>;
  readonly disabled?: boolean;
  /** What is typed when the form goes, so that it can stand there again. */
  readonly onLeave?: (form: Form) => void;
};

/** What each tier may decide, up to how much, and how soon: three columns, one for each tier. */
export function AuthorityForm({ initial, submit, onSubmit, disabled = false, onLeave }: Props) {
  const { t } = useTranslation(['settings', 'common', 'domain']);
  const [problem, setProblem] = useState<string | null>(null);
  const { register, control, handleSubmit, getValues, reset, formState } = useForm<Form>({
    defaultValues: initial,
  });
  const form = useWatch({ control }) as Form;
  const { errors, isSubmitting } = formState;
  const leaving = useRef(onLeave);
  leaving.current = onLeave;
  useEffect(() => () => leaving.current?.(getValues()), [getValues]);

  const send = handleSubmit(async (values) => setProblem(await onSubmit(authorityOf(values))));
  useKeys(disabled ? [] : [{ key: 'Ctrl+Enter', label: submit, run: send }]);

  const limitRules = {
    validate: (text: string) => {
      if (text.trim() !== '' && fenFromText(text) === null) return t('common:wrongMoney');
      return limitsRise(getValues()) || t('limitOrder');
    },
  };
  const minutes = {
    required: t('common:required'),
    pattern: { value: /^\s*[1-9]\d{0,4}\s*$/, message: t('wholeNumber') },
  };
  const label = (tier: 1 | 2 | 3, field: string): string =>
    t('fieldAt', { tier: t(`domain:tier.${tier}`), field });

  return (
    <form autoComplete="off" onSubmit={send} noValidate>
      <fieldset className={forms.plain} disabled={disabled}>
        <table className={classes.table}>
          <thead>
            <tr>
              <td />
              {tiers.map((tier) => (
                <th key={tier} scope="col">
                  {t(`domain:tier.${tier}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">
                {t('limit')}
                <small>{t('limitHint')}</small>
              </th>
              {tiers.map((tier) => (
                <td key={tier}>
                  <TextInput
                    aria-label={label(tier, t('limit'))}
                    placeholder={t('limitNone')}
                    inputMode="decimal"
                    classNames={{ input: classes.amount ?? '' }}
                    {...register(`t${tier}.limit`, limitRules)}
                    error={errors[`t${tier}`]?.limit?.message}
                  />
                </td>
              ))}
            </tr>
            {(['receive', 'decide'] as const).map((field) => (
              <tr key={field}>
                <th scope="row">{t(`${field}Minutes`)}</th>
                {tiers.map((tier) => (
                  <td key={tier}>
                    <TextInput
                      aria-label={label(tier, t(`${field}Minutes`))}
                      inputMode="numeric"
                      classNames={{ input: classes.amount ?? '' }}
                      {...register(`t${tier}.${field}`, minutes)}
                      error={errors[`t${tier}`]?.[field]?.message}
                    />
                  </td>
                ))}
              </tr>
            ))}
            {remedyKinds.map((kind) => (
              <tr key={kind} className={classes.kind}>
                <th scope="row">{t(`domain:remedy.${kind}`)}</th>
                {tiers.map((tier) => (
                  <td key={tier}>
                    <input
                      type="checkbox"
                      aria-label={t('kindAt', {
                        tier: t(`domain:tier.${tier}`),
                        kind: t(`domain:remedy.${kind}`),
                      })}
                      checked={form[`t${tier}`].kinds.includes(kind)}
                      onChange={(event) => {
                        const next = withKind(getValues(), tier, kind, event.currentTarget.checked);
                        reset(next, { keepDefaultValues: true, keepErrors: true });
                      }}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </fieldset>
      {disabled ? null : <FormFoot problem={problem} submit={submit} busy={isSubmitting} />}
    </form>
  );
}
