import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ends, remedyKinds, tiers } from '../../../shared/codes.ts';
import { outsideOutcomes } from '../../../shared/complaint/origin-codes.ts';
import { readLedgerNumber } from '../../../shared/ledger/ledger-number.ts';
import { readScan } from '../../frame/scan-code.ts';
import { ChoiceRow } from '../../parts/ChoiceRow.tsx';
import classes from './Ledger.module.css';
import { type LedgerForm, type LedgerSearch, periods } from './ledger-form.ts';

type Props = {
  readonly form: UseFormReturn<LedgerForm>;
  readonly period: LedgerForm['period'];
  readonly search: LedgerSearch;
  /** The field of the words, for whoever sends the focus there. */
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onClear: () => void;
  /** Enter or ↓ in the words: on to what was found. */
  readonly onGoOn: () => void;
  /** A whole ledger number and Enter, typed or scanned. */
  readonly onNumber: (number: string) => void;
  /** How many were found, and what can be done with them. */
  readonly children: ReactNode;
};

/** What to look for: words, and what narrows them, all reached by Tab and chosen by digits or arrows. */
export function Filters({
  form,
  period,
  search,
  field: wordsField,
  onClear,
  onGoOn,
  onNumber,
  children,
}: Props) {
  const { t } = useTranslation(['ledger', 'domain']);
  const { register, control } = form;
  const { wrong } = search;
  const { ref: wordsRef, ...words } = register('words');
  const any = { value: '', label: t('any') };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey) return;
    if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    const typed = form.getValues('words');
    const scanned = readScan(typed);
    const number = scanned?.kind === 'complaint' ? scanned.number : readLedgerNumber(typed);
    if (event.key === 'Enter' && number !== null) onNumber(number);
    else onGoOn();
  };
  const money = (field: 'least' | 'most') => (
    <TextInput
      className={classes.amount}
      label={t(field)}
      autoComplete="off"
      inputMode="decimal"
      {...register(field)}
      error={wrong.includes(field) ? t('wrongAmount') : null}
    />
  );
  const date = (field: 'from' | 'to') => (
    <TextInput
      className={classes.date}
      label={t(field)}
      placeholder={t('dateHint')}
      autoComplete="off"
      {...register(field)}
      error={wrong.includes(field) ? t('wrongDate') : null}
    />
  );

  return (
    <form
      autoComplete="off"
      className={classes.filters}
      onSubmit={(event) => event.preventDefault()}
      noValidate
    >
      <div className={classes.line}>
        <TextInput
          className={classes.words}
          label={t('words')}
          placeholder={t('wordsHint')}
          autoComplete="off"
          spellCheck={false}
          data-scan="own"
          {...words}
          ref={(input) => {
            wordsRef(input);
            wordsField.current = input;
          }}
          onKeyDown={onKeyDown}
        />
        <Controller
          control={control}
          name="period"
          render={({ field }) => (
            <ChoiceRow
              label={t('period.label')}
              choices={periods.map((value) => ({ value, label: t(`period.${value}`) }))}
              value={field.value}
              onChange={field.onChange}
              advance={false}
            />
          )}
        />
        {period === 'own' ? date('from') : null}
        {period === 'own' ? date('to') : null}
      </div>
      <div className={classes.line}>
        {money('least')}
        {money('most')}
        <NativeSelect
          label={t('result')}
          data={[
            any,
            ...remedyKinds.map((value) => ({ value: value as string, label: t(`domain:remedy.${value}`) })),
            { value: 'undecided', label: t('undecided') },
          ]}
          {...register('result')}
        />
        <NativeSelect
          label={t('tier')}
          data={[any, ...tiers.map((tier) => ({ value: String(tier), label: t(`domain:tier.${tier}`) }))]}
          {...register('tier')}
        />
        <NativeSelect
          label={t('state')}
          data={[
            any,
            { value: 'open', label: t('open') },
            ...ends.map((value) => ({ value: value as string, label: t(`domain:end.${value}`) })),
          ]}
          {...register('state')}
        />
        <NativeSelect
          label={t('outside')}
          data={[
            any,
            { value: 'waiting', label: t('outsideWaiting') },
            ...outsideOutcomes.map((value) => ({
              value: value as string,
              label: t(`domain:outsideOutcome.${value}`),
            })),
          ]}
          {...register('outside')}
        />
        {search.narrowed ? (
          <Button variant="default" className={classes.clear} onClick={onClear}>
            {t('clear')}
          </Button>
        ) : null}
        {children}
      </div>
    </form>
  );
}
