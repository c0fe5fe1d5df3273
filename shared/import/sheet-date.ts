import { type CalendarDate, isCalendarDate } from '../calendar.ts';

/** What a date cell says. `part`: a day without its year. `wrong`: written as a date, but there is no such day. */
export type SheetDate =
  | Readonly<{ kind: 'day'; day: CalendarDate }>
  | Readonly<{ kind: 'part'; month: number; day: number }>
  | Readonly<{ kind: 'wrong' | 'none' | 'empty' }>;

/** Serial days of spreadsheets, 1982 to 2064. */
const serial = /^(3\d{4}|4\d{4}|5\d{4})(?:\.\d+)?$/;
const written =
  /^(?:(\d{4}|\d{2})\s*[-./年]\s*)?(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*[日号]?(?:\s*[T ]?\s*\d{1,2}[:：时]\d{1,2}.*|\s+.*)?$/;

/** Reads a date as sheets write it; a serial number counts days from 1900 as spreadsheets do. */
export function sheetDate(typed: string): SheetDate {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return { kind: 'empty' };
  if (serial.test(text)) return { kind: 'day', day: fromSerial(Number(text.slice(0, 5))) };
  const digits = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const match = digits ?? written.exec(text);
  if (!match?.[2] || !match[3]) return { kind: 'none' };
  const [month, day] = [Number(match[2]), Number(match[3])];
  if (match[1] === undefined)
    return isCalendarDate(dayText(2024, month, day)) ? { kind: 'part', month, day } : { kind: 'wrong' };
  const year = match[1].length === 2 ? 2000 + Number(match[1]) : Number(match[1]);
  const date = dayText(year, month, day);
  return isCalendarDate(date) && year >= 1990 ? { kind: 'day', day: date } : { kind: 'wrong' };
}

export function dayText(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function fromSerial(days: number): CalendarDate {
  return new Date(Date.UTC(1899, 11, 30 + days)).toISOString().slice(0, 10);
}

/**
 * The year of each day that has none: that of the nearest day above, or the next below, turning over at New Year; else
 * the one that a title names. Null where nothing says.
 */
export function inferYears(dates: readonly SheetDate[], titleYear: number | null): (CalendarDate | null)[] {
  const next: (string | null)[] = [];
  let below: string | null = null;
  for (let at = dates.length - 1; at >= 0; at--) {
    next[at] = below;
    const one = dates[at];
    if (one?.kind === 'day') below = one.day;
  }
  let above: string | null = null;
  return dates.map((one, at) => {
    if (one.kind === 'day') above = one.day;
    if (one.kind !== 'part') return null;
    const near = above ?? next[at] ?? null;
    const year = near === null ? titleYear : turned(near, one.month, above !== null);
    const date = year === null ? null : dayText(year, one.month, one.day);
    if (date === null || !isCalendarDate(date)) return null;
    above = date;
    return date;
  });
}

/** The year in which a month lies nearest to a known day: after December comes January of the next. */
function turned(near: string, month: number, isAbove: boolean): number {
  const [year, known] = [Number(near.slice(0, 4)), Number(near.slice(5, 7))];
  if (isAbove && known - month > 6) return year + 1;
  return !isAbove && month - known > 6 ? year - 1 : year;
}

/** The year that a title names (2024年消费投诉记录台账); null when none or several. */
export function yearInTitle(titles: readonly string[]): number | null {
  const years = new Set(titles.flatMap((title) => title.match(/(?<!\d)20\d{2}(?!\d)/g) ?? []));
  const [only] = years;
  return years.size === 1 && only ? Number(only) : null;
}
