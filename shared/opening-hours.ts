import { dateIn, offsetIn, wallClock } from './calendar.ts';
import type { OpeningSpan } from './event-parts.ts';

const minuteMs = 60_000;
/** A store that is closed for longer than this has no due times worth showing. */
const furthestDays = 400;

/** 1 Monday to 7 Sunday of a calendar date. */
function weekday(date: string): number {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return day === 0 ? 7 : day;
}

function followingDate(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** The moment (UTC ms) of a wall-clock time in a zone. */
function momentOf(date: string, minutes: number, zone: string): number {
  const naive = Date.parse(`${date}T00:00:00Z`) + minutes * minuteMs;
  const first = naive - offsetIn(naive, zone) * minuteMs;
  return naive - offsetIn(first, zone) * minuteMs;
}

type Stretch = readonly [from: number, to: number];

/** When the store is open on a date, as stretches of UTC ms in their order. */
function openOn(date: string, hours: readonly OpeningSpan[], zone: string): Stretch[] {
  const margin = 180 * minuteMs;
  const [first, last] = [momentOf(date, 0, zone) - margin, momentOf(followingDate(date), 0, zone) + margin];
  if (offsetIn(first, zone) === offsetIn(last, zone)) {
    const spans = hours.filter((span) => span.days.includes(weekday(date))).sort((a, b) => a.from - b.from);
    return spans.map((span) => [momentOf(date, span.from, zone), momentOf(date, span.to, zone)]);
  }
  // The clocks turn near this day: some minutes on the wall come twice or never, so each is looked at by itself.
  const stretches: Stretch[] = [];
  for (let at = first; at < last; at += minuteMs)
    if (dateIn(at, zone) === date && isOpen(at, hours, zone)) stretches.push([at, at + minuteMs]);
  return stretches;
}

/**
 * The moment (UTC ms) at which so many minutes of opening hours have passed since `from` (T5: the clock stops while
 * the store is closed). Null when the store is not open long enough within a year.
 */
export function afterOpenMinutes(
  from: number,
  minutes: number,
  hours: readonly OpeningSpan[],
  zone: string,
): number | null {
  let left = minutes * minuteMs;
  let date = dateIn(from, zone);
  for (let day = 0; day < furthestDays; day++) {
    for (const [opens, closes] of openOn(date, hours, zone)) {
      const start = Math.max(opens, from);
      if (start >= closes) continue;
      if (left <= closes - start) return start + left;
      left -= closes - start;
    }
    date = followingDate(date);
  }
  return null;
}

/** Is the store open at this moment? */
export function isOpen(at: number, hours: readonly OpeningSpan[], zone: string): boolean {
  const { date, minutes } = wallClock(at, zone);
  return hours.some((span) => span.days.includes(weekday(date)) && span.from <= minutes && minutes < span.to);
}
