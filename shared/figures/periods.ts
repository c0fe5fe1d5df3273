import { type CalendarDate, daysAfter } from '../calendar.ts';

/** Days of the store's calendar, both inclusive. */
export type Range = Readonly<{ from: CalendarDate; to: CalendarDate }>;
export const spans = ['day', 'week', 'month', 'year'] as const;
export type Span = (typeof spans)[number];

const dayMs = 86_400_000;
const msOf = (date: CalendarDate) => Date.parse(`${date}T00:00:00Z`);
const dateAt = (ms: number): CalendarDate => new Date(ms).toISOString().slice(0, 10);

/** How many days a range has. */
export function daysIn({ from, to }: Range): number {
  return Math.round((msOf(to) - msOf(from)) / dayMs) + 1;
}

export function monthOf(date: CalendarDate): string {
  return date.slice(0, 7);
}

function lastDayOf(month: string): CalendarDate {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return dateAt(Date.UTC(year, number, 1) - dayMs);
}

/** The day, the week from Monday, the month or the year that a day lies in. */
export function rangeAround(date: CalendarDate, span: Span): Range {
  if (span === 'day') return { from: date, to: date };
  if (span === 'month') return { from: `${monthOf(date)}-01`, to: lastDayOf(monthOf(date)) };
  if (span === 'year') return { from: `${date.slice(0, 4)}-01-01`, to: `${date.slice(0, 4)}-12-31` };
  const monday = daysAfter(date, -((new Date(msOf(date)).getUTCDay() + 6) % 7));
  return { from: monday, to: daysAfter(monday, 6) };
}

/** Which of the four a range is exactly; null for any other. A day alone is a day. */
export function spanOf(range: Range): Span | null {
  const found = spans.find((span) => {
    const around = rangeAround(range.from, span);
    return around.from === range.from && around.to === range.to;
  });
  return found ?? null;
}

/** The period before: the month before a month, the year before a year, else as many days as the range has. */
export function before(range: Range): Range {
  const eve = daysAfter(range.from, -1);
  const span = spanOf(range);
  if (span) return rangeAround(eve, span);
  return { from: daysAfter(range.from, -daysIn(range)), to: eve };
}

/** The period that follows, in the same manner. */
export function after(range: Range): Range {
  const morrow = daysAfter(range.to, 1);
  const span = spanOf(range);
  if (span) return rangeAround(morrow, span);
  return { from: morrow, to: daysAfter(range.to, daysIn(range)) };
}

/** The fewest days and whole months that make up a range, in their order: what has to be read of it. */
export function coverOf({ from, to }: Range): readonly string[] {
  const periods: string[] = [];
  for (let day = from; day <= to; ) {
    const month = monthOf(day);
    const last = lastDayOf(month);
    const whole = day === `${month}-01` && last <= to;
    periods.push(whole ? month : day);
    day = daysAfter(whole ? last : day, 1);
  }
  return periods;
}

/** A range is drawn by days up to so many, and by months beyond. */
export const mostDaysDrawn = 62;

/** The points of a picture over a range: days or months, each with the part of it that lies in the range. */
export function pointsOf(range: Range): readonly Readonly<{ label: string; range: Range }>[] {
  if (daysIn(range) <= mostDaysDrawn)
    return Array.from({ length: daysIn(range) }, (_, index) => {
      const day = daysAfter(range.from, index);
      return { label: day, range: { from: day, to: day } };
    });
  const points: { label: string; range: Range }[] = [];
  for (let day = range.from; day <= range.to; ) {
    const last = lastDayOf(monthOf(day));
    const to = last < range.to ? last : range.to;
    points.push({ label: monthOf(day), range: { from: day, to } });
    day = daysAfter(to, 1);
  }
  return points;
}

export function isInRange(day: CalendarDate, { from, to }: Range): boolean {
  return from <= day && day <= to;
}
