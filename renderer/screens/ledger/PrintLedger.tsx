import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { dateFromText } from '../../../shared/typed-date.ts';
import { useSession } from '../../app-context.ts';
import { useKeys } from '../../frame/keys.ts';
import { ChoiceRow } from '../../parts/ChoiceRow.tsx';
import { tierOf } from '../../session.ts';
import { LedgerPrintCourse } from './LedgerPrintCourse.tsx';
import classes from './PrintLedger.module.css';
import { useLedgerPrint } from './use-ledger-print.ts';

type Props = {
  /** The store's day. */
  readonly today: string;
  /** The days that are looked at; null: no bound. */
  readonly from: string | null;
  readonly to: string | null;
  /** The list is narrowed by more than days, and the paper will not be. */
  readonly narrowed: boolean;
  readonly onClose: () => void;
};

type Form = { from: string; to: string; persons: 'masked' | 'full' };

/** The ledger to paper (L8): which days, and whether names and phones stand on it (X4). */
export function PrintLedger({ today, from, to, narrowed, onClose }: Props) {
  const { t } = useTranslation(['ledger', 'common']);
  const tier = tierOf(useSession().role) ?? 0;
  const { making, problem, start, cancel, save, saveAgain } = useLedgerPrint();
  const form = useForm<Form>({ defaultValues: { from: from ?? '', to: to ?? '', persons: 'masked' } });
  const { register, control, handleSubmit, formState, watch } = form;
  const place = useRef<HTMLElement>(null);
  const busy = making.state === 'running' || making.state === 'fetching';
  const dayOf = (typed: string) => (typed.trim() === '' ? null : dateFromText(typed, today));
  const day = {
    validate: (typed: string) => typed.trim() === '' || dayOf(typed) !== null || t('wrongDate'),
  };
  const send = handleSubmit((typed) =>
    busy
      ? undefined
      : start({ from: dayOf(typed.from), to: dayOf(typed.to), masked: typed.persons === 'masked' }),
  );
  useEffect(() => place.current?.querySelector('input')?.focus(), []);
  useKeys([
    { key: 'Ctrl+Enter', label: t('print.submit'), run: () => void send(), off: busy },
    busy
      ? { key: 'Esc', label: t('print.cancel'), run: () => void cancel() }
      : { key: 'Esc', label: t('common:close'), run: onClose },
  ]);
  const field = (name: 'from' | 'to') => (
    <TextInput
      className={classes.date}
      label={t(name)}
      placeholder={t('print.noBound')}
      autoComplete="off"
      {...register(name, day)}
      error={formState.errors[name]?.message}
    />
  );

  return (
    <section ref={place} className={classes.print} aria-label={t('print.title')}>
      <form autoComplete="off" className={classes.line} onSubmit={send} noValidate aria-busy={busy}>
        {field('from')}
        {field('to')}
        <Controller
          control={control}
          name="persons"
          render={({ field: { value, onChange } }) => (
            <ChoiceRow
              label={t('print.persons')}
              choices={[
                { value: 'masked', label: t('print.masked') },
                { value: 'full', label: t('print.full'), off: tier < 2 },
              ]}
              value={value}
              onChange={onChange}
            />
          )}
        />
        <Button type="submit" className={classes.button} loading={busy}>
          {t('print.submit')}
        </Button>
        <Button variant="default" className={classes.button} disabled={busy} onClick={onClose}>
          {t('common:close')}
        </Button>
      </form>
      <p className={classes.note}>
        {t('print.note')}
        {narrowed ? ` ${t('print.daysOnly')}` : ''}
        {tier < 2 ? ` ${t('print.fullByHead')}` : ''}
      </p>
      {watch('persons') === 'full' ? <p className={classes.warning}>⚠ {t('print.warning')}</p> : null}
      <p className={classes.problem} role="alert">
        {problem}
      </p>
      <LedgerPrintCourse
        making={making}
        onCancel={() => void cancel()}
        onSave={() => void save()}
        onSaveAgain={saveAgain}
      />
    </section>
  );
}
