import type { CalendarDate } from './calendar.ts';

const day = 86_400_000;
const utc = (date: CalendarDate): number => Date.parse(`${date}T00:00:00Z`);

/**
 * The day on which the `count`th working day after a day ends, Monday to Friday. Public holidays and make-up workdays are
 * not known here: whoever takes the date over looks at it (T8a).
 */
export function workdaysAfter(from: CalendarDate, count: number): CalendarDate {
  let at = utc(from);
  for (let left = count; left > 0; ) {
    at += day;
    const weekday = new Date(at).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return new Date(at).toISOString().slice(0, 10);
}

/** Days from one calendar date to another; negative when the second is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((utc(to) - utc(from)) / day);
}
