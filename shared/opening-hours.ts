import { type CalendarDate, dateIn, daysAfter, offsetIn, wallClock } from './calendar.ts';
import type { OpeningSpan, SpecialDay } from './event-parts.ts';

const minuteMs = 60_000;
/** A store that is closed for longer than this has no due times worth showing. */
const furthestDays = 400;

/** The hours that are in force from a moment (UTC ms) on: the week, and the days that are not like their weekday. */
export type Opening = Readonly<{
  from: number;
  zone: string;
  hours: readonly OpeningSpan[];
  days: readonly SpecialDay[];
}>;

/** 1 Monday to 7 Sunday of a calendar date. */
export function weekday(date: CalendarDate): number {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return day === 0 ? 7 : day;
}

/** The moment (UTC ms) of a wall-clock time in a zone. */
export function momentOf(date: CalendarDate, minutes: number, zone: string): number {
  const naive = Date.parse(`${date}T00:00:00Z`) + minutes * minuteMs;
  const first = naive - offsetIn(naive, zone) * minuteMs;
  return naive - offsetIn(first, zone) * minuteMs;
}

/** When the store is open on a date, in minutes after midnight: the day's own hours (节假日、调休) before the weekday's. */
export function spansOn(
  date: CalendarDate,
  { hours, days }: Pick<Opening, 'hours' | 'days'>,
): readonly Readonly<{ from: number; to: number }>[] {
  const special = days.find((one) => one.date === date);
  return special ? special.spans : hours.filter((span) => span.days.includes(weekday(date)));
}

/** Does a span run backwards, or do two cover the same minute? */
export function spansClash(spans: readonly Readonly<{ from: number; to: number }>[]): boolean {
  const sorted = [...spans].sort((a, b) => a.from - b.from);
  return sorted.some((span, index) => {
    const next = sorted[index + 1];
    return span.to <= span.from || (next !== undefined && next.from < span.to);
  });
}

type Stretch = readonly [from: number, to: number];

/** When the store is open on a date, as stretches of UTC ms in their order. */
function openOn(date: CalendarDate, opening: Opening): Stretch[] {
  const { zone } = opening;
  const margin = 180 * minuteMs;
  const [first, last] = [momentOf(date, 0, zone) - margin, momentOf(daysAfter(date, 1), 0, zone) + margin];
  if (offsetIn(first, zone) === offsetIn(last, zone)) {
    const midnight = momentOf(date, 0, zone);
    const spans = [...spansOn(date, opening)].sort((a, b) => a.from - b.from);
    return spans.map(({ from, to }) => [midnight + from * minuteMs, midnight + to * minuteMs]);
  }
  // The clocks turn near this day: some minutes on the wall come twice or never, so each is looked at by itself.
  const stretches: Stretch[] = [];
  for (let at = first; at < last; at += minuteMs)
    if (dateIn(at, zone) === date && isOpenUnder(opening, at)) stretches.push([at, at + minuteMs]);
  return stretches;
}

function isOpenUnder(opening: Opening, at: number): boolean {
  const { date, minutes } = wallClock(at, opening.zone);
  return spansOn(date, opening).some((span) => span.from <= minutes && minutes < span.to);
}

type Reign = Readonly<{ opening: Opening; from: number; to: number }>;
const reigning = new WeakMap<readonly Opening[], readonly Reign[]>();

/** Which hours are in force from when to when. Of two that begin at the same moment the later said holds. */
function reigns(openings: readonly Opening[]): readonly Reign[] {
  let known = reigning.get(openings);
  if (!known) {
    known = inTurn(openings);
    reigning.set(openings, known);
  }
  return known;
}

function inTurn(openings: readonly Opening[]): Reign[] {
  const starts = [...new Set(openings.map((one) => one.from))].sort((a, b) => a - b);
  return starts.flatMap((start, index) => {
    const opening = openings.findLast((one) => one.from <= start);
    const to = starts[index + 1] ?? Number.POSITIVE_INFINITY;
    return opening ? [{ opening, from: index === 0 ? Number.NEGATIVE_INFINITY : start, to }] : [];
  });
}

