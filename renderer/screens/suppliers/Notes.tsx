import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useZone } from '../../app-context.ts';
import { usePartyName } from '../../ledger/parties.ts';
import { useStore } from '../../ledger/queries.ts';
import { day } from '../../parts/format.ts';
import { useNoteNumber } from './goods-words.ts';
import { NoteView } from './NoteView.tsx';
import classes from './Suppliers.module.css';
import { type Sent, useOpenSent, useSentFrom } from './use-lines.ts';

/** How many of the last notes are listed besides those that are open. */
const lately = 30;

/** Return notes, the newest first, with what of them is open; one of them with its lines, to be answered (G7). */
export function Notes({ first }: { readonly first: number | null }) {
  const { t } = useTranslation(['suppliers', 'common']);
  const made = useStore()?.state.notes ?? 0;
  const recent = useSentFrom(Math.max(1, made - lately + 1));
  const open = useOpenSent();
  const nameOf = usePartyName();
  const numberOf = useNoteNumber();
  const zone = useZone();
  const [chosen, setChosen] = useState(first);
  const list = useRef<HTMLUListElement>(null);
  if (recent === undefined || open === undefined) return <p className="starting">{t('common:loading')}</p>;
  const notes = byNote([...recent, ...open]);
  const [latest] = notes.keys();
  const shown = chosen !== null && notes.has(chosen) ? chosen : (latest ?? null);
  if (shown === null)
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
    const next = all[all.indexOf(shown) + step];
    if (next === undefined) return;
    setChosen(next);
    list.current?.querySelector<HTMLElement>(`[data-note="${next}"]`)?.focus();
  };
  return (
    <div className={classes.split}>
      <section className={classes.queue} aria-label={t('tab.notes')}>
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
      </section>
      <NoteView key={shown} note={shown} lines={notes.get(shown) ?? []} />
    </div>
  );
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
