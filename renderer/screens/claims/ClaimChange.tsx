import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { dateIn } from '../../../shared/calendar.ts';
import {
  type ClaimAnswer,
  type ClaimWay,
  claimAnswers,
  claimWays,
  type SetOffAgainst,
  setOffAgainst,
  type WriteOffReason,
  writeOffReasons,
} from '../../../shared/claims/claim-codes.ts';
import { type Claim, openOf } from '../../../shared/claims/claims.ts';
import type { DeskApi, Input } from '../../../shared/contract.ts';
import { fenFromText, yuanText } from '../../../shared/money.ts';
import { dateFromText } from '../../../shared/typed-date.ts';
import { useZone } from '../../app-context.ts';
import { useKeys } from '../../frame/keys.ts';
import { ChoiceRow } from '../../parts/ChoiceRow.tsx';
import { FormFoot } from '../../parts/FormFoot.tsx';
import { money } from '../../parts/format.ts';
import { useFocusFirst } from '../../parts/use-focus-first.ts';
import { useChange } from '../settings/use-change.ts';
import classes from './Claims.module.css';
import { CreditField, useCredits } from './CreditField.tsx';

/** What can come of a claim. */
export type Change = 'received' | 'set-off' | 'answered' | 'written-off' | 'taken-back';
type Props = { readonly what: Change; readonly claim: Claim; readonly onDone: () => void };

