import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { dateIn } from '../../../shared/calendar.ts';
import { dateFromText } from '../../../shared/typed-date.ts';
import { useZone } from '../../app-context.ts';
import classes from './Ledger.module.css';
import { LedgerTable } from './LedgerTable.tsx';

type Props = { readonly query?: string };
type Filter = { from: string; to: string; number: string; product: string };
const nothing: Filter = { from: '', to: '', number: '', product: '' };

/** The whole ledger, newest first, narrowed by date, number and product. */
export function Ledger({ query }: Props) {
  const { t } = useTranslation('ledger');
  const today = dateIn(Date.now(), useZone());
  const [total, setTotal] = useState<number | null>(null);
  const { register, control, reset, setFocus } = useForm<Filter>({
    defaultValues: query ? { ...nothing, ...begun(query) } : nothing,
  });
  const typed = useWatch({ control });
  const [from, to] = [typed.from ?? '', typed.to ?? ''].map((text) => ({
    wrong: text.trim() !== '' && dateFromText(text, today) === null,
    date: dateFromText(text, today) ?? '',
  }));
  const filtered = Object.values(typed).some((text) => text?.trim());

  return (
    <div className={classes.screen}>
      <h1 className="unseen">{t('title')}</h1>
      <form className={classes.filters} onSubmit={(event) => event.preventDefault()} noValidate>
        <TextInput
          label={t('from')}
          placeholder={t('dateHint')}
          autoComplete="off"
          {...register('from')}
          error={from?.wrong ? t('wrongDate') : null}
        />
        <TextInput
          label={t('to')}
          placeholder={t('dateHint')}
          autoComplete="off"
          {...register('to')}
          error={to?.wrong ? t('wrongDate') : null}
        />
        <TextInput label={t('number')} autoComplete="off" {...register('number')} />
        <TextInput
          className={classes.product}
          label={t('product')}
          autoComplete="off"
          {...register('product')}
        />
        {filtered ? (
          <Button
            variant="default"
            className={classes.clear}
            onClick={() => {
              reset(nothing);
              setFocus('from');
            }}
          >
            {t('clear')}
          </Button>
        ) : null}
        <p className={classes.count} role="status">
          {total === null ? '' : t('count', { count: total })}
        </p>
      </form>
      <LedgerTable
        filter={{
          from: from?.date ?? '',
          to: to?.date ?? '',
          number: typed.number ?? '',
          product: typed.product ?? '',
        }}
        filtered={filtered}
        onTotal={setTotal}
      />
    </div>
  );
}

/** Words from the search field: digits and hyphens are a number, anything else a product. */
function begun(query: string): Partial<Filter> {
  return /^[\d\s-]{1,12}$/.test(query) ? { number: query } : { product: query };
}
