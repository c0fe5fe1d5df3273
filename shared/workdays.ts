import type { CalendarDate } from './calendar.ts';
import type { SpecialDay } from './event-parts.ts';

const day = 86_400_000;
const utc = (date: CalendarDate): number => Date.parse(`${date}T00:00:00Z`);

/**
 * The day on which the `count`th working day after a day ends: Monday to Friday, without the calendar's holidays and
 * with its make-up workdays 调休, whether the store is open on them or not. Other special days of the store change
 * nothing. Whoever takes the date over looks at it (T8a).
 */
export function workdaysAfter(from: CalendarDate, count: number, days: readonly SpecialDay[]): CalendarDate {
  const kinds = new Map(days.map(({ date, kind }) => [date, kind]));
  let date = from;
  for (let left = count; left > 0; ) {
    date = new Date(utc(date) + day).toISOString().slice(0, 10);
    if (isWorkday(date, kinds.get(date))) left -= 1;
  }
  return date;
}

function isWorkday(date: CalendarDate, kind: SpecialDay['kind'] | undefined): boolean {
  if (kind === 'holiday') return false;
  const weekday = new Date(utc(date)).getUTCDay();
  return kind === 'make-up' || (weekday !== 0 && weekday !== 6);
}

/** Has the calendar any holiday or make-up workday in each year from one date to another? Without, it says nothing of them. */
export function isCalendarKept(from: CalendarDate, to: CalendarDate, days: readonly SpecialDay[]): boolean {
  const kept = new Set(days.filter(({ kind }) => kind !== 'other').map(({ date }) => date.slice(0, 4)));
  return kept.has(from.slice(0, 4)) && kept.has(to.slice(0, 4));
}

/** Days from one calendar date to another; negative when the second is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((utc(to) - utc(from)) / day);
}
