import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { dateIn } from '../../../shared/calendar.ts';
import { useGo, useSession, useZone } from '../../app-context.ts';
import { useKeys } from '../../frame/keys.ts';
import { useFindComplaint, useLedgerList } from '../../ledger/queries.ts';
import { useFound } from '../../ledger/search/use-search.ts';
import { tierOf } from '../../session.ts';
import { Filters } from './Filters.tsx';
import classes from './Ledger.module.css';
import { LedgerTable } from './LedgerTable.tsx';
import { emptyLedgerForm, keepForm, keptForm, type LedgerForm, readLedgerForm } from './ledger-form.ts';
import { PrintLedger } from './PrintLedger.tsx';
import { ReadingNotice } from './ReadingNotice.tsx';

type Props = { readonly query?: string };

/** The whole ledger, newest first, searched by words and narrowed by day, amount, outcome, tier and state (L6). */
export function Ledger({ query = '' }: Props) {
  const { t } = useTranslation(['ledger', 'frame']);
  const { operator, role } = useSession();
  const mayPrint = tierOf(role) !== null;
  const [printing, setPrinting] = useState(false);
  const today = dateIn(Date.now(), useZone());
  const go = useGo();
  const find = useFindComplaint();
  const grid = useRef<HTMLTableElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [defaultValues] = useState(() => keptForm(operator, query));
  const form = useForm<LedgerForm>({ defaultValues });
  const typed = useWatch({ control: form.control }) as LedgerForm;
  const search = readLedgerForm(typed, today);
  const { words, from, to } = search.query;
  const byDay = useLedgerList({ ...(from && { from }), ...(to && { to }) });
  const found = useFound(search.beyondDays ? search.query : null);
  const list = search.beyondDays ? found : byDay;

  const { getValues } = form;
  useEffect(() => () => keepForm(operator, query, getValues()), [operator, query, getValues]);
  // At once, not by the form's own setFocus, which waits a turn: what is scanned right after the key would miss it.
  const takeWords = (): void => {
    field.current?.focus();
    field.current?.select();
  };
  useKeys([
    { key: 'F3', label: t('frame:keys.find'), run: takeWords },
    ...(mayPrint && !printing
      ? [{ key: 'F9' as const, label: t('print.title'), run: () => setPrinting(true) }]
      : []),
  ]);

  return (
    <div className={classes.screen}>
      <h1 className="unseen">{t('title')}</h1>
      <Filters
        form={form}
        period={typed.period}
        search={search}
        field={field}
        onClear={() => {
          form.reset(emptyLedgerForm);
          field.current?.focus();
        }}
        onGoOn={() => grid.current?.focus()}
        onNumber={(number) =>
          void find(number).then((id) => (id ? go({ at: 'complaint', id }) : grid.current?.focus()))
        }
      >
        <p className={classes.count} role="status">
          {list ? t('count', { count: list.total }) : ''}
        </p>
        {mayPrint ? (
          <Button
            variant="default"
            className={classes.clear}
            disabled={printing}
            onClick={() => setPrinting(true)}
          >
            {t('print.title')}
          </Button>
        ) : null}
      </Filters>
      {printing ? (
        <PrintLedger
          today={today}
          from={from ?? null}
          to={to ?? null}
          narrowed={search.beyondDays}
          onClose={() => {
            setPrinting(false);
            field.current?.focus();
          }}
        />
      ) : null}
      {search.beyondDays ? <ReadingNotice /> : null}
      <LedgerTable
        ref={grid}
        list={list}
        words={words}
        narrowed={search.narrowed}
        onClear={() => form.reset(emptyLedgerForm)}
      />
    </div>
  );
}
