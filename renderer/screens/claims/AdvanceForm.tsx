import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { daysAfter } from '../../../shared/calendar.ts';
import {
  type AdvanceEvidence,
  advanceEvidence,
  kindsOfResponsible,
  type ResponsibleParty,
  responsibleParties,
} from '../../../shared/claims/claim-codes.ts';
import { advanceable, bears } from '../../../shared/claims/permits-advance.ts';
import { standingDecision } from '../../../shared/complaint/state.ts';
import { today } from '../../../shared/judging.ts';
import { fenFromText, yuanText } from '../../../shared/money.ts';
import { isInForce } from '../../../shared/store/parties.ts';
import { dateFromText } from '../../../shared/typed-date.ts';
import { useParties } from '../../ledger/parties.ts';
import { ChoiceRow } from '../../parts/ChoiceRow.tsx';
import { money } from '../../parts/format.ts';
import { ActionForm, type ActionProps } from '../complaint/ActionForm.tsx';
import { ChoiceField, ManyChoiceField } from '../complaint/fields.tsx';
import { PartyField } from '../suppliers/PartyField.tsx';
import { groundsFor } from './grounds.ts';
import { rememberAccount, rememberedAccount } from './remembered-account.ts';
import { useClaimSealing } from './use-claim-sealing.ts';

type Values = {
  responsible: ResponsibleParty;
  ground: string;
  evidence: readonly AdvanceEvidence[];
  amount: string;
  when: 'now' | 'later';
  due: string;
  contract: string;
  account: string;
  note: string;
};

/** So many days are given to pay, unless another day is typed. */
const usualDays = 30;

/** What was paid is somebody else's to bear: who, why, on what evidence; and it is claimed at once (C3, C4). */
export function AdvanceForm({ complaint, judging, onSealed }: ActionProps) {
  const { t } = useTranslation(['claims', 'common']);
  const parties = useParties();
  const decision = standingDecision(complaint)?.decision ?? '';
  const most = advanceable(complaint, decision);
  const day = today(judging);
  const own = complaint.facts.responsible === 'own';
  const form = useForm<Values>({
    defaultValues: {
      responsible: own ? 'supplier' : 'lessee',
      ground: '',
      evidence: advanceEvidence.filter((kind) => kind !== 'admitted' && bears(complaint, kind)),
      amount: yuanText(most),
      when: 'now',
      due: daysAfter(day, usualDays),
      contract: '',
      account: rememberedAccount(),
      note: '',
    },
  });
  const { register, watch, formState, setValue } = form;
  /** Undefined while nobody else was chosen than whom the complaint names. */
  const [party, setParty] = useState<string | null | undefined>(undefined);
  const [name, setName] = useState('');
  const [responsible, typed, when, chosen] = watch(['responsible', 'amount', 'when', 'ground']);
  const fitting = (parties ?? []).filter((one) => kindsOfResponsible[responsible].includes(one.kind));
  const known = fitting.find((one) => one.party === (party === undefined ? complaint.party : party)) ?? null;
  const amount = fenFromText(typed) ?? 0;
  const grounds = groundsFor({ amount, responsible, party: known?.party ?? null }, complaint, judging);
  const ground = grounds.find((one) => one.key === chosen) ?? grounds[0];
  const left = known !== null && !isInForce(known, day);
  const contract = known === null ? 'none' : left ? 'ended' : 'in-force';
  const nobody = known === null && name.trim() === '';
  const sealing = useClaimSealing(complaint, () => {
    const { when: then, due, contract: typedContract, account, note } = form.getValues();
    if (then === 'later') return null;
    rememberAccount(account.trim());
    return {
      responsible,
      party: known?.party ?? null,
      contract,
      due: dateFromText(due, day) ?? day,
      name: known ? '' : name.trim(),
      contractNumber: known ? typedContract.trim() || known.words.contract : '',
      account: account.trim(),
      note: note.trim(),
    };
  });
  return (
    <ActionForm
      form={form}
      sealing={sealing}
      submit={t(when === 'now' ? 'markAndClaim' : 'mark')}
      off={nobody || ground === undefined}
      commandsOf={({ evidence, note }) => [
        {
          type: 'MarkAdvance',
          decision,
          amount,
          basis: ground?.basis ?? 'law',
          rule: ground?.rule ?? null,
          promise: ground?.promise ?? null,
          evidence: [...evidence],
          responsible,
          party: known?.party ?? null,
          name: known ? '' : name.trim(),
          note: note.trim(),
        },
      ]}
      onSealed={onSealed}
    >
      <p>{t('formIntro', { amount: money(most) })}</p>
      <ChoiceField
        control={form.control}
        name="responsible"
        label={t('responsibleLabel')}
        choices={responsibleParties.map((value) => ({ value, label: t(`code.responsible.${value}`) }))}
        onChosen={() => setValue('ground', '')}
      />
      <PartyField
        label={t('partyLabel')}
        parties={fitting}
        value={known?.party ?? null}
        onChange={setParty}
        typed={name}
        onTyped={setName}
        today={day}
      />
      {known && left ? <p>{t('lesseeLeft', { name: known.words.name })}</p> : null}
      {grounds.length > 0 ? (
        <ChoiceRow
          label={t('ground')}
          value={ground?.key ?? null}
          onChange={(key) => setValue('ground', key)}
          choices={grounds.map((one) => ({
            value: one.key,
            label:
              one.basis === 'law'
                ? t(`code.rule.${one.rule}`)
                : t('groundPromise', { version: one.promise, limit: money(one.limit) }),
          }))}
        />
      ) : (
        <p role="status">{t(nobody ? 'chooseParty' : 'groundNone')}</p>
      )}
      <ManyChoiceField
        control={form.control}
        name="evidence"
        label={t('evidenceLabel')}
        choices={advanceEvidence
          .filter((kind) => bears(complaint, kind))
          .map((value) => ({ value, label: t(`code.evidence.${value}`) }))}
      />
      <TextInput
        label={t('amount')}
        description={t('most', { amount: money(most) })}
        inputMode="decimal"
        {...register('amount', { validate: (text) => !!fenFromText(text) || t('common:wrongMoney') })}
        error={formState.errors.amount?.message}
      />
      <ChoiceField
        control={form.control}
        name="when"
        label={t('when')}
        choices={(['now', 'later'] as const).map((value) => ({ value, label: t(value) }))}
      />
      {when === 'now' ? (
        <>
          <TextInput
            label={t('due')}
            {...register('due', {
              validate: (text) => (dateFromText(text, day) ?? '') >= day || t('dueWrong'),
            })}
            error={formState.errors.due?.message}
          />
          {known ? (
            <TextInput
              label={t('contract')}
              description={t('contractStands', { state: t(`code.contract.${contract}`) })}
              maxLength={80}
              placeholder={known.words.contract}
              {...register('contract')}
            />
          ) : null}
          <TextInput label={t('account')} maxLength={200} {...register('account')} />
        </>
      ) : null}
      <Textarea
        label={t(when === 'now' ? 'note' : 'noteShort')}
        maxLength={2000}
        autosize
        minRows={2}
        {...register('note')}
      />
    </ActionForm>
  );
}
