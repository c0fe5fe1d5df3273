import { expect, test } from 'vitest';
import type { Core } from '../../../electron/desk/core.ts';
import { momentToSeal } from '../../../electron/desk/timekeeping.ts';

/** A desk of which one complaint's time has run out, for as many looks as it takes to seal the move. */
function deskThatSealsAfter(looks: number, full: Error | null = null): Core {
  let left = looks;
  return {
    time: {
      look: () => {
        left--;
        return full;
      },
    },
    clock: { now: () => 1000 },
    stopped: { reason: null },
    log: { head: () => ({ store: { doubt: null } }), dueUntil: () => (left > 0 ? ['c1'] : []) },
  } as unknown as Core;
}

test('T5: what is due is sealed first, however often that has to be looked at', () => {
  expect(momentToSeal(deskThatSealsAfter(1))).toBe(1000);
  expect(momentToSeal(deskThatSealsAfter(7))).toBe(1000);
});

test('T5: a full disk that takes no move takes nobody’s entry before it', () => {
  const full = Object.assign(new Error('database or disk is full'), { errcode: 13 });
  expect(() => momentToSeal(deskThatSealsAfter(7, full))).toThrow(full);
  // Full for something else, as the entry that staff are wanted: nothing stands before the entry.
  expect(momentToSeal(deskThatSealsAfter(1, full))).toBe(1000);
});

test('T5: nothing is sealed over what never is', () => {
  expect(() => momentToSeal(deskThatSealsAfter(Number.POSITIVE_INFINITY))).toThrow('momentToSeal');
});
