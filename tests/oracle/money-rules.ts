import { type Fact, type History, last, type Said, said } from './fact.ts';

const paying = ['refund', 'price-difference', 'compensation'];

export function paysMoney(kind: string): boolean {
  return paying.includes(kind);
}

export type Standing = Readonly<{ decision: Said<'RemedyDecided'>; accepted: boolean | null }>;

/** The last decision of a complaint and what the consumer said to it (null: nothing yet, or not since a reopening). */
export function standingDecision(history: History, about: string): Standing | null {
  const decision = last(said(history, 'RemedyDecided', about));
  if (decision === undefined) return null;
  const reopened = last(said(history, 'Reopened', about))?.index ?? -1;
  const answer = last(
    said(history, 'ConsumerAnswered', about)
      .filter((one) => one.data.decision === decision.data.decision)
      .filter((one) => one.index > reopened),
  );
  return { decision, accepted: answer?.data.accepted ?? null };
}

type Leg = Readonly<{ line: string; leg: string; channel: string; amount: number; succeeded: boolean }>;

/** Every leg of money begun in a complaint, with whether it has succeeded. */
export function legsOf(history: History, about: string): readonly Leg[] {
  const legs = new Map<string, Leg>();
  for (const { data } of said(history, 'MoneyReturned', about)) {
    const { line, leg, channel, amount } = data;
    legs.set(`${line} ${leg}`, { line, leg, channel, amount, succeeded: data.state === 'succeeded' });
  }
  return [...legs.values()];
}

export function sum(amounts: readonly number[]): bigint {
  return amounts.reduce((total, amount) => total + BigInt(amount), 0n);
}

function lineOf(history: History, about: string, line: string) {
  return said(history, 'RemedyDecided', about)
    .flatMap((one) => one.data.lines)
    .find((one) => one.line === line);
}

/** T6 and T6a over one leg of money. */
export function moneyBreach(before: History, fact: Fact): string | null {
  const { event, about } = fact;
  if (event.type !== 'MoneyReturned') return null;
  const { line: wanted, leg, channel, amount, state, transaction } = event.data;
  if (amount < 1) return 'T6a';
  if (state === 'succeeded' && channel !== 'cash' && !transaction) return 'T6a';
  const legs = legsOf(before, about);
  const begun = legs.find((one) => one.leg === leg);
  if (begun !== undefined) {
    const same = begun.line === wanted && begun.channel === channel && begun.amount === amount;
    return same && !begun.succeeded && state === 'succeeded' ? null : 'T6a';
  }
  const standing = standingDecision(before, about);
  if (standing === null || standing.accepted !== true) return 'T6';
  const line = standing.decision.data.lines.find((one) => one.line === wanted);
  if (line === undefined || !paysMoney(line.kind)) return 'T6';
  const toLine = sum(legs.filter((one) => one.line === wanted).map((one) => one.amount));
  if (toLine + BigInt(amount) > BigInt(line.amount)) return 'T6';
  const payments = last(said(before, 'ComplaintOpened', about))?.data.payments ?? [];
  if (payments.length === 0 || line.kind === 'compensation') return null;
  const back = legs.filter(
    (one) => one.channel === channel && lineOf(before, about, one.line)?.kind !== 'compensation',
  );
  const paid = sum(payments.filter((one) => one.channel === channel).map((one) => one.amount));
  return sum(back.map((one) => one.amount)) + BigInt(amount) > paid ? 'T6a' : null;
}

/** T4: money has arrived to the fen, steps are done, a refusal promises nothing. */
export function isEverythingDone(history: History, about: string, standing: Standing): boolean {
  const legs = legsOf(history, about).filter((one) => one.succeeded);
  const steps = said(history, 'StepDone', about).map((one) => one.data.line);
  return standing.decision.data.lines.every((line) => {
    if (line.kind === 'refusal') return true;
    if (!paysMoney(line.kind)) return steps.includes(line.line);
    return sum(legs.filter((one) => one.line === line.line).map((one) => one.amount)) === BigInt(line.amount);
  });
}
