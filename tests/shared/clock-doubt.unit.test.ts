import { expect, test } from 'vitest';
import { clockDoubt } from '../../shared/clock-doubt.ts';

const last = Date.UTC(2026, 10, 26, 8);
const day = 86_400_000;

test.each([
  ['a moment after the last entry', last + 1, last, null],
  ['a small correction backward', last - 30_000, last, null],
  ['a minute and more before the last entry', last - 60_001, last, 'clock-behind'],
  ['a year before it', last - 365 * day, last, 'clock-behind'],
  ['a battery that is empty, and no entry yet', 0, null, 'clock-behind'],
  ['no entry yet, and a time that can be', last, null, null],
  ['after the holidays', last + 20 * day, last, null],
  ['more than four weeks past the last entry', last + 28 * day + 1, last, 'clock-ahead'],
] as const)('L5: %s', (_, now, lastAt, doubt) => {
  expect(clockDoubt(now, lastAt)).toBe(doubt);
});
