import { moneyKinds, type Satisfaction } from '../../../shared/codes.ts';
import type { Command, RemedyInput } from '../../../shared/complaint/commands.ts';
import type { Case, Matter } from '../matter.ts';
import {
  answer,
  decide,
  done,
  escalate,
  type Purse,
  payBack,
  receive,
  type Step,
  settle,
  step,
} from '../steps.ts';
import { authorityTable } from '../store.ts';

/** Decided by the clerk where the clerk may, otherwise by the first head who may, each receiving the consumer (T2). */
export function decided({ chance, clerk, clerkLimit }: Matter, lines: RemedyInput[]): Step[] {
  const table = authorityTable(clerkLimit);
  const total = lines.reduce((sum, line) => sum + line.amount, 0);
  const mayDecide = (tier: 1 | 2) =>
    total <= (table[tier].limit ?? total) && lines.every((line) => table[tier].kinds.includes(line.kind));
  if (mayDecide(1)) return [step(chance.between(2, 9), clerk, decide(lines))];
  const head = chance.pick(['head', 'secondHead'] as const);
  const up = escalate('beyond-authority');
  const begin = step(chance.between(2, 9), clerk, up);
  if (mayDecide(2)) return [begin, step(chance.between(4, 40), head, receive, decide(lines))];
  return [
    begin,
    step(chance.between(4, 40), head, receive, up),
    step(chance.between(30, 200), 'owner', receive, decide(lines)),
  ];
}

/** What was decided is carried out by a clerk (T6): money goes back as paid, everything else is ticked off. */
export function carriedOut(
  { chance, clerk, other }: Matter,
  told: Case,
  lines: readonly RemedyInput[],
  decision = 1,
): Step {
  const purse: Purse = told.payments.map((payment) => ({ ...payment }));
  const commands: Command[] = [];
  let legs = 0;
  for (const [index, { kind, amount }] of lines.entries()) {
    const line = `d${decision}-l${index + 1}`;
    if (kind === 'refusal') continue;
    if (!moneyKinds.includes(kind)) commands.push(done(line));
    else {
      const from: Purse = kind === 'compensation' ? [{ channel: 'cash', amount }] : purse;
      const paid = payBack(chance, from, line, amount, legs);
      legs += paid.filter((one) => one.leg === null).length;
      commands.push(...paid);
    }
  }
  return step(chance.between(3, 15), chance.maybe(70) ? clerk : other, ...commands);
}

export const accepted = (matter: Matter): Step =>
  step(matter.chance.between(1, 6), matter.clerk, answer(true));

/** Settled; the screen is turned to the consumer, or there was no moment to (K2). */
export const settled = (matter: Matter, word: Satisfaction): Step =>
  step(matter.chance.between(1, 5), matter.clerk, settle('not-asked'), asked(word));

function asked(word: Satisfaction): Command {
  if (word === 'not-asked') return { type: 'LeaveUnasked', reason: 'busy', note: '' };
  const answer = word === 'no-answer' ? 'declined' : word;
  return { type: 'SaySatisfaction', answer, manner: 'turned-screen' };
}
