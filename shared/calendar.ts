/** A calendar date as YYYY-MM-DD; in this form dates sort as text. */
export type CalendarDate = string;

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True for a date that exists, from the year 100 on. 30 February does not. */
export function isCalendarDate(text: string): boolean {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return false;
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && leap ? 29 : (monthDays[month - 1] ?? 0);
  return year >= 100 && day >= 1 && day <= last;
}

/** The number that some digits make; -1 where one of them is none. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    number = 10 * number + digit;
  }
  return number;
}

/** The calendar date so many days after another; before it where there are fewer than none. */
export function daysAfter(date: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      calendar: 'iso8601',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    formats.set(zone, format);
  }
  return format;
}

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
/** From here on every zone is whole minutes from UTC. */
const wholeMinutes = Date.UTC(1973, 0);
const mostKept = 20_000;

/** By zone, and the days or hours of UTC as counted from 1970: minutes east of it, or null where they change within. */
type Offsets = Readonly<Record<'days' | 'hours', Map<number, number | null>>>;
const offsets = new Map<string, Offsets>();
const dates = new Map<number, CalendarDate>();

/** Date, hour and minute on the wall in an IANA zone at a moment (UTC ms). Throws RangeError for an unknown zone. */
export function wallClock(at: number, zone: string): { date: CalendarDate; minutes: number } {
  const offset = at >= wholeMinutes ? steadyOffset(at, zone) : null;
  if (offset === null) return wallClockByFormat(at, zone);
  const local = at + offset * minute;
  return {
    date: dateOf(Math.floor(local / day)),
    minutes: Math.floor((((local % day) + day) % day) / minute),
  };
}

/**
 * Asking the calendar of a zone is slow, and a ledger asks it for every entry: its answer stands for the whole day, or
 * for the hour on a day that clocks are changed.
 */
function steadyOffset(at: number, zone: string): number | null {
  let known = offsets.get(zone);
  if (!known) {
    known = { days: new Map(), hours: new Map() };
    offsets.set(zone, known);
  }
  return steadyWithin(known.days, day, at, zone) ?? steadyWithin(known.hours, hour, at, zone);
}

function steadyWithin(
  known: Map<number, number | null>,
  span: number,
  at: number,
  zone: string,
): number | null {
  const index = Math.floor(at / span);
  const before = known.get(index);
  if (before !== undefined) return before;
  const offset = offsetByFormat(index * span, zone);
  const steady = offset === offsetByFormat((index + 1) * span, zone) ? offset : null;
  if (known.size > mostKept) known.clear();
  known.set(index, steady);
  return steady;
}

/** The calendar date at a moment (UTC ms), so many minutes east of UTC. */
export function dateAtOffset(at: number, offset: number): CalendarDate {
  return dateOf(Math.floor((at + offset * minute) / day));
}

function dateOf(dayNumber: number): CalendarDate {
  let date = dates.get(dayNumber);
  if (date === undefined) {
    date = new Date(dayNumber * day).toISOString().slice(0, 10);
    if (dates.size > mostKept) dates.clear();
    dates.set(dayNumber, date);
  }
  return date;
}

function wallClockByFormat(at: number, zone: string): { date: CalendarDate; minutes: number } {
  const parts = new Map(
    formatIn(zone)
      .formatToParts(at)
      .map((part) => [part.type, part.value]),
  );
  const date = `${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
  return { date, minutes: Number(parts.get('hour')) * 60 + Number(parts.get('minute')) };
}

/** The calendar date in a zone at a moment (UTC ms): the store's day, which laws count in. */
export function dateIn(at: number, zone: string): CalendarDate {
  return wallClock(at, zone).date;
}

export function isZone(zone: string): boolean {
  try {
    return formatIn(zone).resolvedOptions().timeZone.length > 0;
  } catch {
    return false; // Intl knows no such zone.
  }
}

/** Minutes east of UTC in a zone at a moment. */
export function offsetIn(at: number, zone: string): number {
  const steady = at >= wholeMinutes ? steadyOffset(at, zone) : null;
  return steady ?? offsetByFormat(at, zone);
}

function offsetByFormat(at: number, zone: string): number {
  const { date, minutes } = wallClockByFormat(at, zone);
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number);
  // The wall shows no seconds, so that the moment's own must not count.
  return Math.round(Date.UTC(year, month - 1, dayOfMonth, 0, minutes) / minute - Math.floor(at / minute));
}
