import { type CalendarDate, dateIn } from '../calendar.ts';
import { type Tier, tiers } from '../codes.ts';
import type { DayLimits, RemedyLine } from '../event-parts.ts';
import { type Judging, today } from '../judging.ts';
import { chapterOfNumber, serialOf } from '../ledger/ledger-number.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { compareConsumers } from './same-consumer.ts';
import { type Complaint, type Decision, decisionFen, paidFen } from './state.ts';

/**
 * What one consumer may be given in a day, in the version that was in force when the complaint was opened: its serial
 * says which. Null where there was none yet.
 */
export function dayLimitsOf(complaint: Complaint, judging: Judging): DayLimits | null {
  const [chapter, serial] = [chapterOfNumber(complaint.number), serialOf(complaint.number)];
  const isBefore = (one: Judging['store']['dayLimits'][number]) => {
    const set = one.chapter ?? 1;
    return set < chapter || (set === chapter && one.since < serial);
  };
  return judging.store.dayLimits.findLast(isBefore)?.limits ?? null;
}

/**
 * Fen that a complaint gave its consumer on a day of the store: what was decided that day and stands, whatever came of
 * it, for it can come back; of a decision that another replaced, what was paid under it or is on its way.
 */
export function givenOn(complaint: Complaint, day: CalendarDate, zone: string): number {
  const last = complaint.decisions.at(-1);
  return madeOn(complaint, day, zone).reduce(
    (sum, one) => sum + (one === last ? decisionFen(one.lines) : legsFen(one)),
    0,
  );
}

function madeOn(complaint: Complaint, day: CalendarDate, zone: string): readonly Decision[] {
  return complaint.decisions.filter((one) => dateIn(one.at, zone) === day);
}

function legsFen({ legs }: Decision): number {
  return legs.reduce((sum, leg) => sum + leg.amount, 0);
}

const zoneOf = ({ store }: Judging): string => store.settings?.zone ?? 'UTC';

/** Complaints other than this one in which something was given today, with what is known of their consumer. */
function givers(complaint: Complaint, judging: Judging): readonly Complaint[] {
  const day = today(judging);
  return judging.others.decidedOn(day).flatMap((id) => {
    const other = id === complaint.id ? null : judging.others.complaint(id);
    return other && givenOn(other, day, zoneOf(judging)) > 0 ? [other] : [];
  });
}

/** The other complaints that count for this consumer today, by id, in their order. */
export function countedToday(complaint: Complaint, judging: Judging): readonly string[] {
  return givers(complaint, judging)
    .filter((other) => compareConsumers(complaint, other) === 'same')
    .map((other) => other.id)
    .sort();
}

/**
 * What this consumer was given today before anything more is decided, in fen, in this and every other complaint; with
 * the numbers of the others.
 */
export function givenToday(
  complaint: Complaint,
  judging: Judging,
): Readonly<{ given: number; complaints: readonly string[] }> {
  const others = countedToday(complaint, judging).flatMap((id) => judging.others.complaint(id) ?? []);
  return {
    given: givenBefore(complaint, others, today(judging), zoneOf(judging)),
    complaints: others.map((one) => one.number),
  };
}

function givenBefore(
  complaint: Complaint,
  others: readonly Complaint[],
  day: CalendarDate,
  zone: string,
): number {
  return [
    ...others.map((other) => givenOn(other, day, zone)),
    ...madeOn(complaint, day, zone).map(legsFen),
  ].reduce((sum, one) => sum + one, 0);
}

/** Is there a complaint of today of which nobody can say here whether it is this consumer's? */
export function isCountUnsure(complaint: Complaint, judging: Judging): boolean {
  return givers(complaint, judging).some((other) => compareConsumers(complaint, other) === 'unknown');
}

/**
 * The most that may be decided for this consumer today, in fen (null: no limit): the tier's own, or that of a tier above
 * that authorised as much as is now given in this complaint (T2a).
 */
export function dayLimitOf(
  complaint: Complaint,
  lines: readonly RemedyLine[],
  judging: Judging,
): number | null {
  const limits = dayLimitsOf(complaint, judging);
  if (limits === null) return null;
  const total = decisionFen(lines) + paidFen(complaint);
  const granted = complaint.authorisations.filter((one) => one.tier > complaint.tier && one.amount >= total);
  const open = [complaint.tier, ...granted.map((one) => one.tier)].map((tier) => limits[tier]);
  return open.includes(null) ? null : Math.max(...open.map(Number));
}

/** May these lines be decided, with what this consumer was given today in this and every other complaint (T2)? */
export function dayFault(
  complaint: Complaint,
  lines: readonly RemedyLine[],
  judging: Judging,
): Refusal | null {
  const limit = dayLimitOf(complaint, lines, judging);
  return overDay(complaint, decisionFen(lines), limit, complaint.tier, judging);
}

/** May a tier authorise this amount, all that is paid in this complaint included, and stay within its own day? */
export function dayFaultOfAuthorising(
  complaint: Complaint,
  { tier, amount }: Readonly<{ tier: Tier; amount: number }>,
  judging: Judging,
): Refusal | null {
  const more = amount - paidFen(complaint);
  if (more <= 0) return null;
  return overDay(complaint, more, dayLimitsOf(complaint, judging)?.[tier] ?? null, tier, judging);
}

function overDay(
  complaint: Complaint,
  more: number,
  limit: number | null,
  tier: Tier,
  judging: Judging,
): Refusal | null {
  if (limit === null) return null;
  const { dayCount } = complaint;
  const counted =
    dayCount?.day === today(judging) &&
    dayCount.at === judging.at &&
    dayCount.operator === judging.by.operator;
  if (!counted) return refuse('consumer-day-uncounted');
  const others = dayCount.others.flatMap((id) => judging.others.complaint(id) ?? []);
  const before = givenBefore(complaint, others, dayCount.day, zoneOf(judging));
  const total = before + more;
  if (total <= limit) return null;
  const limits = dayLimitsOf(complaint, judging);
  const reaching = tiers.filter((one) => one > tier && (limits?.[one] ?? total) >= total);
  return refuse('consumer-day-limit', {
    given: before,
    total,
    limit,
    tier,
    complaints: others.map((one) => one.number),
    beyond: reaching[0] ?? null,
  });
}

/** Is this the true count of the consumer's day, as far as anyone can see who has these private parts at hand? */
export function permitsCount(
  { day, others }: Readonly<{ day: CalendarDate; others: readonly string[] }>,
  complaint: Complaint,
  judging: Judging,
): Refusal | null {
  const limits = dayLimitsOf(complaint, judging);
  // Whose complaints belong together is nobody's business where nothing depends on it.
  const needed = limits !== null && tiers.some((tier) => limits[tier] !== null);
  if (!needed || day !== today(judging)) return refuse('consumer-day-wrong');
  const there = new Map(givers(complaint, judging).map((other) => [other.id, other]));
  const inOrder = others.every((id, index) => index === 0 || (others[index - 1] ?? '') < id);
  const named = others.every((id) => {
    const other = there.get(id);
    return other !== undefined && compareConsumers(complaint, other) !== 'different';
  });
  const whole = countedToday(complaint, judging).every((id) => others.includes(id));
  return inOrder && named && whole ? null : refuse('consumer-day-wrong');
}
