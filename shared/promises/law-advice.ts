import type { GoodsKind } from '../codes.ts';
import type { AdviceFacts } from './advice-facts.ts';
import { daysBetween, monthsAfter } from './day-counts.ts';
import { inForceSince, type LawRule, lawNumbers, lawRules, type NothingRule } from './law-rules.ts';
import type { Giving, OpenPoint, Sureness } from './promise-codes.ts';

/** What the law gives for one line of goods, why, and what it still hangs on. */
export type LawAdvice = Readonly<{
  sureness: Sureness;
  gives: Giving | null;
  rule: LawRule | NothingRule | null;
  open: readonly OpenPoint[];
}>;

const unknown: LawAdvice = { sureness: 'unknown', gives: null, rule: null, open: [] };
const faultCauses: readonly string[] = ['quality', 'damaged', 'expired', 'foreign-matter', 'injury'];
/** Kinds of which nothing perishes and whose use is long enough for an exchange or a repair to be owed after weeks. */
const lasting: readonly GoodsKind[] = ['daily', 'clothing', 'appliance', 'other'];
/** Kinds that are none of the things article 25 names (made to order, perishable, unsealed media, papers). */
const neverExcepted: readonly GoodsKind[] = ['prepackaged-food', 'clothing', 'appliance'];

/**
 * The law's answer (C2). What is not known is never taken to be one thing or the other: it stands in `open`, and the
 * answer is then no more than `depends`.
 */
export function lawAdvice(facts: AdviceFacts): LawAdvice {
  const { purchaseDate } = facts;
  // Whoever buys for a business is no consumer in the sense of article 2; the counter cannot tell.
  if (facts.salesChannel === 'company') return depends(null, ['buyer']);
  if (purchaseDate !== null && purchaseDate < inForceSince['consumer-law']) return unknown;
  const answers = [ofFault(facts), ofExpiry(facts), ofDistance(facts)].filter((one) => one !== null);
  const best = order
    .map((sureness) => answers.find((one) => one.sureness === sureness))
    .find((one) => one !== undefined);
  if (best) return best;
  return withoutGround(facts);
}

const order: readonly Sureness[] = ['known', 'disputed', 'depends', 'nothing', 'unknown'];

function depends(rule: LawRule | null, open: readonly OpenPoint[]): LawAdvice {
  return { sureness: 'depends', gives: rule ? lawRules[rule].gives : null, rule, open };
}

function sure(rule: LawRule, { disputed }: AdviceFacts): LawAdvice {
  const clash = lawRules[rule].restsOn.some((fact) => disputed.has(fact));
  return { sureness: clash ? 'disputed' : 'known', gives: lawRules[rule].gives, rule, open: [] };
}

/** Sold past the shelf life printed on it. Only prepackaged food bears such a day. */
export function isSoldExpired({ kind, purchaseDate, shelfLifeEnd }: AdviceFacts): boolean {
  return (
    kind === 'prepackaged-food' &&
    purchaseDate !== null &&
    shelfLifeEnd !== null &&
    purchaseDate > shelfLifeEnd
  );
}

/** Consumer Law art. 24, where the goods were past their shelf life when they were sold (Food Safety Law art. 34). */
function ofExpiry(facts: AdviceFacts): LawAdvice | null {
  const { purchaseDate, day } = facts;
  if (!isSoldExpired(facts) || purchaseDate === null) return null;
  return daysBetween(purchaseDate, day) <= lawNumbers.returnDays
    ? sure('sold-expired', facts)
    : depends('sold-expired', ['reasonable-time']);
}

/** Consumer Law art. 24: goods that do not meet what is required of them. */
function ofFault(facts: AdviceFacts): LawAdvice | null {
  const { purchaseDate, day, fault, cause } = facts;
  const ground = fault === 'said' || (fault === 'unknown' && faultCauses.includes(cause));
  if (fault !== 'confirmed' && !ground) return null;
  const open: OpenPoint[] = fault === 'confirmed' ? [] : ['fault'];
  if (purchaseDate === null) return depends('not-conforming-7-days', [...open, 'purchase-date']);
  // The goods were received on the day of the purchase or later, so seven days from it are within seven from receipt.
  const early = daysBetween(purchaseDate, day) <= lawNumbers.returnDays;
  const rule = early ? 'not-conforming-7-days' : 'not-conforming-later';
  const tooLate = () => day > monthsAfter(purchaseDate, 12 * lawNumbers.latestNoticeYears);
  if (!early && (!lasting.includes(facts.kind) || tooLate())) open.push('reasonable-time');
  return open.length === 0 ? sure(rule, facts) : depends(rule, open);
}

/** Consumer Law art. 25 and art. 19 of its regulations: seven days without a reason, for distance sales alone. */
function ofDistance(facts: AdviceFacts): LawAdvice | null {
  const { salesChannel, purchaseDate, day, kind, special, condition, secondSale, taking } = facts;
  if (salesChannel !== 'home-delivery' && salesChannel !== 'community-group') return null;
  if (kind === 'fresh-food') return null;
  const open: OpenPoint[] = [];
  if (purchaseDate === null) open.push('purchase-date');
  // When it was delivered nobody has said: later than seven days after the order it may still be in time.
  else if (daysBetween(purchaseDate, day) > lawNumbers.returnDays) open.push('receipt-day');
  if (!neverExcepted.includes(kind)) open.push('kind');
  if (special !== 'none') open.push(special === 'unknown' ? 'special' : 'exception-agreed');
  if (condition === 'unknown') open.push('condition');
  else if (condition !== 'unopened') open.push('intact');
  if (secondSale !== 'harmless' && !open.includes('intact')) open.push('intact');
  if (!facts.stock) open.push('made-to-order');
  if (taking !== 'taken-back') open.push('goods-back');
  return open.length === 0 ? sure('distance-7-days', facts) : depends('distance-7-days', open);
}

/** Neither a fault nor a distance sale: nothing where that is said, else nobody here can tell. */
function withoutGround(facts: AdviceFacts): LawAdvice {
  const { cause, fault, kind, salesChannel, shelfLifeEnd, purchaseDate } = facts;
  if (cause === 'short-weight') return depends(null, ['weight-tolerance']);
  if (cause !== 'wrong-purchase' || facts.danger) return unknown;
  if (fault !== 'none') return depends(null, ['fault']);
  if (kind === 'prepackaged-food') {
    const open: OpenPoint[] = [];
    if (purchaseDate === null) open.push('purchase-date');
    if (shelfLifeEnd === null) open.push('shelf-life');
    if (open.length > 0) return depends(null, open);
  }
  const rule = salesChannel === 'store' ? 'counter-no-fault' : 'distance-perishable';
  return { sureness: 'nothing', gives: null, rule, open: [] };
}
