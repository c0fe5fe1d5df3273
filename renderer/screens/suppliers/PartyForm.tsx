import { NativeSelect, Textarea, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { dateIn } from '../../../shared/calendar.ts';
import { partyKinds } from '../../../shared/store/party-codes.ts';
import { dateFromText } from '../../../shared/typed-date.ts';
import { useZone } from '../../app-context.ts';
import { useKeys } from '../../frame/keys.ts';
import type { RegisteredParty } from '../../ledger/parties.ts';
import { FormFoot } from '../../parts/FormFoot.tsx';
import { useFocusFirst } from '../../parts/use-focus-first.ts';
import type { useChange } from '../settings/use-change.ts';
import classes from './Suppliers.module.css';

type Props = {
  /** Null for a new one. */
  readonly party: RegisteredParty | null;
  readonly keeps: boolean;
  readonly change: ReturnType<typeof useChange>['change'];
  readonly onClose: () => void;
};

/** A supplier or operator: name, kind, contract and its days, whom to speak to, what was agreed on returns. */
export function PartyForm({ party, keeps, change, onClose }: Props) {
  const { t } = useTranslation(['suppliers', 'common']);
  const within = useFocusFirst<HTMLFormElement>();
  const today = dateIn(Date.now(), useZone());
  const [problem, setProblem] = useState<string | null>(null);
  const { register, handleSubmit, formState } = useForm({
    defaultValues: {
      name: party?.words.name ?? '',
      kind: party?.kind ?? 'supplier',
      contact: party?.words.contact ?? '',
      contract: party?.words.contract ?? '',
      from: party?.from ?? '',
      to: party?.to ?? '',
      ended: party?.ended ?? '',
      terms: party?.words.terms ?? '',
    },
  });
  const isDay = (typed: string): string | true =>
    typed.trim() === '' || dateFromText(typed, today) !== null || t('dayWrong');
  const dayOf = (typed: string): string | null => (typed.trim() === '' ? null : dateFromText(typed, today));
  const send = handleSubmit(async (form) => {
    const words = {
      name: form.name.trim(),
      contact: form.contact.trim(),
      contract: form.contract.trim(),
      terms: form.terms.trim(),
    };
    const contract = { kind: form.kind, from: dayOf(form.from), to: dayOf(form.to), words };
    const refused = await change((desk, base, pin) =>
      party
        ? desk.changeParty({
            ...base,
            party: party.party,
            ...contract,
            ended: dayOf(form.ended),
            ...(pin && { pin }),
          })
        : desk.addParty({ ...base, ...contract, ...(pin && { pin }) }),
    );
    setProblem(refused);
    if (refused === null) onClose();
  });
  useKeys([
    ...(keeps ? [{ key: 'Ctrl+Enter' as const, label: t('common:save'), run: () => void send() }] : []),
    { key: 'Esc', label: t(keeps ? 'common:cancel' : 'common:close'), run: onClose },
  ]);
  const { errors } = formState;
  return (
    <form ref={within} className={classes.partyForm} noValidate autoComplete="off" onSubmit={send}>
      <Title order={2}>{party ? party.words.name : t('addParty')}</Title>
      <fieldset disabled={!keeps} className={classes.plain}>
        <TextInput
          label={t('name')}
          maxLength={80}
          {...register('name', { validate: (name) => name.trim() !== '' || t('common:required') })}
          error={errors.name?.message}
        />
        <NativeSelect
          label={t('kindLabel')}
          data={partyKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          {...register('kind')}
        />
        <TextInput label={t('contact')} maxLength={200} {...register('contact')} />
        <TextInput label={t('contract')} maxLength={80} {...register('contract')} />
        <div className={classes.pair}>
          <TextInput
            label={t('from')}
            placeholder={t('dayHint')}
            {...register('from', { validate: isDay })}
            error={errors.from?.message}
          />
          <TextInput
            label={t('until')}
            placeholder={t('dayHint')}
            {...register('to', { validate: isDay })}
            error={errors.to?.message}
          />
        </div>
        <Textarea label={t('terms')} maxLength={400} autosize minRows={2} {...register('terms')} />
        {party ? (
          <TextInput
            label={t('ended')}
            description={t('endedHint')}
            placeholder={t('dayHint')}
            {...register('ended', { validate: isDay })}
            error={errors.ended?.message}
          />
        ) : null}
      </fieldset>
      {keeps ? (
        <FormFoot
          problem={problem}
          submit={party ? t('common:save') : t('addParty')}
          busy={formState.isSubmitting}
        />
      ) : null}
    </form>
  );
}
