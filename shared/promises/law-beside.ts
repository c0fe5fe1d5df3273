import { type CalendarDate, daysAfter } from '../calendar.ts';
import { lineFen } from '../quantity.ts';
import type { AdviceFacts } from './advice-facts.ts';
import { daysBetween, monthsAfter } from './day-counts.ts';
import { isSoldExpired } from './law-advice.ts';
import { type BesideRule, besideRules, inForceSince, lawNumbers } from './law-rules.ts';

/**
 * A rule that a person must weigh. `least` is what it comes to where it applies at all, in fen: never less than the
 * article's floor; null where it computes nothing.
 */
export type Beside = Readonly<{ rule: BesideRule; least: number | null }>;

const foods: readonly string[] = ['bulk-food', 'fresh-food', 'prepackaged-food'];
const deceiving: readonly string[] = ['price', 'short-weight', 'advertising', 'expired'];
const unsafe: readonly string[] = ['quality', 'expired', 'foreign-matter', 'injury'];

/** What else the law says that bears on this line: whom the proof falls on, the Three Guarantees, and more money (C2). */
export function lawBeside(facts: AdviceFacts): readonly Beside[] {
  const { cause, danger, fault, kind, purchaseDate, day } = facts;
  const food = foods.includes(kind);
  const faulty = fault === 'said' || fault === 'confirmed';
  const appliance = kind === 'appliance' && faulty && purchaseDate !== null;
  const age = purchaseDate === null ? null : daysBetween(purchaseDate, day);
  const distance = facts.salesChannel === 'home-delivery' || facts.salesChannel === 'community-group';
  const { returnDays, guaranteeExchangeDays } = lawNumbers;
  const applies: Record<BesideRule, boolean> = {
    'last-day-of-rest':
      purchaseDate !== null &&
      (((faulty || distance || isSoldExpired(facts)) && runsOn(purchaseDate, returnDays, day)) ||
        (appliance && runsOn(purchaseDate, guaranteeExchangeDays, day))),
    'found-substandard': fault === 'confirmed' && age !== null && age > returnDays,
    'term-from-installation': appliance && age !== null && age > lawNumbers.guaranteeReturnDays,
    'weighing-tolerance': food && cause === 'short-weight',
    'reversed-burden':
      appliance && fault === 'said' && day <= monthsAfter(purchaseDate, lawNumbers.burdenMonths),
    'guarantee-7-days': appliance && age !== null && age <= lawNumbers.guaranteeReturnDays,
    'guarantee-15-days':
      appliance && age !== null && age > lawNumbers.guaranteeReturnDays && age <= guaranteeExchangeDays,
    'guarantee-two-repairs': appliance && age !== null && age > guaranteeExchangeDays,
    'short-quantity': cause === 'short-weight',
    injury: danger || cause === 'injury',
    'first-asked-pays': food && (danger || unsafe.includes(cause) || isSoldExpired(facts)),
    'fraud-threefold': deceiving.includes(cause) || isSoldExpired(facts),
    'food-tenfold': food && (unsafe.includes(cause) || isSoldExpired(facts)),
  };
  const sold = purchaseDate ?? day;
  return (Object.keys(besideRules) as BesideRule[])
    .filter((rule) => applies[rule] && sold >= inForceSince[besideRules[rule].source])
    .map((rule) => ({ rule, least: leastOf(rule, facts) }));
}

/**
 * Is a term over by its days, and its last day a Saturday or Sunday that it runs on from, to the first day after? Public
 * holidays do the same; the desk does not know them.
 */
function runsOn(from: CalendarDate, days: number, day: CalendarDate): boolean {
  const last = daysAfter(from, days);
  const weekday = new Date(`${last}T00:00:00Z`).getUTCDay();
  const rest = weekday === 6 ? 2 : weekday === 0 ? 1 : 0;
  return day > last && day <= daysAfter(last, rest);
}

function leastOf(rule: BesideRule, { price, quantity, unit }: AdviceFacts): number | null {
  const paid = price === null ? 0 : lineFen(price, quantity, unit);
  if (rule === 'fraud-threefold') return Math.max(paid * lawNumbers.fraudTimes, lawNumbers.fraudFloor);
  if (rule === 'food-tenfold') return Math.max(paid * lawNumbers.foodTimes, lawNumbers.foodFloor);
  return null;
}
