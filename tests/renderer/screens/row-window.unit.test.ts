import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostRows, windowAround } from '../../../renderer/screens/ledger/row-window.ts';

const most = 2_000;

test('a list that fits is seen whole, wherever one reads', () => {
  for (const first of [0, 700, 1_990])
    expect(windowAround(0, { first, last: first + 9, total: 2_000 }, most)).toBe(0);
});

test('its rows are no higher than Chromium can lay out', () => {
  expect(mostRows * 48).toBeLessThan(33_554_432);
});

test('L6: whatever is read lies in the window, with rows on both sides that are not the end of the list', () => {
  const place = fc.record({
    base: fc.nat(9_000),
    at: fc.nat(9_999),
    total: fc.integer({ min: 1, max: 10_000 }),
  });
  fc.assert(
    fc.property(place, ({ base, at, total }) => {
      const first = Math.min(at, total - 1);
      const last = Math.min(first + 12, total - 1);
      const next = windowAround(base, { first, last, total }, most);
      expect(next).toBeGreaterThanOrEqual(0);
      expect(next).toBeLessThanOrEqual(Math.max(0, total - most));
      if (next > 0) expect(first - next).toBeGreaterThanOrEqual(Math.min(200, first));
      if (next + most < total) expect(next + most - last).toBeGreaterThanOrEqual(200);
      // Looked at again from there it stays.
      expect(windowAround(next, { first, last, total }, most)).toBe(next);
    }),
  );
});
