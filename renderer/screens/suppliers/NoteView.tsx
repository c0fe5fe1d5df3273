import { Button } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answeredSo } from '../../../shared/goods/returns.ts';
import { thousandths } from '../../../shared/quantity.ts';
import { answerOutcomes } from '../../../shared/store/party-codes.ts';
import { useGo, useNameOf, useZone } from '../../app-context.ts';
import { useKeys } from '../../frame/keys.ts';
import { useParties } from '../../ledger/parties.ts';
import { dateTime, money } from '../../parts/format.ts';
import { AnswerLine } from './AnswerLine.tsx';
import { AnswerSheet } from './AnswerSheet.tsx';
import { useGoodsWords, useNoteNumber } from './goods-words.ts';
import { PartyPaper } from './PartyPaper.tsx';
import classes from './Suppliers.module.css';
import type { Sent } from './use-lines.ts';

type Props = { readonly note: number; readonly lines: readonly Sent[] };

/** One return note: its goods with what came of them; ↑↓ and Enter take a line to answer, F9 prints the note. */
export function NoteView({ note, lines }: Props) {
  const { t } = useTranslation(['suppliers', 'domain']);
  const go = useGo();
  const zone = useZone();
  const nameOf = useNameOf();
  const words = useGoodsWords();
  const numberOf = useNoteNumber();
  const parties = useParties();
  const [answering, setAnswering] = useState<string | null>(null);
  const [printing, setPrinting] = useState(false);
  const [all, setAll] = useState(false);
  const open = lines.some((one) => one.open > 0);
  const table = useRef<HTMLTableSectionElement>(null);
  const [first] = lines;
  const party = parties?.find((one) => one.party === first?.sent.party);
  useKeys([
    ...(open && !all
      ? [{ key: 'F6' as const, label: t('answerAll'), run: () => setAll(true), off: printing }]
      : []),
    { key: 'F9', label: t('printNote'), run: () => setPrinting(true), off: printing },
  ]);
  const keyOf = (line: Sent): string => `${line.about}/${line.disposition}`;
  const line = lines.find((one) => keyOf(one) === answering);
  const onKeyDown = (event: KeyboardEvent<HTMLTableSectionElement>): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    const buttons = [...(table.current?.querySelectorAll<HTMLElement>('[data-answer]') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    event.preventDefault();
    buttons[at + step]?.focus();
  };
  if (!first) return null;
  return (
    <section className={classes.view} aria-label={numberOf(note)}>
      <header className={classes.head}>
        <h2 className="number">{numberOf(note)}</h2>
        <span>{party?.words.name ?? first.sent.party}</span>
        <span className={classes.soft}>
          {dateTime(first.sent.at, zone)} · {nameOf(first.sent.operator)}
        </span>
        {open && !all ? (
          <Button variant="light" onClick={() => setAll(true)} rightSection={<kbd>F6</kbd>}>
            {t('answerAll')}
          </Button>
        ) : null}
        <Button variant="default" onClick={() => setPrinting(true)} rightSection={<kbd>F9</kbd>}>
          {t('printNote')}
        </Button>
      </header>
      {printing ? (
        <PartyPaper
          paper={{ kind: 'note', note, party: first.sent.party, lines }}
          onClose={() => setPrinting(false)}
        />
      ) : null}
      {all ? <AnswerSheet lines={lines} onDone={() => setAll(false)} /> : null}
      <div className={classes.scroll} hidden={all}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('number')}</th>
              <th scope="col">{t('goods')}</th>
              <th scope="col">{t('sent')}</th>
              <th scope="col" className="amount">
                {t('price')}
              </th>
              <th scope="col">{t('came')}</th>
              <th scope="col">{t('stillOpen')}</th>
            </tr>
          </thead>
          <tbody ref={table} onKeyDown={onKeyDown}>
            {lines.map((one) => (
              <tr key={keyOf(one)} data-ticked={keyOf(one) === answering || undefined}>
                <td>
                  <button
                    type="button"
                    className={classes.link}
                    onClick={() => go({ at: 'complaint', id: one.about })}
                  >
                    {one.number}
                  </button>
                </td>
                <td className={classes.name}>{one.name}</td>
                <td className="number">
                  {words.quantity(thousandths(one.sent.quantity, one.unit) ?? 0, one.unit)}
                </td>
                <td className="amount">{one.sent.price === null ? '—' : money(one.sent.price)}</td>
                <td className={classes.softCell}>{cameOf(one) || '—'}</td>
                <td>
                  {one.open > 0 ? (
                    <Button
                      size="compact-md"
                      variant={keyOf(one) === answering ? 'filled' : 'light'}
                      data-answer
                      onClick={() => setAnswering(keyOf(one))}
                    >
                      {t('answerOf', { quantity: words.quantity(one.open, one.unit) })}
                    </Button>
                  ) : (
                    <span className={classes.good}>✓ {t('settled')}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {line && !all ? (
        <AnswerLine
          key={`${answering} ${line.sent.answers.length}`}
          line={line}
          onDone={() => {
            setAnswering(null);
            // The next line that is open is the next to be answered.
            requestAnimationFrame(() => table.current?.querySelector<HTMLElement>('[data-answer]')?.focus());
          }}
        />
      ) : null}
    </section>
  );

  /** What came of a line so far, and the money of its credits. */
  function cameOf({ sent, unit }: Sent): string {
    return answerOutcomes
      .map((outcome) => {
        const count = answeredSo(sent, outcome, unit);
        if (count === 0) return null;
        const fen = sent.answers.reduce(
          (sum, one) => sum + (one.outcome === outcome ? (one.amount ?? 0) : 0),
          0,
        );
        return `${t(`outcome.${outcome}`)} ${words.quantity(count, unit)}${fen > 0 ? ` ${money(fen)}` : ''}`;
      })
      .filter((part) => part !== null)
      .join(' · ');
  }
}
