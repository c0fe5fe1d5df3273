/** A calendar date as YYYY-MM-DD; in this form dates sort as text. */
export type CalendarDate = string;

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a date that exists. 30 February does not. */
export function isCalendarDate(text: string): boolean {
  const match = datePattern.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The calendar date after a date. */
export function dayAfter(date: CalendarDate): CalendarDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
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

/** Date, hour and minute on the wall in an IANA zone at a moment (UTC ms). Throws RangeError for an unknown zone. */
export function wallClock(at: number, zone: string): { date: CalendarDate; minutes: number } {
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
  const { date, minutes } = wallClock(at, zone);
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return Math.round((Date.UTC(year, month - 1, day, 0, minutes) - at) / 60_000);
}
