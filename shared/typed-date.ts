import { type CalendarDate, isCalendarDate } from './calendar.ts';

/**
 * A date as a person types it: 270630, 20270630, 2027-6-30, 2027.6.30, 2027/6/30, 2027年6月30日, or 6-30 of the year of
 * `today`. Null when there is no such day.
 */
export function dateFromText(typed: string, today: CalendarDate): CalendarDate | null {
  const text = typed.normalize('NFKC').trim();
  const digits = /^(\d{2}|\d{4})(\d{2})(\d{2})$/.exec(text);
  const parted = /^(?:(\d{2}|\d{4})\s*[-./年]\s*)?(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?$/.exec(text);
  const match = digits ?? parted;
  if (!match?.[2] || !match[3]) return null;
  const year = match[1] ?? today.slice(0, 4);
  const date = `${year.length === 2 ? `20${year}` : year}-${match[2].padStart(2, '0')}-${match[3].padStart(2, '0')}`;
  return isCalendarDate(date) ? date : null;
}
