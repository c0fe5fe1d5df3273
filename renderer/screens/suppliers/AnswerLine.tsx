import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerable } from '../../../shared/goods/returns.ts';
import { fenFromText, yuanText } from '../../../shared/money.ts';
import { lineFen, quantityText, thousandths } from '../../../shared/quantity.ts';
import { type AnswerOutcome, answerOutcomes } from '../../../shared/store/party-codes.ts';
import { useKeys } from '../../frame/keys.ts';
import { ChoiceRow } from '../../parts/ChoiceRow.tsx';
import { FormFoot } from '../../parts/FormFoot.tsx';
import { useFocusFirst } from '../../parts/use-focus-first.ts';
import { useChange } from '../settings/use-change.ts';
import classes from './Suppliers.module.css';
import type { Sent } from './use-lines.ts';

type Props = { readonly line: Sent; readonly onDone: () => void };

/** What the supplier said to one line: digit, Enter, Enter for all of it, and how much money a credit is (G7). */
export function AnswerLine({ line, onDone }: Props) {
  const { t } = useTranslation(['suppliers', 'common', 'domain']);
  const { attempt } = useChange();
  const within = useFocusFirst<HTMLFormElement>();
  const { unit, sent } = line;
  const [outcome, setOutcome] = useState<AnswerOutcome | null>(null);
  const [quantity, setQuantity] = useState(quantityText(line.open));
  const [amount, setAmount] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const count = thousandths(quantity.trim(), unit);
  const most = outcome ? answerable(sent, outcome, unit) : line.open;
  // What the goods were worth on their note stands there until another amount is typed.
  const worth = sent.price !== null && count ? lineFen(sent.price, quantityText(count), unit) : 0;
  const typed = amount ?? (worth > 0 ? yuanText(worth) : '');
  const fen = fenFromText(typed);

  const send = async (): Promise<void> => {
    if (busy) return;
    if (outcome === null) return setProblem(t('chooseOutcome'));
    if (count === null || count > most)
      return setProblem(t('quantityWrong', { goods: line.name, most: quantityText(most) }));
    if (outcome === 'credited' && !fen) return setProblem(t('amountMissing'));
    setBusy(true);
    const refused = await attempt(
      (desk, base) =>
        desk.submit({
          ...base,
          about: line.about,
          commands: [
            {
              type: 'AnswerGoods',
              disposition: line.disposition,
              note: sent.note,
              outcome,
              quantity: quantityText(count),
              amount: outcome === 'credited' ? fen : null,
            },
          ],
        }),
      false,
    );
    setBusy(false);
    setProblem(refused?.sentence ?? null);
    if (!refused) onDone();
  };
  useKeys([
    { key: 'Ctrl+Enter', label: t('sealAnswer'), run: () => void send(), off: busy },
    { key: 'Esc', label: t('common:cancel'), run: onDone },
  ]);
  return (
    <form
      ref={within}
      className={classes.answer}
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h3>{t('answerTo', { goods: line.name, number: line.number })}</h3>
      <ChoiceRow
        label={t('outcomeLabel')}
        choices={answerOutcomes.map((value) => ({
          value,
          label: t(`outcome.${value}`),
          off: answerable(sent, value, unit) === 0,
        }))}
        value={outcome}
        onChange={setOutcome}
      />
      <div className={classes.pair}>
        <TextInput
          label={`${t('quantity')} (${t(`domain:unit.${unit}`)})`}
          inputMode="decimal"
          value={quantity}
          onChange={(event) => setQuantity(event.currentTarget.value)}
        />
        {outcome === 'credited' ? (
          <TextInput
            label={t('amount')}
            inputMode="decimal"
            value={typed}
            onChange={(event) => setAmount(event.currentTarget.value)}
          />
        ) : null}
      </div>
      {outcome ? <p className={classes.soft}>{t(`meaning.${outcome}`)}</p> : null}
      <FormFoot problem={problem} submit={t('sealAnswer')} busy={busy} />
    </form>
  );
}
