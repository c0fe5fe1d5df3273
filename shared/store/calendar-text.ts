import { type CalendarDate, isCalendarDate } from '../calendar.ts';
import type { SpecialDayKind } from '../codes.ts';
import type { SpecialDay } from '../event-parts.ts';

export const calendarFaults = ['no-date', 'no-such-day', 'range', 'hours', 'no-hours', 'twice'] as const;
export type CalendarFault = (typeof calendarFaults)[number];

/** What was read of a calendar as text: its days in order, and each line (from 1) that was not taken, with the reason. */
export type ReadCalendar = Readonly<{
  days: readonly SpecialDay[];
  bad: readonly Readonly<{ line: number; text: string; fault: CalendarFault }>[];
}>;

const one = String.raw`(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?`;
const dates = new RegExp(`^${one}(?:\\s*[~～至到—–]\\s*${one})?`, 'u');
const kinds: readonly (readonly [RegExp, SpecialDayKind])[] = [
  [/调休上班|调休|补班|上班|make-?up|workday/iu, 'make-up'],
  [/节假日|节日|假日|放假|假期|holiday/iu, 'holiday'],
  [/其他|other/iu, 'other'],
];
const closed = /休息|关门|不营业|停业|closed/giu;
const spansIn = /(\d{1,2}):(\d{2})\s*[-~至到–—]\s*(\d{1,2}):(\d{2})/gu;
/** A range is typed for one holiday, not for a year by a slip. */
const longestRange = 60;

/**
 * Reads a calendar of special days, one line a day or a range (`10-01~10-07`): date, kind, hours, in any usual writing and
 * order of separators. A date without a year is of `year`. No hours mean closed, except on a make-up workday.
 */
export function calendarFromText(typed: string, year: number): ReadCalendar {
  const days = new Map<CalendarDate, SpecialDay>();
  const bad: ReadCalendar['bad'][number][] = [];
  for (const [index, raw] of typed.normalize('NFKC').split(/\r?\n/).entries()) {
    const text = raw.trim();
    if (text === '') continue;
    const read = daysOf(text, year);
    const fault = typeof read === 'string' ? read : read.some(({ date }) => days.has(date)) ? 'twice' : null;
    if (typeof read === 'string' || fault) bad.push({ line: index + 1, text, fault: fault ?? 'twice' });
    else for (const day of read) days.set(day.date, day);
  }
  const sorted = [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
  return { days: sorted, bad };
}

function daysOf(text: string, year: number): SpecialDay[] | CalendarFault {
  const found = dates.exec(text);
  if (!found) return 'no-date';
  const [whole, y1, m1, d1, y2, m2, d2] = found;
  const first = dateOf(y1 ?? String(year), m1, d1);
  const last = m2 === undefined ? first : dateOf(y2 ?? y1 ?? String(year), m2, d2);
  if (first === null || last === null) return 'no-such-day';
  const rest = text.slice(whole.length);
  const kind = kinds.find(([words]) => words.test(rest))?.[1] ?? 'other';
  const spans = [...rest.matchAll(spansIn)].map(([, h1, n1, h2, n2]) => ({
    from: Number(h1) * 60 + Number(n1),
    to: Number(h2) * 60 + Number(n2),
  }));
  const left = rest.replace(spansIn, '').replace(closed, '');
  if (/\d/u.test(left) || !run(spans)) return 'hours';
  if (spans.length === 0 && kind === 'make-up') return 'no-hours';
  const length = (Date.parse(last) - Date.parse(first)) / 86_400_000;
  if (length < 0 || length > longestRange) return 'range';
  return Array.from({ length: length + 1 }, (_, i) => ({
    date: new Date(Date.parse(first) + i * 86_400_000).toISOString().slice(0, 10),
    kind,
    spans,
  }));
}

function dateOf(year: string, month = '', day = ''): CalendarDate | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : null;
}

/** Forward, within a day, one after another; six at most, as an entry holds them. */
function run(spans: SpecialDay['spans']): boolean {
  return (
    spans.length <= 6 &&
    spans.every(({ from, to }, i) => from < to && to <= 1440 && (spans[i - 1]?.to ?? 0) <= from)
  );
}
