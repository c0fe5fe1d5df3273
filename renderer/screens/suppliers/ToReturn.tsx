import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateIn } from '../../../shared/calendar.ts';
import { lineFen, quantityText, thousandths } from '../../../shared/quantity.ts';
import { useZone } from '../../app-context.ts';
import { useKeys } from '../../frame/keys.ts';
import { type RegisteredParty, useParties } from '../../ledger/parties.ts';
import { FormFoot } from '../../parts/FormFoot.tsx';
import { day, money } from '../../parts/format.ts';
import { useFocusFirst } from '../../parts/use-focus-first.ts';
import { useChange } from '../settings/use-change.ts';
import { useGoodsWords } from './goods-words.ts';
import { PartyField } from './PartyField.tsx';
import classes from './Suppliers.module.css';
import { useOwing, useWaiting, type Waiting } from './use-lines.ts';

/** A line that is ticked, and how much of it, as typed. */
type Ticked = Readonly<Record<string, string>>;
const keyOf = ({ about, disposition }: Waiting): string => `${about}/${disposition}`;

/** Makes a return note: to whom, which of the goods that wait, and how much of each (G7). */
export function ToReturn({ onMade }: { readonly onMade: (note: number) => void }) {
  const { t } = useTranslation(['suppliers', 'common']);
  const zone = useZone();
  const today = dateIn(Date.now(), zone);
  const parties = useParties();
  const lines = useWaiting();
  const owing = useOwing();
  const words = useGoodsWords();
  const { attempt } = useChange();
  const within = useFocusFirst<HTMLFormElement>();
  const [party, setParty] = useState<string | null>(null);
  const [ticked, setTicked] = useState<Ticked>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const chosen = parties?.find((one) => one.party === party);
  const shown = inOrder(lines ?? [], chosen);
  const taken = shown.filter((line) => keyOf(line) in ticked);
  const wrong = taken.find((line) => !isSome(line, ticked[keyOf(line)] ?? ''));
  const total = taken.reduce((sum, line) => sum + worthOf(line, ticked[keyOf(line)] ?? ''), 0);

  const choose = (next: string | null): void => {
    setParty(next);
    const name = parties?.find((one) => one.party === next)?.words.name;
    // What the product list says came from them is ticked: the person sees it and may untick.
    if (name)
      setTicked(
        Object.fromEntries(
          (lines ?? [])
            .filter((line) => line.supplier === name)
            .map((line) => [keyOf(line), quantityText(line.left)]),
        ),
      );
  };
  const send = async (): Promise<void> => {
    if (busy) return;
    if (party === null) return setProblem(t('choosePartyFirst'));
    if (taken.length === 0) return setProblem(t('tickFirst'));
    if (wrong) return setProblem(t('quantityWrong', { goods: wrong.name, most: quantityText(wrong.left) }));
    setBusy(true);
    const made: { note: number | null } = { note: null };
    const refused = await attempt(async (asked, base) => {
      const outcome = await asked.sendGoods({
        ...base,
        party,
        lines: taken.map((line) => ({
          about: line.about,
          disposition: line.disposition,
          quantity: quantityText(thousandths(ticked[keyOf(line)] ?? '', line.unit) ?? 0),
        })),
      });
      if (outcome.ok) made.note = outcome.value.note;
      return outcome;
    }, false);
    setBusy(false);
    setProblem(refused?.sentence ?? null);
    if (made.note !== null) onMade(made.note);
  };
  useKeys([{ key: 'Ctrl+Enter', label: t('makeNote'), run: () => void send(), off: busy }]);

  if (lines === undefined || parties === undefined) return <p className="starting">{t('common:loading')}</p>;
  if (lines.length === 0)
    return (
      <div className={classes.empty}>
        <p className={classes.emptyTitle}>{t('nothingWaits')}</p>
        <p>{t('nothingWaitsMore')}</p>
      </div>
    );
  return (
    <form
      ref={within}
      className={classes.make}
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className={classes.side}>
        <PartyField
          label={t('to')}
          parties={parties}
          value={party}
          onChange={choose}
          today={today}
          owing={owing}
        />
        {parties.length === 0 ? <p className={classes.soft}>{t('registerFirst')}</p> : null}
        {chosen ? (
          <p className={classes.soft}>
            {[chosen.words.contact, chosen.words.contract, chosen.words.terms].filter(Boolean).join(' · ')}
          </p>
        ) : null}
        <p className={classes.sum}>
          {t('ticked', { count: taken.length })} <strong className="amount">{money(total)}</strong>
        </p>
        <FormFoot problem={problem} submit={t('makeNote')} busy={busy} />
      </div>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <td />
              <th scope="col">{t('number')}</th>
              <th scope="col">{t('goods')}</th>
              <th scope="col">{t('supplier')}</th>
              <th scope="col">{t('reason')}</th>
              <th scope="col" className="amount">
                {t('price')}
              </th>
              <th scope="col">{t('quantity')}</th>
              <th scope="col">{t('since')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => {
              const key = keyOf(line);
              const is = key in ticked;
              const set = (on: boolean): void =>
                setTicked(({ [key]: _, ...rest }) =>
                  on ? { ...rest, [key]: quantityText(line.left) } : rest,
                );
              return (
                <tr key={key} data-ticked={is || undefined}>
                  <td>
                    <Checkbox
                      aria-label={t('tick', { goods: line.name, number: line.number })}
                      checked={is}
                      onChange={(event) => set(event.currentTarget.checked)}
                    />
                  </td>
                  <td className="number">{line.number}</td>
                  <td className={classes.name}>{line.name}</td>
                  <td className={classes.softCell}>{line.supplier || '—'}</td>
                  <td className={classes.softCell}>{words.reason(line.reasons)}</td>
                  <td className="amount">{line.price === null ? '—' : money(line.price)}</td>
                  <td className={classes.quantity}>
                    {is ? (
                      <TextInput
                        aria-label={t('quantityOf', { goods: line.name })}
                        inputMode="decimal"
                        value={ticked[key] ?? ''}
                        error={!isSome(line, ticked[key] ?? '')}
                        onChange={(event) => {
                          const text = event.currentTarget.value;
                          setTicked((before) => ({ ...before, [key]: text }));
                        }}
                      />
                    ) : null}
                    <span>
                      {is
                        ? t('of', { whole: words.quantity(line.left, line.unit) })
                        : words.quantity(line.left, line.unit)}
                    </span>
                  </td>
                  <td className="number">{day(line.since, zone)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </form>
  );
}

/** What came from the chosen one first. */
function inOrder(lines: readonly Waiting[], chosen: RegisteredParty | undefined): readonly Waiting[] {
  const theirs = (line: Waiting) => Number(line.supplier !== '' && line.supplier === chosen?.words.name);
  return chosen ? lines.toSorted((one, other) => theirs(other) - theirs(one)) : lines;
}

function isSome({ unit, left }: Waiting, typed: string): boolean {
  const count = thousandths(typed.trim(), unit);
  return count !== null && count <= left;
}

function worthOf(line: Waiting, typed: string): number {
  if (line.price === null || !isSome(line, typed)) return 0;
  return lineFen(line.price, quantityText(thousandths(typed.trim(), line.unit) ?? 0), line.unit);
}
