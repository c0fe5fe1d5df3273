import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Queue } from '../../../shared/queue/queue.ts';
import { useKeys } from '../../frame/keys.ts';
import { FormFoot } from '../../parts/FormFoot.tsx';
import classes from './AuthorityForm.module.css';
import forms from './forms.module.css';

type Form = { warnMinutes: string; counters: string };
type Props = {
  readonly queue: Queue;
  readonly disabled: boolean;
  /** Null when it was taken, else the sentence that says why not. */
  readonly onSave: (set: { warnMinutes: number; counters: number }) => Promise<string | null>;
};

const whole = (text: string, least: number, most: number): boolean =>
  /^\d{1,2}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most;

/** When the desk warns of long waits, and how many counters call (D1). */
export function QueueForm({ queue, disabled, onSave }: Props) {
  const { t } = useTranslation('queue');
  const [problem, setProblem] = useState<string | null>(null);
  const [within, setWithin] = useState(false);
  const { register, handleSubmit, formState } = useForm<Form>({
    defaultValues: { warnMinutes: String(queue.warnMinutes), counters: String(queue.counters) },
  });
  const { errors, isSubmitting } = formState;
  const send = handleSubmit(async ({ warnMinutes, counters }) =>
    setProblem(await onSave({ warnMinutes: Number(warnMinutes), counters: Number(counters) })),
  );
  useKeys(
    within && !disabled ? [{ key: 'Ctrl+Enter', label: t('settings.save'), run: () => void send() }] : [],
  );
  return (
    <form
      className={classes.day}
      noValidate
      autoComplete="off"
      onSubmit={send}
      aria-labelledby="queue-settings"
      onFocus={() => setWithin(true)}
      onBlur={() => setWithin(false)}
    >
      <h2 id="queue-settings" className={classes.dayTitle}>
        {t('settings.title')}
      </h2>
      <p className={classes.dayHint}>{t('settings.hint')}</p>
      <fieldset className={`${forms.plain} ${forms.four}`} disabled={disabled}>
        <TextInput
          label={t('settings.warn')}
          inputMode="numeric"
          {...register('warnMinutes', { validate: (text) => whole(text, 5, 59) || t('settings.warnWrong') })}
          error={errors.warnMinutes?.message}
        />
        <TextInput
          label={t('settings.counters')}
          inputMode="numeric"
          {...register('counters', { validate: (text) => whole(text, 1, 20) || t('settings.countersWrong') })}
          error={errors.counters?.message}
        />
      </fieldset>
      {disabled ? null : <FormFoot problem={problem} submit={t('settings.save')} busy={isSubmitting} />}
    </form>
  );
}
