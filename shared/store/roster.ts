import { type CalendarDate, daysAfter, wallClock } from '../calendar.ts';
import { momentOf, spansOn, weekday } from '../opening-hours.ts';
import type { StoreState } from './state.ts';

/** Minutes after midnight, `to` at most 1440. */
export type DaySpan = Readonly<{ from: number; to: number }>;

/** Does the store keep a roster at all? Where it does not, everybody who works there counts as being there. */
export function keepsRoster({ roster }: StoreState): boolean {
  return roster !== null && roster.people.length + roster.days.length > 0;
}

/** When somebody is expected on a date: by the day that differs, else by their week. Null where no roster is kept. */
export function dutySpans(
  store: StoreState,
  operator: string,
  date: CalendarDate,
): readonly DaySpan[] | null {
  const { roster } = store;
  if (roster === null || !keepsRoster(store)) return null;
  const day = roster.days.find((one) => one.operator === operator && one.date === date);
  if (day) return day.spans;
  const week = roster.people.find((one) => one.operator === operator)?.spans ?? [];
  return week.filter((span) => span.days.includes(weekday(date)));
}

/** Is somebody expected at the desk at this moment (UTC ms)? */
export function isExpected(store: StoreState, operator: string, at: number): boolean {
  const { date, minutes } = wallClock(at, zoneOf(store));
  const spans = dutySpans(store, operator, date);
  return spans === null || spans.some((span) => span.from <= minutes && minutes < span.to);
}

/** What is left of `spans` where `others` do not cover it, in their order. */
export function without(spans: readonly DaySpan[], others: readonly DaySpan[]): readonly DaySpan[] {
  let left = [...spans].sort((a, b) => a.from - b.from);
  for (const other of others)
    left = left.flatMap(({ from, to }) =>
      [
        { from, to: Math.min(to, other.from) },
        { from: Math.max(from, other.to), to },
      ].filter((one) => one.from < one.to),
    );
  return left;
}

/** The hours in force now on a date; none on a day on which the store is closed. */
export function openSpans({ openings }: StoreState, date: CalendarDate): readonly DaySpan[] {
  const now = openings.at(-1);
  const spans = now ? spansOn(date, now).map(({ from, to }) => ({ from, to })) : [];
  return spans.sort((a, b) => a.from - b.from);
}

export function zoneOf({ settings }: StoreState): string {
  return settings?.zone ?? 'UTC';
}

/** The moment (UTC ms) of minutes after midnight of a date in the store. */
export function momentIn(store: StoreState, date: CalendarDate, minutes: number): number {
  return minutes < 1440
    ? momentOf(date, minutes, zoneOf(store))
    : momentOf(daysAfter(date, 1), minutes - 1440, zoneOf(store));
}
