import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Controller, useFieldArray, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Input } from '../../../shared/contract.ts';
import { useKeys } from '../../frame/keys.ts';
import { FormFoot } from '../../parts/FormFoot.tsx';
import { PinField } from '../../parts/PinField.tsx';
import { pinFault } from '../settings/pin-rules.ts';
import { staffRoles } from '../settings/staff-roles.ts';
import classes from './PeopleForm.module.css';

export type People = Input<'firstRun'>['people'];
export type PeopleValues = { people: (People[number] & { again: string })[] };

type Props = {
  readonly initial: PeopleValues;
  readonly submit: string;
  readonly onBack: (values: PeopleValues) => void;
  readonly onSubmit: (values: PeopleValues) => void;
};

const newPerson = { name: '', role: 'clerk', pin: '', again: '' } as const;

/** One line for each tier to begin with. */
export const nobodyYet: PeopleValues = {
  people: [
    { ...newPerson, role: 'enterprise-head' },
    { ...newPerson, role: 'department-head' },
    { ...newPerson },
  ],
};

/** Who works here, each with a PIN typed twice by its owner. */
export function PeopleForm({ initial, submit, onBack, onSubmit }: Props) {
  const { t } = useTranslation(['settings', 'common', 'domain']);
  const [problem, setProblem] = useState<string | null>(null);
  const { register, control, handleSubmit, getValues, formState } = useForm<PeopleValues>({
    defaultValues: initial,
  });
  const { fields, append, remove } = useFieldArray({ control, name: 'people' });
  const { errors } = formState;

  const send = handleSubmit((values) => {
    if (!values.people.some((person) => person.role === 'enterprise-head')) return setProblem(t('needHead'));
    onSubmit(values);
  });
  const back = (): void => onBack(getValues());
  useKeys([
    { key: 'Ctrl+Enter', label: submit, run: send },
    { key: 'Esc', label: t('common:back'), run: back },
  ]);

  const checkPin = (index: number) => (): string | true => {
    const { pin, again } = getValues(`people.${index}`);
    const fault = pinFault(pin, again);
    return fault === null || fault === 'pinDiffers' || t(fault);
  };
  const checkAgain =
    (index: number) =>
    (again: string): string | true =>
      again === getValues(`people.${index}.pin`) || t('pinDiffers');

  return (
    <form autoComplete="off" onSubmit={send} noValidate>
      {fields.map((field, index) => (
        <div key={field.id} className={classes.person}>
          <TextInput
            label={t('name')}
            {...register(`people.${index}.name`, { required: t('common:required') })}
            error={errors.people?.[index]?.name?.message}
          />
          <NativeSelect
            label={t('role')}
            data={staffRoles.map((role) => ({ value: role, label: t(`domain:role.${role}`) }))}
            {...register(`people.${index}.role`)}
          />
          <Controller
            control={control}
            name={`people.${index}.pin`}
            rules={{ validate: checkPin(index) }}
            render={({ field: pin, fieldState }) => (
              <PinField label={t('pin')} {...pin} error={fieldState.error?.message} />
            )}
          />
          <Controller
            control={control}
            name={`people.${index}.again`}
            rules={{ validate: checkAgain(index) }}
            render={({ field: again, fieldState }) => (
              <PinField label={t('pinAgain')} {...again} error={fieldState.error?.message} />
            )}
          />
          <Button
            variant="default"
            className={classes.remove ?? ''}
            disabled={fields.length === 1}
            aria-label={t('removePerson', { name: getValues(`people.${index}.name`) || index + 1 })}
            onClick={() => remove(index)}
          >
            {t('common:remove')}
          </Button>
        </div>
      ))}
      <Button variant="light" onClick={() => append({ ...newPerson })}>
        {t('addPerson')}
      </Button>
      <FormFoot problem={problem} submit={submit} busy={false}>
        <Button variant="default" size="lg" onClick={back}>
          {t('common:back')}
        </Button>
      </FormFoot>
    </form>
  );
}
