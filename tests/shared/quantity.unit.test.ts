import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineFen, quantityFromText, quantityText, thousandths } from '../../shared/quantity.ts';

const kg = (quantity: string) => ({ quantity, unit: 'kg', jin: false });
const jin = (quantity: string) => ({ quantity, unit: 'kg', jin: true });
const pieces = (quantity: string) => ({ quantity, unit: 'piece', jin: false });

describe('a quantity as typed', () => {
  test.each([
    ['2.3斤', 'piece', jin('1.15')],
    ['1斤', 'kg', jin('0.5')],
    ['0.002斤', 'kg', jin('0.001')],
    ['0.001斤', 'kg', null],
    ['1.15kg', 'piece', kg('1.15')],
    ['1.15 KG', 'piece', kg('1.15')],
    ['2公斤', 'piece', kg('2')],
    ['500g', 'piece', kg('0.5')],
    ['1克', 'piece', kg('0.001')],
    ['0.5g', 'piece', null],
    ['３', 'piece', pieces('3')],
    ['3', 'kg', kg('3')],
    ['1箱', 'kg', pieces('1')],
    ['1.5箱', 'piece', null],
    ['0', 'piece', null],
    ['0kg', 'kg', null],
    ['1.2345kg', 'kg', null],
    ['1.2340kg', 'kg', kg('1.234')],
    ['100000', 'piece', null],
    ['-1', 'piece', null],
    ['一', 'piece', null],
    ['', 'piece', null],
  ] as const)('%j where a bare number means %s', (typed, unit, read) => {
    expect(quantityFromText(typed, unit)).toEqual(read);
  });

  test('斤 is half a kilogram, exactly, for every hundredth of one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (hundredths) => {
        const text = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}斤`;
        const read = quantityFromText(text, 'piece');
        expect(read && thousandths(read.quantity, 'kg')).toBe(hundredths * 5);
      }),
    );
  });

  test('every count of thousandths reads back as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (count) => {
        const text = quantityText(count);
        expect(thousandths(text, 'kg')).toBe(count);
        expect(text).not.toMatch(/\.\d*0$|\.$/);
        expect(thousandths(text, 'piece')).toBe(count % 1000 === 0 ? count : null);
      }),
    );
  });
});

describe('price times quantity', () => {
  test.each([
    [2980, '1.15', 'kg', 3427],
    [1, '0.5', 'kg', 1],
    [1, '0.499', 'kg', 0],
    [333, '0.5', 'kg', 167],
    [999_999_999, '1', 'piece', 999_999_999],
  ] as const)('%i fen × %s %s', (price, quantity, unit, fen) => {
    expect(lineFen(price, quantity, unit)).toBe(fen);
  });

  test('is the exact fraction rounded half up', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999_999 }),
        fc.integer({ min: 1, max: 99_999_999 }),
        (price, count) => {
          const exact = BigInt(price) * BigInt(count);
          const [whole, rest] = [exact / 1000n, exact % 1000n];
          expect(lineFen(price, quantityText(count), 'kg')).toBe(Number(rest >= 500n ? whole + 1n : whole));
        },
      ),
    );
  });

  test('of no quantity is a bug, and says so', () => {
    expect(() => lineFen(100, '0.5', 'piece')).toThrow('expected a quantity in piece, got 0.5');
  });
});
