import { NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { amendReasons } from '../../../../shared/codes.ts';
import type { CommandOf } from '../../../../shared/complaint/commands.ts';
import { today } from '../../../../shared/judging.ts';
import { maskedName, maskedPhone } from '../../../../shared/masking.ts';
import { ActionForm, type ActionProps } from '../ActionForm.tsx';
import { amendedValue, standingValue, type Target, targetsOf } from '../amendable.ts';
import { useFieldWords } from '../field-words.ts';
import { ChoiceField, NoteField } from '../fields.tsx';
import classes from '../Panel.module.css';
import { useReveal } from '../reveal.ts';
import { type SealCommands, useSealing } from '../use-sealing.ts';
import type { AmendValues } from './amend-values.ts';
import { NewValueField } from './NewValueField.tsx';
import { SecondPerson } from './SecondPerson.tsx';

const key = ({ item, field }: Target): string => `${item ?? ''}/${field}`;

/** A correction: which field, what stands, what it should be, why (L2). Freeing goods asks for a second PIN (G3). */
export function AmendForm({ complaint, judging, onSealed }: ActionProps) {
  const { t } = useTranslation(['complaint', 'domain', 'common']);
  const words = useFieldWords();
  const { shown } = useReveal();
  const sealing = useSealing(complaint);
  const targets = targetsOf(complaint);
  const form = useForm<AmendValues>({
    defaultValues: {
      target: key({ item: null, field: 'content' }),
      to: '',
      declined: false,
      reason: '',
      note: '',
    },
  });
  const [asking, setAsking] = useState<CommandOf<'Amend'> | null>(null);
  const chosen = form.watch('target');
  const target = targets.find((one) => key(one) === chosen) ?? { item: null, field: 'content' as const };
  const stands = standingValue(target, complaint);
  const nameOfItem = (id: string): string => complaint.items.find((one) => one.item === id)?.words.name ?? id;
  const masked = (value: string | null): string | null => {
    if (target.item !== null || value === null) return value;
    if (target.field === 'name' && !shown.has('name')) return maskedName(value);
    return target.field === 'phone' && !shown.has('phone') ? maskedPhone(value) : value;
  };

  const commandOf = (values: AmendValues): CommandOf<'Amend'> => ({
    type: 'Amend',
    ...target,
    to: values.declined ? null : (amendedValue(target, values.to, complaint, today(judging)) ?? null),
    reason: values.reason || 'checked-again',
    note: values.note,
  });
  const seal: SealCommands['seal'] = async (commands) => {
    const [command] = commands;
    const result = await sealing.seal(commands);
    if (!result.ok && result.refusal?.code === 'second-person-needed' && command?.type === 'Amend')
      setAsking(command);
    return result;
  };
  if (asking)
    return (
      <SecondPerson
        command={asking}
        complaint={complaint}
        judging={judging}
        sealing={sealing}
        onSealed={onSealed}
        onBack={() => {
          sealing.forget();
          setAsking(null);
        }}
      />
    );

  return (
    <ActionForm
      form={form}
      sealing={{ ...sealing, seal }}
      submit={t('form.amendSubmit')}
      commandsOf={(values) => [commandOf(values)]}
      onSealed={onSealed}
    >
      <NativeSelect
        label={t('form.field')}
        data={targets.map((one) => ({
          value: key(one),
          label:
            one.item === null
              ? words.name(one.field, false)
              : t('form.ofItem', { item: nameOfItem(one.item), field: words.name(one.field, true) }),
        }))}
        {...form.register('target', {
          onChange: () => {
            form.setValue('to', '');
            form.setValue('declined', false);
            form.clearErrors('to');
          },
        })}
      />
      <div>
        <Text size="sm" fw={500}>
          {t('form.oldValue')}
        </Text>
        <p className={classes.old}>{words.value(target.field, masked(stands))}</p>
      </div>
      <NewValueField key={chosen} form={form} target={target} complaint={complaint} today={today(judging)} />
      <ChoiceField
        control={form.control}
        name="reason"
        label={t('form.reason')}
        choices={amendReasons.map((value) => ({ value, label: t(`domain:amendReason.${value}`) }))}
      />
      <NoteField control={form.control} name="note" />
    </ActionForm>
  );
}
