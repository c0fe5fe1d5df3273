import { type CalendarDate, dateIn } from '../calendar.ts';

/** The days a package is about, both included, in the store's zone. */
export type Period = Readonly<{ from: CalendarDate; to: CalendarDate }>;

/** Days with or without an end: null is no bound. */
export type OpenPeriod = Readonly<{ from: CalendarDate | null; to: CalendarDate | null }>;

/** Tells moments (UTC ms) inside a period from those outside it, asking the calendar only near the period's ends. */
export function withinPeriod(period: Period, zone: string): (at: number) => boolean {
  const margin = 2 * 86_400_000;
  const [first, last] = [Date.parse(`${period.from}T00:00:00Z`), Date.parse(`${period.to}T00:00:00Z`)];
  return (at) => {
    if (at < first - margin || at > last + 2 * margin) return false;
    if (at > first + margin && at < last - margin) return true;
    const date = dateIn(at, zone);
    return date >= period.from && date <= period.to;
  };
}
