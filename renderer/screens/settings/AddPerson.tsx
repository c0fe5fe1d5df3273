import { Button, NativeSelect, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../frame/keys.ts';
import { PinField } from '../../parts/PinField.tsx';
import { useFocusFirst } from '../../parts/use-focus-first.ts';
import { pinFault } from './pin-rules.ts';
import classes from './Settings.module.css';
import { type StaffRole, staffRoles } from './staff-roles.ts';
import type { useChange } from './use-change.ts';

type Props = { readonly change: ReturnType<typeof useChange>['change']; readonly onClose: () => void };
type Form = { name: string; role: StaffRole; pin: string; again: string };

/** A new person, with a PIN for the first sign-in, where they change it to their own. */
export function AddPerson({ change, onClose }: Props) {
  const { t } = useTranslation(['settings', 'common', 'domain']);
  const within = useFocusFirst<HTMLFormElement>();
  const [problem, setProblem] = useState<string | null>(null);
  const { register, control, handleSubmit, formState } = useForm<Form>({
    defaultValues: { name: '', role: 'clerk', pin: '', again: '' },
  });
  const send = handleSubmit(async ({ name, role, pin }) => {
    const refused = await change((desk, base, ownPin) =>
      desk.addOperator({ ...base, name, role, pin, ...(ownPin && { ownPin }) }),
    );
    setProblem(refused);
    if (refused === null) onClose();
  });
  useKeys([
    { key: 'Ctrl+Enter', label: t('common:save'), run: send },
    { key: 'Esc', label: t('common:cancel'), run: onClose },
  ]);
  const wrong = (fault: ReturnType<typeof pinFault>, mine: readonly unknown[]): string | true =>
    fault === null || !mine.includes(fault) || t(fault);
  return (
    <form autoComplete="off" ref={within} className={classes.edit} onSubmit={send} noValidate>
      <Title order={2}>{t('addPerson')}</Title>
      <div className={classes.pair}>
        <TextInput
          label={t('name')}
          {...register('name', { required: t('common:required') })}
          error={formState.errors.name?.message}
        />
        <NativeSelect
          label={t('role')}
          data={staffRoles.map((role) => ({ value: role, label: t(`domain:role.${role}`) }))}
          {...register('role')}
        />
        <Controller
          control={control}
          name="pin"
          rules={{ validate: (pin, form) => wrong(pinFault(pin, form.again), ['sixDigits', 'weakPin']) }}
          render={({ field, fieldState }) => (
            <PinField label={t('pin')} {...field} error={fieldState.error?.message} />
          )}
        />
        <Controller
          control={control}
          name="again"
          rules={{ validate: (again, form) => wrong(pinFault(form.pin, again), ['pinDiffers']) }}
          render={({ field, fieldState }) => (
            <PinField label={t('pinAgain')} {...field} error={fieldState.error?.message} />
          )}
        />
      </div>
      <p className={classes.hint}>{t('givenHint')}</p>
      <p className={classes.problem} role="alert">
        {problem}
      </p>
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button type="submit" loading={formState.isSubmitting}>
          {t('addPerson')}
        </Button>
      </div>
    </form>
  );
}
