import { Button } from '@mantine/core';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { RefusalCode } from '../../../shared/refusals.ts';
import { useSession } from '../../app-context.ts';
import { useKeys } from '../../frame/keys.ts';
import { PinField } from '../../parts/PinField.tsx';
import { useFocusFirst } from '../../parts/use-focus-first.ts';
import { type PinFault, pinFault } from './pin-rules.ts';
import classes from './Settings.module.css';
import { useChange } from './use-change.ts';

type Form = { ownPin: string; pin: string; again: string };

const empty: Form = { ownPin: '', pin: '', again: '' };

/** The field a refusal speaks of; every other refusal stands below the form. */
const fieldOf: Partial<Record<RefusalCode, keyof Form>> = {
  'wrong-pin': 'ownPin',
  'locked-out': 'ownPin',
  'weak-pin': 'pin',
};

/** Everyone's own PIN, changed on the word of the present one. */
export function MyPinTab() {
  const { t } = useTranslation(['settings', 'common']);
  const { operator, name } = useSession();
  const { saved, attempt } = useChange();
  const within = useFocusFirst<HTMLFormElement>();
  const [problem, setProblem] = useState<string | null>(null);
  const { control, handleSubmit, setError, setFocus, reset, resetField, formState } = useForm<Form>({
    defaultValues: empty,
    reValidateMode: 'onSubmit',
  });

  const send = handleSubmit(async ({ ownPin, pin }) => {
    setProblem(null);
    const unchanged = await attempt(
      (desk, base) => desk.changePin({ ...base, operator, pin, ownPin }),
      false,
    );
    if (unchanged === null) {
      reset(empty);
      return setFocus('ownPin');
    }
    const field = unchanged.refusal && fieldOf[unchanged.refusal.code];
    if (!field) return setProblem(unchanged.refusal ? unchanged.sentence : t('myPinLost'));
    resetField(field, { defaultValue: '' });
    setError(field, { message: unchanged.sentence });
    setFocus(field);
  });
  useKeys([{ key: 'Ctrl+Enter', label: t('setPin'), run: () => void send() }]);

  const fault = (found: PinFault | null, mine: readonly PinFault[]): string | true =>
    found === null || !mine.includes(found) || t(found);
  const sixDigits = (pin: string): string | true => /^\d{6}$/.test(pin) || t('sixDigits');

  return (
    <form autoComplete="off" ref={within} className={classes.mine} onSubmit={send} noValidate>
      <p className={classes.hint}>{t('myPinHint', { name })}</p>
      <Controller
        control={control}
        name="ownPin"
        rules={{ validate: sixDigits }}
        render={({ field, fieldState }) => (
          <PinField label={t('presentPin')} {...field} error={fieldState.error?.message} />
        )}
      />
      <Controller
        control={control}
        name="pin"
        rules={{
          validate: (pin, form) =>
            pin !== '' && pin === form.ownPin
              ? t('samePin')
              : fault(pinFault(pin, form.again), ['sixDigits', 'weakPin']),
        }}
        render={({ field, fieldState }) => (
          <PinField label={t('newPin')} {...field} error={fieldState.error?.message} />
        )}
      />
      <Controller
        control={control}
        name="again"
        rules={{ validate: (again, form) => fault(pinFault(form.pin, again), ['pinDiffers']) }}
        render={({ field, fieldState }) => (
          <PinField label={t('newPinAgain')} {...field} error={fieldState.error?.message} />
        )}
      />
      <p className={classes.problem} role="alert">
        {problem}
      </p>
      <div className={classes.buttons}>
        <Button type="submit" size="lg" loading={formState.isSubmitting}>
          {t('setPin')}
        </Button>
      </div>
      <div role="status">{saved ? <p className={classes.saved}>✓ {t('myPinSaved')}</p> : null}</div>
    </form>
  );
}
