import type { CalendarDate } from '../calendar.ts';

/** So many of each thing counted, by its key (figure-keys.ts); what is none is left out. */
export type Counts = Readonly<Record<string, number>>;

/** Counts of days of the store, or of months, by the day (YYYY-MM-DD) or month (YYYY-MM). */
export type CountsByPeriod = Readonly<Record<string, Counts>>;

/** One addition to the figures of a day. */
export type Line = Readonly<{ day: CalendarDate; key: string; count: number }>;

/** Counts added up; a key that comes to nothing is left out, so that equal figures are equal records. */
export function sumOfCounts(parts: Iterable<Counts>): Counts {
  const sum: Record<string, number> = {};
  for (const part of parts) addTo(sum, part, 1);
  return sum;
}

export function countOf(counts: Counts, key: string): number {
  return counts[key] ?? 0;
}

/** The same where a sum grows by one part after the other: the sum itself becomes more. */
export function addCounts(sum: Record<string, number>, part: Counts): void {
  addTo(sum, part, 1);
}

export function byDay(lines: readonly Line[]): CountsByPeriod {
  const days: Record<string, Record<string, number>> = {};
  for (const { day, key, count } of lines) {
    days[day] ??= {};
    addOne(days[day], key, count);
  }
  return days;
}

/** What changes where a complaint that contributed `before` contributes `after`: the old out, the new in. */
export function exchanged(before: CountsByPeriod, after: CountsByPeriod): CountsByPeriod {
  const changes: Record<string, Counts> = {};
  for (const day of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const change: Record<string, number> = {};
    addTo(change, after[day] ?? {}, 1);
    addTo(change, before[day] ?? {}, -1);
    if (Object.keys(change).length > 0) changes[day] = change;
  }
  return changes;
}

function addTo(sum: Record<string, number>, part: Counts, sign: 1 | -1): void {
  for (const key in part) addOne(sum, key, sign * (part[key] ?? 0));
}

function addOne(sum: Record<string, number>, key: string, more: number): void {
  const count = (sum[key] ?? 0) + more;
  if (count === 0) delete sum[key];
  else sum[key] = count;
}
