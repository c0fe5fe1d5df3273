import { expect, test } from 'vitest';
import { workLeft } from '../../../renderer/frame/work-left.ts';

test('the rest of a long work takes as long as the speed so far says, once there is one', () => {
  const first = { at: 5_000, done: 1_000 };
  expect(workLeft(first, { at: 14_000, done: 9_000 }, 21_000)).toBeNull();
  expect(workLeft(first, { at: 25_000, done: 1_000 }, 21_000)).toBeNull();
  expect(workLeft(first, { at: 25_000, done: 11_000 }, 21_000)).toBe(20_000);
  expect(workLeft(first, { at: 25_000, done: 21_000 }, 21_000)).toBe(0);
});
