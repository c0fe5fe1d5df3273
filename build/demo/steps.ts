import type {
  DestroyReason,
  DispositionWay,
  EscalationReason,
  PayingChannel,
  RemedyKind,
  Satisfaction,
} from '../../shared/codes.ts';
import type { Command, CommandOf, RemedyInput } from '../../shared/complaint/commands.ts';
import type { Chance } from './chance.ts';
import type { Case, Goods, Matter } from './matter.ts';
import { type Person, personOf } from './store.ts';

/** What else a step makes besides entries: a paper that the demonstration keeps one or two of. */
export type Paper = Readonly<{ kind: 'receipt' | 'label'; told: Case }>;

/** One thing that someone does at the desk, so many opening minutes after the step before. */
export type Step = Readonly<{
  after: number;
  who: Person;
  /** Ids of complaints opened before are known only when the step comes. */
  commands: readonly Command[] | ((idOf: (index: number) => string) => readonly Command[]);
  second?: Person;
  /** How many photos are handed over with it. */
  photos?: number;
  paper?: Paper;
}>;

export const opening = (matter: Matter, told: Case): CommandOf<'OpenComplaint'> => ({
  type: 'OpenComplaint',
  sameAs: null,
  channel: told.channel,
  cause: told.cause,
  wish: told.wish,
  name: matter.consumer.name,
  phone: matter.consumer.phone,
  content: told.content,
  goods: told.goods.length > 0,
  danger: told.danger,
  purchaseDate: told.purchaseDate,
  receiptNumber: told.receiptNumber,
  salesChannel: told.salesChannel,
  payer: '',
  payments: [...told.payments],
  responsible: told.responsible,
  responsibleName: told.responsibleName,
  items: told.goods.map((one) => one.input),
});

/** Opened, and not yet received by anyone. */
export function openedOnly(matter: Matter, told: Case): Step {
  const photos = told.goods.length > 0 && matter.chance.maybe(20) ? 1 : 0;
  return { after: 0, who: matter.clerk, commands: [opening(matter, told)], photos };
}

/** Opened and received at the counter by the clerk; most consumers take the receipt. */
export function opened(matter: Matter, told: Case): Step[] {
  const first = { ...openedOnly(matter, told), commands: [opening(matter, told), receive] };
  const takesReceipt = matter.index === 0 || matter.chance.maybe(70);
  return [first, ...(takesReceipt ? [receipt(matter.clerk, told)] : [])];
}

export const receipt = (who: Person, told: Case): Step => ({
  after: 1,
  who,
  commands: [{ type: 'PrintDocument', document: 'receipt' }],
  paper: { kind: 'receipt', told },
});

export const step = (after: number, who: Person, ...commands: Command[]): Step => ({ after, who, commands });

export const receive: Command = { type: 'Receive' };
export const escalate = (reason: EscalationReason, note = ''): Command => ({
  type: 'Escalate',
  reason,
  note,
});
export const decide = (lines: RemedyInput[], note = ''): Command => ({ type: 'DecideRemedy', lines, note });
export const answer = (accepted: boolean, note = ''): Command => ({ type: 'AnswerDecision', accepted, note });
export const settle = (satisfaction: Satisfaction): Command => ({ type: 'Settle', satisfaction });
export const done = (line: string, note = ''): Command => ({ type: 'DoStep', line, note });

/** A remedy for the whole of an item (from 1), or, with 0, for the matter as such. */
export function remedy(kind: RemedyKind, goods: readonly Goods[], item: number, amount = 0): RemedyInput {
  const quantity = item === 0 ? null : (goods[item - 1]?.input.quantity ?? null);
  return { kind, item: item === 0 ? null : `i${item}`, quantity, amount, reason: null };
}

export const refund = (goods: readonly Goods[]): RemedyInput[] =>
  goods.map((one, index) => remedy('refund', goods, index + 1, one.paid));

/** What is left of each payment to give back. */
export type Purse = { channel: PayingChannel; amount: number }[];

/**
 * Money back for one decided line (T6a): split over the channels as paid, each leg with its number; the purse shrinks.
 * `made` is how many legs the decision has already.
 */
export function payBack(
  chance: Chance,
  purse: Purse,
  line: string,
  amount: number,
  made: number,
): CommandOf<'ReturnMoney'>[] {
  const commands: CommandOf<'ReturnMoney'>[] = [];
  let [left, legs] = [amount, made];
  for (const payment of purse) {
    const part = Math.min(left, payment.amount);
    if (part === 0) continue;
    left -= part;
    legs += 1;
    payment.amount -= part;
    const { channel } = payment;
    const leg = { type: 'ReturnMoney', line, channel, amount: part } as const;
    const transaction = channel === 'cash' ? '' : transactionNumber(chance);
    // Electronic money is often on its way before it has arrived; only its arrival settles.
    const later = channel !== 'cash' && chance.maybe(25);
    if (later) commands.push({ ...leg, leg: null, state: 'initiated', transaction: '' });
    commands.push({ ...leg, leg: later ? `${line}-m${legs}` : null, state: 'succeeded', transaction });
  }
  if (left > 0) throw new Error(`payBack: expected payments for ${amount} fen, ${left} are missing`);
  return commands;
}

function transactionNumber(chance: Chance): string {
  return `42000${Array.from({ length: 15 }, () => chance.between(0, 9)).join('')}`;
}

/** All that came back of an item (from 1), dealt with one way. */
export function dispose(
  goods: readonly Goods[],
  item: number,
  way: DispositionWay,
  witness: Person | string | null = null,
): Command {
  const inside = witness !== null && isPerson(witness);
  return {
    type: 'DisposeItem',
    item: `i${item}`,
    way,
    quantity: goods[item - 1]?.input.quantity ?? '1',
    witness: inside ? personOf(witness).operator : null,
    outsideWitness: inside || witness === null ? '' : witness,
    ...(way === 'destroy' && { reason: destroyReason(goods[item - 1]) }),
    note: '',
  };
}

/** What anybody would say of goods like these. */
function destroyReason(goods: Goods | undefined): DestroyReason {
  if (goods?.input.safety === 'spoiled') return 'spoiled';
  return goods?.input.kind === 'fresh-food' || goods?.input.kind === 'bulk-food' ? 'unsafe' : 'faulty';
}

function isPerson(witness: string): witness is Person {
  return /^[a-zA-Z]+$/.test(witness);
}

export const label = (disposition: string, copies = 1): Command => ({
  type: 'PrintLabel',
  disposition,
  size: '60x40',
  copies,
});
export const tag = (disposition: string): Command => ({ type: 'PrintReturnTag', disposition, copies: 1 });

/** Content at the counter, mostly. */
export function satisfactionOf({ chance }: Matter): Satisfaction {
  const drawn = chance.between(1, 100);
  if (drawn <= 84) return 'satisfied';
  return drawn <= 90 ? 'dissatisfied' : drawn <= 96 ? 'no-answer' : 'not-asked';
}
