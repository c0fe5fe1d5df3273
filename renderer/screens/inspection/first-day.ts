import type { CalendarDate } from '../../../shared/calendar.ts';

/**
 * Where an inspector would want a package to begin: at the day on which the last one ended, which may have gone on
 * after it; else two years back, for so long a ledger is kept at least (L3).
 */
export function firstDayOfPackage(lastEnd: CalendarDate | null, today: CalendarDate): CalendarDate {
  if (lastEnd !== null && lastEnd <= today) return lastEnd;
  const day = today.slice(4) === '-02-29' ? '-03-01' : today.slice(4);
  return `${Number(today.slice(0, 4)) - 2}${day}`;
}
