import { Button, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterDay, RosterPerson } from '../../../shared/store/duty-events.ts';
import type { StoreState } from '../../../shared/store/state.ts';
import { useNameOf, useStanding, useZone } from '../../app-context.ts';
import { useKeys } from '../../frame/keys.ts';
import { day } from '../../parts/format.ts';
import { useNow } from '../../parts/use-now.ts';
import { Cover } from './Cover.tsx';
import classes from './Duty.module.css';
import { RosterWeek } from './RosterWeek.tsx';
import { badCell, daysText, type RosterRow, readDays, rosterPeopleOf, rosterRows } from './roster-form.ts';
import sheet from './Settings.module.css';

type Props = {
  readonly store: StoreState;
  readonly disabled: boolean;
  readonly onSave: (people: readonly RosterPerson[], days: readonly RosterDay[]) => Promise<string | null>;
};

/** The week of everybody, the days that differ, and at once which opening hours nobody covers so. */
export function RosterForm({ store, disabled, onSave }: Props) {
  const { t } = useTranslation(['duty', 'common']);
  const { people } = useStanding().status;
  const nameOf = useNameOf();
  const today = day(useNow(60_000), useZone());
  const [rows, setRows] = useState<readonly RosterRow[]>(() => rosterRows(people, store.roster));
  const [text, setText] = useState(() => daysText(store.roster?.days ?? [], today, nameOf, t('days.away')));
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const read = useMemo(() => readDays(text, today, rows), [text, today, rows]);
  const bad = badCell(rows);
  const off = busy || bad !== null || read.bad.length > 0;
  const typed = useMemo<StoreState>(
    () =>
      bad
        ? store
        : {
            ...store,
            roster: { version: 0, since: 0, people: rosterPeopleOf(rows), days: read.days },
          },
    [store, rows, read.days, bad],
  );
  const save = async (): Promise<void> => {
    if (off || disabled) return;
    setBusy(true);
    setProblem(await onSave(rosterPeopleOf(rows), read.days));
    setBusy(false);
  };
  useKeys(disabled ? [] : [{ key: 'Ctrl+Enter', label: t('common:save'), run: () => void save(), off }]);

  return (
    <div className={classes.duty}>
      <RosterWeek rows={rows} disabled={disabled} onChange={setRows} />
      <Cover store={typed} today={today} />
      <section>
        <Textarea
          label={t('days.label')}
          description={t('days.hint')}
          autosize
          minRows={2}
          maxRows={10}
          spellCheck={false}
          readOnly={disabled}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <p className={sheet.hint} role="status">
          {t('days.count', { count: read.days.length })}
          {read.bad.length > 0 ? ` · ${t('days.badCount', { count: read.bad.length })}` : ''}
        </p>
        <ul className={classes.bad} role="alert">
          {bad
            ? [
                <li key="cell">
                  {t('week.bad', { name: bad.row.name, day: t(`common:weekdays.${bad.index as 0}`) })}
                </li>,
              ]
            : null}
          {read.bad.map(({ line, text: said, fault }) => (
            <li key={line}>
              {t('days.line', { line })} <q>{said}</q> {t(`days.fault.${fault}`)}
            </li>
          ))}
        </ul>
      </section>
      {disabled ? null : (
        <div className={sheet.buttons}>
          <p className={sheet.problem} role="alert">
            {problem}
          </p>
          <Button loading={busy} disabled={off} onClick={() => void save()}>
            {t('common:save')}
          </Button>
        </div>
      )}
    </div>
  );
}
