import type { Command } from '../../../shared/complaint/commands.ts';
import { answerable } from '../../../shared/goods/returns.ts';
import { fenFromText, yuanText } from '../../../shared/money.ts';
import { lineFen, quantityText, thousandths } from '../../../shared/quantity.ts';
import type { AnswerOutcome } from '../../../shared/store/party-codes.ts';
import type { Sent } from './use-lines.ts';

/** One answer as it is typed; several may stand under one line of the note. `amount` null: what the goods were worth. */
export type TypedAnswer = Readonly<{
  id: string;
  line: string;
  outcome: AnswerOutcome | null;
  quantity: string;
  amount: string | null;
}>;

export const lineKey = ({ about, disposition }: Sent): string => `${about}/${disposition}`;

/** Each open line once, all of it, and nothing said yet. */
export function firstAnswers(lines: readonly Sent[]): readonly TypedAnswer[] {
  return lines
    .filter(({ open }) => open > 0)
    .map((line) => {
      const key = lineKey(line);
      return { id: key, line: key, outcome: null, quantity: quantityText(line.open), amount: null };
    });
}

/** What a credit of so much would be at the price of the note, as text; empty where the price is not known. */
export function creditText({ quantity, amount }: TypedAnswer, { sent, unit }: Sent): string {
  if (amount !== null) return amount;
  const count = thousandths(quantity.trim(), unit);
  const worth = sent.price !== null && count ? lineFen(sent.price, quantityText(count), unit) : 0;
  return worth > 0 ? yuanText(worth) : '';
}

export type AnswersWrong =
  | Readonly<{ wrong: 'none' }>
  | Readonly<{ wrong: 'quantity' | 'amount'; line: Sent }>;

/** The commands of what was said, all to be sealed at once; or the first that is wrong. */
export function answersCommands(
  answers: readonly TypedAnswer[],
  lines: readonly Sent[],
): readonly Readonly<{ about: string; commands: Command[] }>[] | AnswersWrong {
  const asked: { about: string; commands: Command[] }[] = [];
  const settled = new Map<string, number>();
  for (const answer of answers) {
    const line = lines.find((one) => lineKey(one) === answer.line);
    const { outcome } = answer;
    if (!line || outcome === null) continue;
    const { unit, sent, about, disposition } = line;
    const count = thousandths(answer.quantity.trim(), unit);
    const before = settled.get(answer.line) ?? 0;
    if (count === null || count > answerable(sent, outcome, unit) - before)
      return { wrong: 'quantity', line };
    // What only came to hand is still to be settled, and takes nothing from the others.
    if (outcome !== 'received') settled.set(answer.line, before + count);
    const fen = fenFromText(creditText(answer, line));
    if (outcome === 'credited' && !fen) return { wrong: 'amount', line };
    const quantity = quantityText(count);
    const amount = outcome === 'credited' ? fen : null;
    asked.push({
      about,
      commands: [{ type: 'AnswerGoods', disposition, note: sent.note, outcome, quantity, amount }],
    });
  }
  return asked.length > 0 ? asked : { wrong: 'none' };
}

/** Fen of all credits that can be read. */
export function creditedFen(answers: readonly TypedAnswer[], lines: readonly Sent[]): number {
  return answers.reduce((sum, answer) => {
    const line = lines.find((one) => lineKey(one) === answer.line);
    return answer.outcome === 'credited' && line ? sum + (fenFromText(creditText(answer, line)) ?? 0) : sum;
  }, 0);
}
