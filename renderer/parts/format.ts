import { dateIn, wallClock } from '../../shared/calendar.ts';
import { yuanText } from '../../shared/money.ts';

/** Fen as the store writes money: ¥1,234.50. */
export function money(fen: number): string {
  const [whole = '0', cents = '00'] = yuanText(Math.abs(fen)).split('.');
  return `${fen < 0 ? '−' : ''}¥${grouped(whole)}.${cents}`;
}

/** A whole number from 0 in groups of three: 1,234,567. */
export function grouped(count: number | string): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

const two = (count: number): string => String(count).padStart(2, '0');

/** Hour and minute of minutes after midnight: 09:05. */
export function clock(minutes: number): string {
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Minutes after midnight from 9:05, 0905 or full-width digits; null when it is no time. 24:00 ends a day. */
export function minutesFromText(typed: string): number | null {
  const match = /^(\d{1,2}):?(\d{2})$/.exec(typed.normalize('NFKC').trim());
  if (!match) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2])];
  const total = hours * 60 + minutes;
  return minutes < 60 && total <= 1440 ? total : null;
}

/** A moment (UTC ms) on the store's wall: 2026-11-24 14:05. */
export function dateTime(at: number, zone: string): string {
  const { date, minutes } = wallClock(at, zone);
  return `${date} ${clock(minutes)}`;
}

/** The store's calendar day of a moment (UTC ms): 2026-11-24. */
export function day(at: number, zone: string): string {
  return dateIn(at, zone);
}

export type DurationKey = 'days' | 'daysHours' | 'hours' | 'hoursMinutes' | 'minutes' | 'underMinute';
export type DurationWords = {
  readonly key: DurationKey;
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
};

/** A span of time (ms, sign ignored) in the two largest units that matter; the words are common.duration. */
export function durationWords(span: number): DurationWords {
  const all = Math.floor(Math.abs(span) / 60_000);
  const [days, hours, minutes] = [Math.floor(all / 1440), Math.floor((all % 1440) / 60), all % 60];
  const rest = { days, hours, minutes };
  if (days > 0) return { key: hours > 0 ? 'daysHours' : 'days', ...rest };
  if (hours > 0) return { key: minutes > 0 ? 'hoursMinutes' : 'hours', ...rest };
  return { key: minutes > 0 ? 'minutes' : 'underMinute', ...rest };
}
