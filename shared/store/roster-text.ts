import { type CalendarDate, isCalendarDate } from '../calendar.ts';
import { spansClash } from '../opening-hours.ts';
import type { RosterDay } from './duty-events.ts';
import type { DaySpan } from './roster.ts';

export const rosterFaults = ['no-date', 'no-such-day', 'range', 'nobody', 'hours', 'twice'] as const;
export type RosterFault = (typeof rosterFaults)[number];

/** The days that differ, in their order, and each line (from 1) that was not taken, with the reason. */
export type ReadRosterDays = Readonly<{
  days: readonly RosterDay[];
  bad: readonly Readonly<{ line: number; text: string; fault: RosterFault }>[];
}>;

const away = /^(休息?|请假|不在|off|leave|-|—)?$/iu;
const one = String.raw`(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?`;
const dates = new RegExp(`^${one}(?:\\s*[~～至到—–]\\s*${one})?\\s+`, 'u');
const spanText = /^(\d{1,2}):?(\d{2})\s*[-~至到–—]\s*(\d{1,2}):?(\d{2})$/u;
const longestRange = 60;

/**
 * Hours of a day as typed: `9:00-13:00 14:00-18:00`, in any usual separators; empty, 休 or off: none.
 * @returns the spans in minutes after midnight, in their order; null where it is no hours, or where they overlap.
 */
export function spansFromText(typed: string): DaySpan[] | null {
  const text = typed.normalize('NFKC').trim();
  if (away.test(text)) return [];
  const spans: DaySpan[] = [];
  for (const part of text.replace(/\s*([-~至到–—])\s*/gu, '$1').split(/[\s,;、，；]+/u)) {
    const match = spanText.exec(part);
    if (!match) return null;
    const [h1, n1, h2, n2] = match.slice(1).map(Number);
    const span = { from: (h1 ?? 0) * 60 + (n1 ?? 0), to: (h2 ?? 0) * 60 + (n2 ?? 0) };
    if ((n1 ?? 0) > 59 || (n2 ?? 0) > 59 || span.from > 1439 || span.to > 1440) return null;
    spans.push(span);
  }
  spans.sort((a, b) => a.from - b.from);
  return spansClash(spans) ? null : spans;
}

/**
 * Reads days that differ, one line a day or a range and a person: `12-01~12-03 李小满 休`, `12-05 李小满 9:00-13:00`. A date
 * without a year is of `year`; `people` are the operators by their names.
 */
export function rosterDaysFromText(
  typed: string,
  year: number,
  people: ReadonlyMap<string, string>,
): ReadRosterDays {
  const days = new Map<string, RosterDay>();
  const bad: ReadRosterDays['bad'][number][] = [];
  // The longer name first: one may begin another.
  const names = [...people.keys()].sort((a, b) => b.length - a.length);
  for (const [index, raw] of typed.normalize('NFKC').split(/\r?\n/).entries()) {
    const text = raw.trim();
    if (text === '') continue;
    const read = daysOf(text, year, names, people);
    const twice = typeof read !== 'string' && read.some((day) => days.has(placeOf(day)));
    if (typeof read === 'string' || twice)
      bad.push({ line: index + 1, text, fault: typeof read === 'string' ? read : 'twice' });
    else for (const day of read) days.set(placeOf(day), day);
  }
  const sorted = [...days.values()].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  return { days: sorted, bad };
}

function placeOf({ date, operator }: RosterDay): string {
  return `${date} ${operator}`;
}

function daysOf(
  text: string,
  year: number,
  names: readonly string[],
  people: ReadonlyMap<string, string>,
): RosterDay[] | RosterFault {
  const found = dates.exec(text);
  if (!found) return 'no-date';
  const [whole, y1, m1, d1, y2, m2, d2] = found;
  const first = dateOf(y1 ?? String(year), m1, d1);
  const last = m2 === undefined ? first : dateOf(y2 ?? y1 ?? String(year), m2, d2);
  if (first === null || last === null) return 'no-such-day';
  const rest = text.slice(whole.length).trim();
  const name = names.find((each) => rest.startsWith(each));
  const operator = name === undefined ? undefined : people.get(name);
  if (name === undefined || operator === undefined) return 'nobody';
  const spans = spansFromText(rest.slice(name.length));
  if (spans === null || spans.length > 6) return 'hours';
  const length = (Date.parse(last) - Date.parse(first)) / 86_400_000;
  if (length < 0 || length > longestRange) return 'range';
  return Array.from({ length: length + 1 }, (_, index) => ({
    date: new Date(Date.parse(first) + index * 86_400_000).toISOString().slice(0, 10),
    operator,
    spans,
  }));
}

function dateOf(year: string, month = '', day = ''): CalendarDate | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : null;
}
