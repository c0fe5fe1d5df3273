import { describe, expect, test } from 'vitest';
import { daysBetween, workdaysAfter } from '../../shared/workdays.ts';

describe('the ten working days of a 12315 ODR member, as a proposal (T8a)', () => {
  test.each([
    ['2026-11-26', '2026-12-10', 'a Thursday, two weekends'],
    ['2026-11-27', '2026-12-11', 'a Friday'],
    ['2026-11-28', '2026-12-11', 'a Saturday counts from Monday'],
    ['2026-12-24', '2027-01-07', 'over the year’s end, holidays not known'],
  ])('%s → %s: %s', (from, to) => {
    expect(workdaysAfter(from, 10)).toBe(to);
  });

  test('days between are signed', () => {
    expect(daysBetween('2026-11-26', '2026-12-10')).toBe(14);
    expect(daysBetween('2026-12-10', '2026-11-26')).toBe(-14);
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  });
});
