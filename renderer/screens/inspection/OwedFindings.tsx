import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateIn } from '../../../shared/calendar.ts';
import { dateFromText } from '../../../shared/typed-date.ts';
import { daysBetween } from '../../../shared/workdays.ts';
import { useZone } from '../../app-context.ts';
import { useRecords } from '../../ledger/queries.ts';
import type { Visit, VisitFinding } from '../../ledger/visits.ts';
import { useChange } from '../settings/use-change.ts';
import classes from './Inspection.module.css';
import { useProblem } from './use-problem.ts';

/** What the store still owes of what was found, the first due first, overdue in red and in words. */
export function OwedFindings({ visits }: { readonly visits: readonly Visit[] }) {
  const { t } = useTranslation('visit');
  const today = dateIn(Date.now(), useZone());
  const [mending, setMending] = useState<number | null>(null);
  const owed = visits
    .flatMap(({ signed, findings }) => (signed ? findings : []))
    .filter(({ due, withdrawn, mended }) => due !== null && !withdrawn && mended === null)
    .toSorted((one, other) => ((one.due ?? '') < (other.due ?? '') ? -1 : 1));
  const records = useRecords(owed.flatMap(({ complaint }) => complaint ?? []));
  const numbers = new Map(records?.map(({ id, number }) => [id, number]));
  const left = (due: string) => daysBetween(today, due);
  const when = (due: string) => {
    const days = left(due);
    if (days < 0) return t('owed.overdue', { count: -days });
    return days === 0 ? t('owed.today') : t('owed.left', { count: days });
  };
  return (
    <div className={classes.key}>
      <h3 className={classes.head3}>{t('owed.title')}</h3>
      {owed.length === 0 ? <p className={classes.soft}>{t('owed.none')}</p> : null}
      <ul className={classes.findings}>
        {owed.map(({ finding, complaint, inspection, found, mend, due }) => (
          <li key={finding}>
            <p>
              <strong className={left(due ?? '') < 0 ? classes.late : classes.due}>
                {due} · {when(due ?? '')}
              </strong>
            </p>
            <p>{found}</p>
            <p>{mend}</p>
            <p className={classes.soft}>
              {[
                t('owed.of', { number: t('number', { number: inspection }) }),
                complaint === null ? t('finding.store') : (numbers.get(complaint) ?? '…'),
              ].join(' · ')}
            </p>
            {mending === finding ? (
              <Mend finding={finding} today={today} onDone={() => setMending(null)} />
            ) : (
              <Button variant="default" size="compact-md" onClick={() => setMending(finding)}>
                {t('owed.record')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

type MendProps = Pick<VisitFinding, 'finding'> & { readonly today: string; readonly onDone: () => void };

/** What the store says it did, on a head's own PIN. */
function Mend({ finding, today, onDone }: MendProps) {
  const { t } = useTranslation(['visit', 'common']);
  const { change } = useChange();
  const { busy, problem, during } = useProblem();
  const [day, setDay] = useState(today);
  const [note, setNote] = useState('');
  const send = async (): Promise<void> => {
    const done = await during(async () => {
      const on = dateFromText(day, today);
      if (on === null || on > today) return t('owed.wrongDay');
      if (note.trim() === '') return t('common:required');
      return change((desk, base, pin) =>
        desk.mendFinding({ ...base, finding, day: on, note, ...(pin && { pin }) }),
      );
    });
    if (done) onDone();
  };
  return (
    <form
      autoComplete="off"
      className={classes.two}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextInput
        label={t('owed.note')}
        value={note}
        maxLength={2000}
        autoFocus
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <TextInput label={t('owed.day')} value={day} onChange={(event) => setDay(event.currentTarget.value)} />
      <p role="alert" className={classes.late}>
        {problem}
      </p>
      <Button type="submit" loading={busy}>
        {t('owed.submit')}
      </Button>
    </form>
  );
}
