import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  gtinCheckDigit,
  isReadable,
  itemCodes,
  readScaleBarcode,
  type ScalePattern,
  settingFault,
  valueCheckDigit,
  valueDigits,
  writeScaleBarcode,
} from '../../../shared/goods/scale-barcode.ts';

const weighed: ScalePattern = { prefix: '22', itemDigits: 5, check: 'none', value: 'weight' };
const verified: ScalePattern = { prefix: '25', itemDigits: 5, check: 'gs1', value: 'price' };

const patterns = fc
  .record({
    prefix: fc.integer({ min: 20, max: 29 }).map(String),
    itemDigits: fc.constantFrom(4, 5, 6),
    check: fc.constantFrom('none' as const, 'gs1' as const, 'skipped' as const),
    value: fc.constantFrom('weight' as const, 'price' as const),
  })
  .filter(isReadable);
const labels = patterns.chain((pattern) =>
  fc.record({
    pattern: fc.constant(pattern),
    item: fc
      .integer({ min: 0, max: 10 ** pattern.itemDigits - 1 })
      .map((one) => String(one).padStart(pattern.itemDigits, '0')),
    amount: fc.integer({ min: 0, max: 10 ** valueDigits(pattern) - 1 }),
  }),
);

test('N4: the examples of the standard: 2875 has 9, 14685 has 6', () => {
  expect(valueCheckDigit('2875')).toBe('9');
  expect(valueCheckDigit('14685')).toBe('6');
  expect(gtinCheckDigit('629104150021')).toBe('3');
});

test('N4: a label by hand: 22 10001 01234 is 1.234 kg of item 10001', () => {
  const digits = `221000101234${gtinCheckDigit('221000101234')}`;
  expect(readScaleBarcode(digits, [weighed])).toEqual({
    ok: true,
    label: { pattern: weighed, item: '10001', amount: 1234, valueAgrees: true },
  });
});

describe('N4: what a scale writes is what is read', () => {
  test('for every setting, item and amount', () => {
    fc.assert(
      fc.property(labels, ({ pattern, item, amount }) => {
        const digits = writeScaleBarcode(pattern, item, amount);
        expect(digits).toMatch(/^2\d{12}$/);
        expect(readScaleBarcode(digits ?? '', [pattern])).toEqual({
          ok: true,
          label: { pattern, item, amount, valueAgrees: true },
        });
      }),
    );
  });

  test('one digit read wrong is never taken for a label', () => {
    fc.assert(
      fc.property(labels, fc.nat(10), fc.integer({ min: 1, max: 9 }), (label, place, shift) => {
        const digits = writeScaleBarcode(label.pattern, label.item, label.amount) ?? '';
        const at = 2 + place;
        const wrong = digits.slice(0, at) + ((Number(digits[at]) + shift) % 10) + digits.slice(at + 1);
        expect(readScaleBarcode(wrong, [label.pattern])).toEqual({ ok: false });
      }),
    );
  });

  test('a verifier that does not fit the value is seen, though the whole is in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 9 }), (amount, shift) => {
        const digits = writeScaleBarcode(verified, '10001', amount) ?? '';
        const body = digits.slice(0, 7) + ((Number(digits[7]) + shift) % 10) + digits.slice(8, 12);
        expect(readScaleBarcode(body + gtinCheckDigit(body), [verified])).toMatchObject({
          ok: true,
          label: { valueAgrees: false },
        });
      }),
    );
  });
});

test('another prefix, another length and what is no number say nothing', () => {
  const digits = writeScaleBarcode(weighed, '10001', 512) ?? '';
  expect(readScaleBarcode(digits, [verified])).toBeNull();
  expect(readScaleBarcode(digits, [])).toBeNull();
  expect(readScaleBarcode(digits.slice(1), [weighed])).toBeNull();
  expect(readScaleBarcode(`${digits.slice(0, 12)}x`, [weighed])).toBeNull();
});

test('an amount or an item without room is not written', () => {
  expect(writeScaleBarcode(weighed, '10001', 100_000)).toBeNull();
  expect(writeScaleBarcode(weighed, '1001', 1)).toBeNull();
  expect(writeScaleBarcode(weighed, '10001', -1)).toBeNull();
  expect(writeScaleBarcode({ ...weighed, itemDigits: 6, check: 'gs1' }, '100001', 1)).toBeNull();
});

test('an item is looked for without its value, with its prefix, and alone', () => {
  const label = { pattern: weighed, item: '10001', amount: 512, valueAgrees: true };
  expect(itemCodes(label)).toEqual(['2210001000000', '2210001', '010001']);
});

test('a setting names each prefix once, in order, and a verifier only where there is one', () => {
  expect(settingFault([])).toBeNull();
  expect(settingFault([weighed, verified])).toBeNull();
  expect(settingFault([verified, weighed])).toBe('22');
  expect(settingFault([weighed, weighed])).toBe('22');
  expect(settingFault([{ ...weighed, itemDigits: 6, check: 'gs1' }])).toBe('22');
});
