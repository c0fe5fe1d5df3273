import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareEqual } from '../../../renderer/ledger/share-equal.ts';

test('says what came last, whatever was there before', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
      expect(shareEqual(before, after)).toStrictEqual(after);
    }),
  );
});

test('the same said again is the same object', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(shareEqual(value, structuredClone(value))).toBe(value);
    }),
  );
});

test('one member changed leaves every other the same object, in any order of members', () => {
  const before = { a: { x: [1] }, b: [{ y: 2 }, { z: 3 }], c: null };
  const after = shareEqual<unknown>(before, { c: null, b: [{ y: 2 }, { z: 4 }], a: { x: [1] } });
  expect(after).toMatchObject({ b: [{ y: 2 }, { z: 4 }] });
  const { a, b } = after as typeof before;
  expect(a).toBe(before.a);
  expect(b).not.toBe(before.b);
  expect(b[0]).toBe(before.b[0]);
});

test('a member less, a shorter list and bytes are not mistaken for what was there', () => {
  expect(shareEqual({ a: 1, b: undefined }, { a: 1 })).toStrictEqual({ a: 1 });
  expect(shareEqual([1, 2], [1])).toStrictEqual([1]);
  const bytes = new Uint8Array([1]);
  expect(shareEqual(new Uint8Array([1]), bytes)).toBe(bytes);
});

test('what only moved in a list is the same object at its new place', () => {
  const [one, other] = [{ y: 2 }, { z: 3 }];
  const after = shareEqual<unknown>([one, other], [{ x: 1 }, one, other]) as unknown[];
  expect(after).toStrictEqual([{ x: 1 }, { y: 2 }, { z: 3 }]);
  expect(after[1]).toBe(one);
  expect(after[2]).toBe(other);
});