type OpeningDay = Readonly<{ stretches: readonly Stretch[]; next: CalendarDate; ends: number }>;
const openingDays = new WeakMap<Opening, Map<CalendarDate, OpeningDay>>();

/** A date under some hours, and the moment it ends; every complaint of the day asks for it. */
function dayUnder(date: CalendarDate, opening: Opening): OpeningDay {
  let known = openingDays.get(opening);
  if (!known || known.size > furthestDays * 10) {
    known = new Map();
    openingDays.set(opening, known);
  }
  let day = known.get(date);
  if (!day) {
    const next = daysAfter(date, 1);
    day = { stretches: openOn(date, opening), next, ends: momentOf(next, 0, opening.zone) };
    known.set(date, day);
  }
  return day;
}

/** By the minutes, and the moment they are counted from. */
type Reckoned = Map<number, Map<number, number | null>>;
const reckoned = new WeakMap<readonly Opening[], Reckoned>();
const [mostTimes, mostReckoned] = [20, 4_000];

/**
 * The moment (UTC ms) at which so many minutes of opening hours have passed since `from` (T5: the clock stops while
 * the store is closed). Each minute counts by the hours that are in force in it; `openings` are in the order in which
 * they were said. Null when the store is not open long enough within a year.
 */
export function afterOpenMinutes(from: number, minutes: number, openings: readonly Opening[]): number | null {
  // The same question is asked at each entry of a complaint; the platform's calendar is slow.
  let byMinutes = reckoned.get(openings);
  // An authority has six times, and few were ever in force.
  if (!byMinutes || byMinutes.size > mostTimes) {
    byMinutes = new Map();
    reckoned.set(openings, byMinutes);
  }
  let known = byMinutes.get(minutes);
  if (!known || known.size > mostReckoned) {
    known = new Map();
    byMinutes.set(minutes, known);
  }
  const before = known.get(from);
  if (before !== undefined) return before;
  const answer = reckon(from, minutes, openings);
  known.set(from, answer);
  return answer;
}

function reckon(from: number, minutes: number, openings: readonly Opening[]): number | null {
  let left = minutes * minuteMs;
  const furthest = from + furthestDays * 86_400_000;
  for (const reign of reigns(openings)) {
    if (reign.to <= from) continue;
    const begin = Math.max(from, reign.from);
    const end = Math.min(reign.to, furthest);
    // A day has at most a few hours more than 24, so each round moves on.
    for (let date = dateIn(begin, reign.opening.zone), past = false; !past; ) {
      const { stretches, next, ends } = dayUnder(date, reign.opening);
      for (const [opens, closes] of stretches) {
        const [start, stop] = [Math.max(opens, begin), Math.min(closes, end)];
        if (start >= stop) continue;
        if (left <= stop - start) return start + left;
        left -= stop - start;
      }
      past = ends >= end;
      date = next;
    }
    if (end === furthest) return null;
  }
  return null;
}

/**
 * How many whole minutes of opening hours lie between two moments (UTC ms); 0 where the second is not later. Hours said
 * after the second moment do not change it.
 */
export function openMinutesBetween(from: number, to: number, openings: readonly Opening[]): number {
  let passed = 0;
  for (const { opening, ...reign } of reigns(openings)) {
    const [begin, end] = [Math.max(from, reign.from), Math.min(to, reign.to)];
    if (begin >= end) continue;
    for (let date = dateIn(begin, opening.zone), past = false; !past; ) {
      const { stretches, next, ends } = dayUnder(date, opening);
      for (const [opens, closes] of stretches)
        passed += Math.max(0, Math.min(closes, end) - Math.max(opens, begin));
      past = ends >= end;
      date = next;
    }
  }
  return Math.floor(passed / minuteMs);
}

/** Is the store open at this moment (UTC ms), by the hours in force then? */
export function isOpen(at: number, openings: readonly Opening[]): boolean {
  const reign = reigns(openings).find((one) => one.from <= at && at < one.to);
  return reign !== undefined && isOpenUnder(reign.opening, at);
}
