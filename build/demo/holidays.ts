import { daysAfter } from '../../shared/calendar.ts';
import type { SpecialDay } from '../../shared/event-parts.ts';
import { closesAt, opensAt } from './store.ts';

/** The public holidays of 2026, from and to, and the days worked for them: a store like this one is open on all of them. */
const holidays = [
  ['2026-01-01', 3],
  ['2026-02-15', 9],
  ['2026-04-04', 3],
  ['2026-05-01', 5],
  ['2026-06-19', 3],
  ['2026-09-25', 3],
  ['2026-10-01', 7],
] as const;
const workdays = ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'];

const spans = [{ from: opensAt, to: closesAt }];

/** The calendar of the made-up store, in the order of its dates; at its usual hours, so that no story's time shifts. */
export const calendar: SpecialDay[] = [
  ...holidays.flatMap(([first, count]) =>
    Array.from({ length: count }, (_, i) => ({ date: daysAfter(first, i), kind: 'holiday' as const, spans })),
  ),
  ...workdays.map((date) => ({ date, kind: 'make-up' as const, spans })),
].sort((one, other) => (one.date < other.date ? -1 : 1));
