import { Button, FileButton, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SpecialDay } from '../../../shared/event-parts.ts';
import { calendarFromText } from '../../../shared/store/calendar-text.ts';
import { useKeys } from '../../frame/keys.ts';
import { type OpeningInForce, useOpening } from '../../ledger-reads.ts';
import { clock, day } from '../../parts/format.ts';
import { useNow } from '../../parts/use-now.ts';
import classes from './Calendar.module.css';
import { FourWeeks } from './FourWeeks.tsx';
import { MovedCalendar } from './MovedCalendar.tsx';
import { SavedNote } from './SavedNote.tsx';
import sheet from './Settings.module.css';
import { useChange } from './use-change.ts';

/** The days that are not like their weekday, as a text of one line a day: typed, pasted or from a file; for the enterprise head. */
export function CalendarTab({ owner }: { readonly owner: boolean }) {
  const { t } = useTranslation('common');
  const opening = useOpening();
  const { saved, change } = useChange();
  if (!opening) return <p>{t('loading')}</p>;
  return (
    <>
      <SavedNote shown={saved} />
      <CalendarForm
        opening={opening}
        disabled={!owner}
        onSave={(days) =>
          change((desk, base, pin) => desk.changeCalendar({ ...base, days: [...days], ...(pin && { pin }) }))
        }
      />
    </>
  );
}

type Props = {
  readonly opening: OpeningInForce;
  readonly disabled: boolean;
  readonly onSave: (days: readonly SpecialDay[]) => Promise<string | null>;
};

function CalendarForm({ opening, disabled, onSave }: Props) {
  const { t } = useTranslation(['settings', 'common']);
  const now = useNow(60_000);
  const today = day(now, opening.zone);
  const lineOf = ({ date, kind, spans }: SpecialDay): string => {
    const hours = spans.map(({ from, to }) => `${clock(from)}-${clock(to)}`).join(' ');
    return `${date} ${t(`calendar.kind.${kind}`)} ${hours || t('calendar.closed')}`;
  };
  const linesOf = ({ days }: OpeningInForce): string => days.map(lineOf).join('\n');
  const [text, setText] = useState(() => linesOf(opening));
  // What the text was begun from: another counter may save while somebody types here (N2).
  const [base, setBase] = useState(opening);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const moved = opening.version !== base.version;
  const untouched = text === linesOf(base);
  if (moved && (untouched || busy)) {
    setBase(opening);
    setText(linesOf(opening));
  }
  const read = useMemo(() => calendarFromText(text, Number(today.slice(0, 4))), [text, today]);
  const save = async (): Promise<void> => {
    if (busy || disabled || read.bad.length > 0) return;
    setBusy(true);
    const wrong = await onSave(read.days);
    setProblem(wrong);
    setBusy(false);
  };
  useKeys(
    disabled
      ? []
      : [
          {
            key: 'Ctrl+Enter',
            label: t('common:save'),
            run: () => void save(),
            off: busy || read.bad.length > 0,
          },
        ],
  );
  const addFile = async (file: File | null): Promise<void> => {
    if (!file) return;
    const more = decoded(await file.arrayBuffer());
    setText((before) => (before.trim() === '' ? more : `${before.trimEnd()}\n${more}`));
  };
  return (
    <div className={classes.calendar}>
      <section>
        <Textarea
          label={t('calendar.days')}
          description={t('calendar.hint')}
          autosize
          minRows={8}
          maxRows={12}
          spellCheck={false}
          readOnly={disabled}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <p className={sheet.hint} role="status">
          {t('calendar.count', { count: read.days.length })}
          {read.bad.length > 0 ? ` · ${t('calendar.badCount', { count: read.bad.length })}` : ''}
        </p>
        <ul className={classes.bad} role="alert">
          {read.bad.map(({ line, text: typed, fault }) => (
            <li key={line}>
              {t('calendar.line', { line })} <q>{typed}</q> {t(`calendar.fault.${fault}`)}
            </li>
          ))}
        </ul>
        {moved ? (
          <MovedCalendar
            theirs={opening.days.map(lineOf).filter((line) => !text.split('\n').includes(line))}
            onTake={(lines) => {
              setBase(opening);
              setText([text.trimEnd(), ...lines].filter((line) => line !== '').join('\n'));
            }}
            onBeginAnew={() => {
              setBase(opening);
              setText(linesOf(opening));
            }}
          />
        ) : null}
        {disabled ? null : (
          <div className={sheet.buttons}>
            <p className={sheet.problem} role="alert">
              {problem}
            </p>
            <FileButton accept=".csv,.txt,text/plain,text/csv" onChange={(file) => void addFile(file)}>
              {(props) => (
                <Button {...props} variant="default">
                  {t('calendar.file')}
                </Button>
              )}
            </FileButton>
            <Button loading={busy} disabled={read.bad.length > 0} onClick={() => void save()}>
              {t('common:save')}
            </Button>
          </div>
        )}
      </section>
      <FourWeeks today={today} hours={opening.hours} days={read.days} />
    </div>
  );
}

/** Lists come from spreadsheets: UTF-8, or what Excel writes on a Chinese computer. */
function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
