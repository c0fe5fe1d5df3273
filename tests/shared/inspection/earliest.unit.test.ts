import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEarliest } from '../../../shared/inspection/earliest.ts';

test('T5: the earliest moment is the smallest of those that stand, whatever came and went', () => {
  const step = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    at: fc.option(fc.nat(20), { nil: null }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const earliest = createEarliest();
      const plain = new Map<string, number>();
      for (const { id, at } of steps) {
        earliest.set(id, at);
        if (at === null) plain.delete(id);
        else plain.set(id, at);
        expect(earliest.earliest()).toBe(Math.min(Number.POSITIVE_INFINITY, ...plain.values()));
      }
      earliest.clear();
      expect(earliest.earliest()).toBe(Number.POSITIVE_INFINITY);
    }),
  );
});
