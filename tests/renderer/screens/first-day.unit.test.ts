import { expect, test } from 'vitest';
import { firstDayOfPackage } from '../../../renderer/screens/inspection/first-day.ts';

test.each([
  ['2026-03-31', '2026-11-26', '2026-03-31', 'where the last package ended'],
  [null, '2026-11-26', '2024-11-26', 'two years back, where there was none (L3)'],
  [null, '2028-02-29', '2026-03-01', 'a leap day has its anniversary on the first of March'],
  ['2027-01-31', '2026-11-26', '2024-11-26', 'not in the future, where a clock was wrong'],
] as const)('X1: %s, today %s → from %s: %s', (last, today, from, _) => {
  expect(firstDayOfPackage(last, today)).toBe(from);
});
