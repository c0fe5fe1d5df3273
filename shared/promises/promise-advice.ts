import type { AdviceFacts } from './advice-facts.ts';
import { daysBetween } from './day-counts.ts';
import type { Giving, OpenPoint, Sureness } from './promise-codes.ts';
import type { TermsOf } from './promise-terms.ts';

type Posted<Template extends 'returns' | 'no-reason'> = Readonly<{
  version: number;
  terms: TermsOf<Template>;
}>;

/**
 * The promises in force on the day of the purchase; null: none. Where that day is not known, `ever` says whether one of
 * them was ever posted.
 */
export type PromisesThen = Readonly<{
  returns: Posted<'returns'> | null;
  noReason: Posted<'no-reason'> | null;
  ever: boolean;
}>;

export type PromiseAdvice = Readonly<{
  sureness: Sureness;
  gives: Giving | null;
  template: 'returns' | 'no-reason' | null;
  /** The version in force on the day of the purchase (C1). */
  version: number | null;
  /** Days that it gives. */
  days: number | null;
  open: readonly OpenPoint[];
}>;

const nothing: PromiseAdvice = {
  sureness: 'nothing',
  gives: null,
  template: null,
  version: null,
  days: null,
  open: [],
};

/** What the store itself has promised for one line of goods (C2): by the version in force on the day of the purchase. */
export function promiseAdvice(facts: AdviceFacts, then: PromisesThen): PromiseAdvice {
  if (facts.purchaseDate === null)
    return then.ever ? { ...nothing, sureness: 'depends', open: ['purchase-date'] } : nothing;
  const age = daysBetween(facts.purchaseDate, facts.day);
  const answers = [ofReturns(facts, age, then.returns), ofNoReason(facts, age, then.noReason)];
  const order: readonly Sureness[] = ['known', 'disputed', 'depends'];
  for (const sureness of order) {
    const found = answers.find((one) => one?.sureness === sureness);
    if (found) return found;
  }
  return nothing;
}

function ofReturns(facts: AdviceFacts, age: number, posted: Posted<'returns'> | null): PromiseAdvice | null {
  if (!posted) return null;
  const { refundDays, exchangeDays } = posted.terms;
  const early = age <= refundDays;
  if (!early && age > exchangeDays) return null;
  if (facts.fault === 'none') return null;
  const said = {
    gives: early ? ('refund-exchange-repair' as const) : ('exchange-repair' as const),
    template: 'returns' as const,
    version: posted.version,
    days: early ? refundDays : exchangeDays,
  };
  if (facts.fault !== 'confirmed') return { ...said, sureness: 'depends', open: ['fault'] };
  return { ...said, sureness: agreed(facts, ['purchase', 'purchase-date', 'fault']), open: [] };
}

function ofNoReason(
  facts: AdviceFacts,
  age: number,
  posted: Posted<'no-reason'> | null,
): PromiseAdvice | null {
  if (!posted || facts.salesChannel !== 'store') return null;
  const { terms, version } = posted;
  if (age > terms.days || !terms.kinds.includes(facts.kind)) return null;
  const open: OpenPoint[] = [];
  if (facts.special === 'unknown') open.push('special');
  // Opened intimate wear, medicine and the like are never promised away: nobody could sell them again (G2a).
  else if (facts.special !== 'none') return null;
  if (facts.condition === 'unknown') open.push('condition');
  else if (facts.condition === 'used' || (facts.condition === 'opened' && !terms.opened)) return null;
  if (facts.secondSale === 'unknown') open.push('intact');
  else if (facts.secondSale === 'harmful') return null;
  if (facts.taking !== 'taken-back') open.push('goods-back');
  const said = { gives: terms.gives, template: 'no-reason' as const, version, days: terms.days };
  if (open.length > 0) return { ...said, sureness: 'depends', open };
  return {
    ...said,
    sureness: agreed(facts, ['purchase', 'purchase-date', 'sales-channel', 'condition']),
    open,
  };
}

function agreed({ disputed }: AdviceFacts, facts: readonly Parameters<typeof disputed.has>[0][]): Sureness {
  return facts.some((fact) => disputed.has(fact)) ? 'disputed' : 'known';
}
