import { describe, expect, test } from 'vitest';
import type { SpecialDay } from '../../shared/event-parts.ts';
import { daysBetween, isCalendarKept, workdaysAfter } from '../../shared/workdays.ts';

const special = (kind: SpecialDay['kind'], ...dates: string[]): SpecialDay[] =>
  dates.map((date) => ({ date, kind, spans: [] }));
const newYear = special('holiday', '2027-01-01', '2027-01-02', '2027-01-03');

describe('the ten working days of a 12315 ODR member, as a proposal (T8a)', () => {
  test.each([
    ['2026-11-26', '2026-12-10', 'a Thursday, two weekends', []],
    ['2026-11-27', '2026-12-11', 'a Friday', []],
    ['2026-11-28', '2026-12-11', 'a Saturday counts from Monday', []],
    ['2026-12-24', '2027-01-07', 'over the year’s end, no holidays in the calendar', []],
    ['2026-12-24', '2027-01-08', 'New Year’s Day is none, its weekend was none anyway', newYear],
    [
      '2026-12-24',
      '2027-01-07',
      'a Sunday made up for is one',
      [...newYear, ...special('make-up', '2026-12-27')],
    ],
    [
      '2026-12-24',
      '2027-01-07',
      'a day of the store’s own is a day like others',
      special('other', '2026-12-28'),
    ],
    [
      '2026-09-28',
      '2026-10-16',
      'a week of holidays on end',
      special('holiday', '2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07').concat(
        special('make-up', '2026-10-10'),
      ),
    ],
  ] as const)('%s → %s: %s', (from, to, _, days) => {
    expect(workdaysAfter(from, 10, days)).toBe(to);
  });

  test('a calendar with nothing in one of the years says nothing of it', () => {
    expect(isCalendarKept('2026-12-24', '2027-01-08', newYear)).toBe(false);
    expect(isCalendarKept('2027-01-04', '2027-01-18', newYear)).toBe(true);
    expect(isCalendarKept('2026-12-24', '2026-12-30', special('other', '2026-12-28'))).toBe(false);
  });

  test('days between are signed', () => {
    expect(daysBetween('2026-11-26', '2026-12-10')).toBe(14);
    expect(daysBetween('2026-12-10', '2026-11-26')).toBe(-14);
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  });
});
