import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerable } from '../../../shared/goods/returns.ts';
import { quantityText, thousandths } from '../../../shared/quantity.ts';
import { type AnswerOutcome, answerOutcomes } from '../../../shared/store/party-codes.ts';
import { useKeys } from '../../frame/keys.ts';
import { ChoiceRow } from '../../parts/ChoiceRow.tsx';
import { FormFoot } from '../../parts/FormFoot.tsx';
import { money } from '../../parts/format.ts';
import { useFocusFirst } from '../../parts/use-focus-first.ts';
import { useChange } from '../settings/use-change.ts';
import {
  answersCommands,
  creditedFen,
  creditText,
  firstAnswers,
  lineKey,
  type TypedAnswer,
} from './answers.ts';
import { useGoodsWords } from './goods-words.ts';
import classes from './Suppliers.module.css';
import type { Sent } from './use-lines.ts';

type Props = { readonly lines: readonly Sent[]; readonly onDone: () => void };

/** What the supplier said to the lines of a note, one below the other, sealed together: all or none (G7). */
export function AnswerSheet({ lines, onDone }: Props) {
  const { t } = useTranslation(['suppliers', 'common', 'domain']);
  const { attempt } = useChange();
  const words = useGoodsWords();
  const within = useFocusFirst<HTMLFormElement>();
  const [answers, setAnswers] = useState(() => firstAnswers(lines));
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const change = (id: string, to: Partial<TypedAnswer>): void =>
    setAnswers((before) => before.map((one) => (one.id === id ? { ...one, ...to } : one)));
  /** A second answer below the first, for what the first leaves. */
  const split = (answer: TypedAnswer, line: Sent): void => {
    const count = thousandths(answer.quantity.trim(), line.unit) ?? 0;
    const left = Math.max(0, line.open - count);
    const next = { ...answer, id: `${answer.line} ${answers.length}`, outcome: null, amount: null };
    setAnswers((before) =>
      before.flatMap((one) =>
        one.id === answer.id ? [one, { ...next, quantity: left > 0 ? quantityText(left) : '' }] : [one],
      ),
    );
  };
  const send = async (): Promise<void> => {
    if (busy) return;
    const asked = answersCommands(answers, lines);
    if ('wrong' in asked) {
      if (asked.wrong === 'none') return setProblem(t('chooseOutcome'));
      const { name, open } = asked.line;
      return setProblem(
        asked.wrong === 'amount'
          ? t('amountMissing')
          : t('quantityWrong', { goods: name, most: quantityText(open) }),
      );
    }
    setBusy(true);
    const refused = await attempt((desk, base) => desk.handleGoods({ ...base, lines: [...asked] }), false);
    setBusy(false);
    setProblem(refused?.sentence ?? null);
    if (!refused) onDone();
  };
  useKeys([
    { key: 'Ctrl+Enter', label: t('sealAnswers'), run: () => void send(), off: busy },
    { key: 'Esc', label: t('common:cancel'), run: onDone },
  ]);
  const said = answers.filter(({ outcome }) => outcome !== null).length;
  return (
    <form
      ref={within}
      className={classes.sheet}
      noValidate
      autoComplete="off"
      aria-label={t('answerAll')}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <ChoiceRow
        label={t('allSo')}
        choices={answerOutcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        value={null}
        onChange={(outcome) => setAnswers((before) => before.map((one) => ({ ...one, outcome })))}
      />
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('number')}</th>
              <th scope="col">{t('goods')}</th>
              <th scope="col">{t('stillOpen')}</th>
              <th scope="col">{t('outcomeLabel')}</th>
              <th scope="col">{t('quantity')}</th>
              <th scope="col">{t('amount')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {answers.map((answer) => {
              const line = lines.find((one) => lineKey(one) === answer.line);
              if (!line) return null;
              const about = `${line.number} ${line.name}`;
              return (
                <tr key={answer.id} data-ticked={answer.outcome !== null || undefined}>
                  <td className="number">{line.number}</td>
                  <td className={classes.name}>{line.name}</td>
                  <td className="number">{words.quantity(line.open, line.unit)}</td>
                  <td>
                    <NativeSelect
                      className={classes.outcome ?? ''}
                      aria-label={t('outcomeOf', { about })}
                      value={answer.outcome ?? ''}
                      data={[
                        { value: '', label: '—' },
                        ...answerOutcomes.map((value, index) => ({
                          value,
                          label: `${index + 1} ${t(`outcome.${value}`)}`,
                          disabled: answerable(line.sent, value, line.unit) === 0,
                        })),
                      ]}
                      onChange={(event) => {
                        const outcome = event.currentTarget.value;
                        change(answer.id, { outcome: outcome === '' ? null : (outcome as AnswerOutcome) });
                      }}
                    />
                  </td>
                  <td>
                    <TextInput
                      aria-label={t('quantityOf', { goods: about })}
                      inputMode="decimal"
                      value={answer.quantity}
                      onChange={(event) => change(answer.id, { quantity: event.currentTarget.value })}
                    />
                  </td>
                  <td>
                    {answer.outcome === 'credited' ? (
                      <TextInput
                        aria-label={t('amountOf', { about })}
                        inputMode="decimal"
                        value={creditText(answer, line)}
                        onChange={(event) => change(answer.id, { amount: event.currentTarget.value })}
                      />
                    ) : null}
                  </td>
                  <td>
                    <Button
                      variant="subtle"
                      size="compact-md"
                      aria-label={t('splitOf', { about })}
                      onClick={() => split(answer, line)}
                    >
                      {t('split')}
                    </Button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className={classes.sum}>
        {t('answersSaid', { count: said })}{' '}
        <strong className="amount">{money(creditedFen(answers, lines))}</strong>
      </p>
      <FormFoot problem={problem} submit={t('sealAnswers')} busy={busy} />
    </form>
  );
}
