import { Button, TextInput } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useZone } from '../../app-context.ts';
import { usePartyName } from '../../ledger/parties.ts';
import { useStorePart } from '../../ledger/store-queries.ts';
import { day } from '../../parts/format.ts';
import { useNoteNumber } from './goods-words.ts';
import { NoteView } from './NoteView.tsx';
import classes from './Suppliers.module.css';
import { type Sent, useOpenSent, useSentFrom } from './use-lines.ts';

/** So many of the last notes are listed besides those that are open, and so many more at each press. */
const lately = 30;

/** Return notes, the newest first, with what of them is open; one of them with its lines, to be answered (G7). */
export function Notes({ first }: { readonly first: number | null }) {
  const { t } = useTranslation(['suppliers', 'common']);
  const made = useStorePart((state) => state.notes) ?? 0;
  const [most, setMost] = useState(lately);
  const [typed, setTyped] = useState('');
  const wanted = noteTyped(typed);
  // A note that is asked for by its number is read, however long ago it was made.
  const from = Math.max(1, Math.min(made - most + 1, wanted ?? made));
  const recent = useSentFrom(from);
  const open = useOpenSent();
  const nameOf = usePartyName();
  const numberOf = useNoteNumber();
  const zone = useZone();
  const [chosen, setChosen] = useState(first);
  const list = useRef<HTMLUListElement>(null);
  if (recent === undefined || open === undefined) return <p className="starting">{t('common:loading')}</p>;
  const every = byNote([...recent, ...open]);
  const text = typed.normalize('NFKC').trim().toLowerCase();
  const found = [...every].filter(([note, lines]) => matches(note, lines));
  const notes = new Map(found);
  const [latest] = notes.keys();
  const shown = chosen !== null && notes.has(chosen) ? chosen : (latest ?? null);
  if (every.size === 0)
    return (
      <div className={classes.empty}>
        <p className={classes.emptyTitle}>{t('noNotes')}</p>
        <p>{t('noNotesMore')}</p>
      </div>
    );
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const all = [...notes.keys()];
    const next = shown === null ? undefined : all[all.indexOf(shown) + step];
    if (next === undefined) return;
    setChosen(next);
    list.current?.querySelector<HTMLElement>(`[data-note="${next}"]`)?.focus();
  };
  return (
    <div className={classes.split}>
      <section className={classes.queue} aria-label={t('tab.notes')}>
        <TextInput
          className={classes.find ?? ''}
          aria-label={t('findNote')}
          placeholder={t('findNote')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {notes.size === 0 ? <p className={classes.soft}>{t('noneFound')}</p> : null}
        <ul ref={list} onKeyDown={onKeyDown}>
          {[...notes].map(([note, lines]) => {
            const left = lines.filter((line) => line.open > 0).length;
            const [one] = lines;
            return (
              <li key={note}>
                <button
                  type="button"
                  className={classes.row}
                  data-note={note}
                  aria-current={note === shown}
                  onClick={() => setChosen(note)}
                >
                  <strong className="number">{numberOf(note)}</strong>
                  <span className={left > 0 ? classes.open : classes.soft}>
                    {left > 0 ? t('openLines', { count: left }) : t('allAnswered')}
                  </span>
                  <span className={classes.name}>{one ? nameOf(one.sent.party) : ''}</span>
                  <span className={classes.soft}>{one ? day(one.sent.at, zone) : ''}</span>
                </button>
              </li>
            );
          })}
        </ul>
        {from > 1 ? (
          <Button variant="default" className={classes.find ?? ''} onClick={() => setMost(most + lately)}>
            {t('olderNotes', { count: Math.min(lately, from - 1) })}
          </Button>
        ) : null}
      </section>
      {shown === null ? null : <NoteView key={shown} note={shown} lines={notes.get(shown) ?? []} />}
    </div>
  );

  /** By its number, whom it went to, goods or a ledger number on it. */
  function matches(note: number, lines: readonly Sent[]): boolean {
    if (text === '' || note === wanted) return true;
    return lines.some((line) =>
      [numberOf(note), nameOf(line.sent.party), line.name, line.number].some((one) =>
        one.toLowerCase().includes(text),
      ),
    );
  }
}

/** The number of a note as somebody types it: 01-R0012, R12 or 12. */
function noteTyped(typed: string): number | null {
  const match = /^(?:\d{2}-)?r?0*(\d{1,6})$/i.exec(typed.normalize('NFKC').trim());
  return match?.[1] ? Number(match[1]) : null;
}

/** The lines of each note, the newest note first; a line that was found twice is there once. */
function byNote(lines: readonly Sent[]): ReadonlyMap<number, readonly Sent[]> {
  const notes = new Map<number, Map<string, Sent>>();
  for (const line of lines.toSorted((one, other) => other.sent.note - one.sent.note)) {
    const known = notes.get(line.sent.note) ?? new Map<string, Sent>();
    known.set(`${line.about}/${line.disposition}`, line);
    notes.set(line.sent.note, known);
  }
  return new Map([...notes].map(([note, all]) => [note, [...all.values()]]));
}
