import type { CalendarDate } from '../calendar.ts';
import { daysBetween } from '../workdays.ts';

/** The fewest years that a complaint is kept (L3). */
export const leastYears = 2;

const day = 86_400_000;
/** A longer silence between two entries counts as this much: nobody can say what the clock did meanwhile (L5, ours). */
const mostSilence = 7 * day;

/** A step of the log's times that did not count in full: at entry `seq` the clock went `ms` further than time did. */
export type Uncounted = Readonly<{ seq: number; ms: number }>;

/** The same day so many years later; 29 February becomes 1 March where there is none (L3). */
export function anniversary(date: CalendarDate, years: number): CalendarDate {
  const [year = '', month = '', dayOfMonth = ''] = date.split('-');
  const later = new Date(0);
  // A day that a month does not have runs over into the next.
  later.setUTCFullYear(Number(year) + years, Number(month) - 1, Number(dayOfMonth));
  return later.toISOString().slice(0, 10);
}

/**
 * What of the step from one entry to the next is no time that passed: all of it where the clock was found in doubt or
 * is confirmed, or ran backward, and what is beyond a week of silence.
 * @returns ms, negative where the clock ran backward; 0 for a step that counts in full.
 */
export function uncountedStep(from: number, to: number, doubtful: boolean): number {
  const step = to - from;
  const counted = doubtful || step < 0 ? 0 : Math.min(step, mostSilence);
  return step - counted;
}

/** How the times of a log ran so far: its last one (UTC ms), and the steps that did not count in full. */
export type TimesOfLog = Readonly<{ lastAt: number; uncounted: readonly Uncounted[] }>;

/**
 * The time (ms) that passed by the ledger's own witness since the entry `since.seq`, sealed at `since.at`, until an entry
 * that would be the next, at `at`.
 */
export function countedSince(
  since: Readonly<{ seq: number; at: number }>,
  at: number,
  { lastAt, uncounted }: TimesOfLog,
): number {
  const lost = uncounted.filter(({ seq }) => seq > since.seq).reduce((sum, { ms }) => sum + ms, 0);
  return at - since.at - lost - uncountedStep(lastAt, at, false);
}

/**
 * Has a complaint been kept for its years on a day: is its anniversary there by the calendar, and has that much time
 * passed by the ledger's own witness, so that a clock set forward makes nothing erasable (L3, L5)?
 * @param matter the day of the last entry about the matter, in the store's zone.
 * @param counted ms that passed since then ({@link countedSince}).
 */
export function isKeptLongEnough(
  matter: CalendarDate,
  years: number,
  today: CalendarDate,
  counted: number,
): boolean {
  const until = anniversary(matter, years);
  // The first day of the count is a part of one.
  return today >= until && counted + day > daysBetween(matter, until) * day;
}