/** One small form for whatever came of a claim: Ctrl+Enter seals it; what was typed stays where it was refused. */
export function ClaimChange({ what, claim, onDone }: Props) {
  const { t } = useTranslation(['claims', 'common']);
  const { attempt } = useChange();
  const within = useFocusFirst<HTMLFormElement>();
  const today = dateIn(Date.now(), useZone());
  const open = openOf(claim);
  const entries = claim.entries.filter((one) => !one.takenBack);
  const [problem, setProblem] = useState<string | null>(null);
  const [way, setWay] = useState<ClaimWay>('bank');
  const [against, setAgainst] = useState<SetOffAgainst>('payable');
  const [reason, setReason] = useState<WriteOffReason>('gone');
  const [answer, setAnswer] = useState<ClaimAnswer>('acknowledged');
  const credits = useCredits(claim);
  const [note, setNote] = useState<number | null>(null);
  const fromCredit = what === 'set-off' && against === 'return-credit';
  const credit = credits.find((one) => one.note === note) ?? credits[0];
  const most = fromCredit && credit ? Math.min(open, credit.left) : open;
  const { register, handleSubmit, formState, setValue, getValues } = useForm({
    defaultValues: {
      amount: yuanText(open),
      day: today,
      reference: '',
      note: '',
      entry: String(entries.at(-1)?.entry ?? 0),
    },
  });
  const { errors } = formState;
  const takesMoney = what === 'received' || what === 'set-off' || what === 'written-off';
  const needsNote =
    what === 'written-off' || what === 'taken-back' || (what === 'answered' && answer !== 'acknowledged');
  const send = handleSubmit(async (typed) => {
    const amount = fenFromText(typed.amount) ?? 0;
    const note = typed.note.trim();
    const reference = typed.reference.trim();
    const change = (): Input<'changeClaim'>['change'] => {
      switch (what) {
        case 'set-off': {
          const returnNote = fromCredit ? (credit?.note ?? null) : null;
          return { kind: what, amount, against, returnNote, reference, note };
        }
        case 'answered':
          return { kind: what, answer, note };
        case 'taken-back':
          return { kind: what, entry: Number(typed.entry), note };
        default:
          return {
            kind: 'received',
            amount,
            way,
            day: dateFromText(typed.day, today) ?? today,
            reference,
            note,
          };
      }
    };
    const ask = (desk: DeskApi, base: { id: string; size: number }, pin?: string) =>
      what === 'written-off'
        ? desk.writeOffClaim({ ...base, claim: claim.claim, amount, reason, note, ...(pin && { pin }) })
        : desk.changeClaim({ ...base, claim: claim.claim, change: change() });
    const refused = await attempt(ask, what === 'written-off');
    setProblem(refused?.sentence ?? null);
    if (!refused) onDone();
  });
  const busy = formState.isSubmitting;
  const lacking = fromCredit && credit === undefined;
  const setOffBy = (by: SetOffAgainst, chosen = credit): void => {
    setAgainst(by);
    setNote(chosen?.note ?? null);
    // What was typed stays, as far as the credit goes.
    if (by === 'return-credit' && chosen && (fenFromText(getValues('amount')) ?? 0) > chosen.left)
      setValue('amount', yuanText(chosen.left));
  };
  useKeys([
    { key: 'Ctrl+Enter', label: t(`seal.${what}`), run: () => void send(), off: busy || lacking },
    { key: 'Esc', label: t('common:cancel'), run: onDone },
  ]);
  return (
    <form
      ref={within}
      className={classes.form}
      noValidate
      autoComplete="off"
      aria-label={t(`action.${what}`)}
      onSubmit={send}
    >
      <h3>{t(`action.${what}`)}</h3>
      {takesMoney ? (
        <TextInput
          label={t('amount')}
          description={t('most', { amount: money(most) })}
          inputMode="decimal"
          {...register('amount', { validate: (typed) => !!fenFromText(typed) || t('common:wrongMoney') })}
          error={errors.amount?.message}
        />
      ) : null}
      {what === 'received' ? (
        <>
          <ChoiceRow
            label={t('wayLabel')}
            choices={claimWays.map((value) => ({ value, label: t(`code.way.${value}`) }))}
            value={way}
            onChange={setWay}
          />
          <TextInput
            label={t('dayLabel')}
            {...register('day', {
              validate: (typed) => (dateFromText(typed, today) ?? '9999') <= today || t('dueWrongPast'),
            })}
            error={errors.day?.message}
          />
        </>
      ) : null}
      {what === 'set-off' ? (
        <ChoiceRow
          label={t('againstLabel')}
          choices={setOffAgainst.map((value) => ({ value, label: t(`code.against.${value}`) }))}
          value={against}
          onChange={(by) => setOffBy(by)}
        />
      ) : null}
      {fromCredit ? (
        <CreditField
          credits={credits}
          value={credit?.note ?? null}
          onChange={(chosen) =>
            setOffBy(
              'return-credit',
              credits.find((one) => one.note === chosen),
            )
          }
        />
      ) : null}
      {what === 'received' || what === 'set-off' ? (
        <TextInput label={t('reference')} maxLength={80} {...register('reference')} />
      ) : null}
      {what === 'answered' ? (
        <ChoiceRow
          label={t('answerLabel')}
          choices={claimAnswers.map((value) => ({ value, label: t(`code.answer.${value}`) }))}
          value={answer}
          onChange={setAnswer}
        />
      ) : null}
      {what === 'written-off' ? (
        <ChoiceRow
          label={t('reasonLabel')}
          choices={writeOffReasons.map((value) => ({ value, label: t(`code.writeOff.${value}`) }))}
          value={reason}
          onChange={setReason}
        />
      ) : null}
      {what === 'taken-back' ? (
        <NativeSelect
          label={t('entryLabel')}
          data={entries.map((one) => ({
            value: String(one.entry),
            label: `${one.entry} · ${t(`code.entry.${one.kind}`)} ${money(one.amount)}`,
          }))}
          {...register('entry')}
        />
      ) : null}
      <Textarea
        label={t(needsNote ? 'why' : 'noteShort')}
        maxLength={2000}
        autosize
        minRows={2}
        {...register('note', { validate: (typed) => !needsNote || typed.trim() !== '' || t('whyMissing') })}
        error={errors.note?.message}
      />
      <FormFoot problem={problem} submit={t(`seal.${what}`)} busy={busy} off={lacking} />
    </form>
  );
}
