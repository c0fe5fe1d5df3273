import type { Unit } from '../codes.ts';
import { thousandths } from '../quantity.ts';
import type { AnswerOutcome } from '../store/party-codes.ts';

/** What came of some of the goods that left with a note. */
export type ReturnAnswer = Readonly<{
  outcome: AnswerOutcome;
  quantity: string;
  /** Fen credited; null for any other outcome. */
  amount: number | null;
  operator: string;
  at: number;
}>;

/** Goods of one disposition that left with a return note (G7). */
export type SentGoods = Readonly<{
  note: number;
  party: string;
  quantity: string;
  /** Unit price in fen when they left; null where nobody knew it. */
  price: number | null;
  operator: string;
  at: number;
  answers: readonly ReturnAnswer[];
}>;

type Returning = Readonly<{ quantity: string; sent: readonly SentGoods[] }>;

const settling: ReadonlySet<AnswerOutcome> = new Set(['credited', 'replaced', 'refused']);

/** How many thousandths of what left with this note were answered so. */
export function answeredSo(sent: SentGoods, outcome: AnswerOutcome, unit: Unit): number {
  return sumOf(
    sent.answers.filter((one) => one.outcome === outcome),
    unit,
  );
}

/** What of it is neither credited, replaced nor refused yet, in thousandths. */
export function unsettled(sent: SentGoods, unit: Unit): number {
  const settled = sent.answers.filter((one) => settling.has(one.outcome));
  return (thousandths(sent.quantity, unit) ?? 0) - sumOf(settled, unit);
}

/** What may still be answered so, in thousandths: never more than was sent. */
export function answerable(sent: SentGoods, outcome: AnswerOutcome, unit: Unit): number {
  if (outcome !== 'received') return unsettled(sent, unit);
  return Math.min(
    unsettled(sent, unit),
    (thousandths(sent.quantity, unit) ?? 0) - answeredSo(sent, 'received', unit),
  );
}

/** What of a disposition waits to be put on a note, in thousandths. */
export function unsent({ quantity, sent }: Returning, unit: Unit): number {
  return (thousandths(quantity, unit) ?? 0) - sumOf(sent, unit);
}

/** What of a disposition the supplier did not take: it is back on the desk's shelf, to be disposed of again. */
export function refusedBack({ sent }: Pick<Returning, 'sent'>, unit: Unit): number {
  return sent.reduce((sum, one) => sum + answeredSo(one, 'refused', unit), 0);
}

function sumOf(all: readonly Readonly<{ quantity: string }>[], unit: Unit): number {
  return all.reduce((sum, one) => sum + (thousandths(one.quantity, unit) ?? 0), 0);
}
