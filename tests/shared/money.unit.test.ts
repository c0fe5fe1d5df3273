import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fenFromText, largestFen, yuanText } from '../../shared/money.ts';

describe('yuan as typed', () => {
  test.each([
    ['12.8', 1280],
    ['¥1,999.00', 199_900],
    ['￥ 15.90', 1590],
    ['129.90元', 12_990],
    ['5 块', 500],
    ['１２．５', 1250],
    ['0', 0],
    ['0.1', 10],
    ['9999999.99', largestFen],
    // Through a float these lose or win a fen: 1.15 × 100 = 114.99999999999999.
    ['1.15', 115],
    ['4.35', 435],
    ['1.005', null],
    ['', null],
    ['12.', null],
    ['.5', null],
    ['-3', null],
    ['1e3', null],
    ['1,99.00', null],
    ['12 34', null],
    ['10000000', null],
    ['NaN', null],
  ])('%j is %j fen', (typed, fen) => {
    expect(fenFromText(typed)).toBe(fen);
  });

  test('every amount reads back as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: largestFen }), (fen) => {
        expect(fenFromText(yuanText(fen))).toBe(fen);
      }),
    );
  });

  test('every text of digits is what a big integer says it is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_999_999 }),
        fc.stringMatching(/^(\.\d{1,2})?$/),
        (whole, fraction) => {
          const hundredths = BigInt(`${whole}${fraction.slice(1).padEnd(2, '0')}`);
          expect(fenFromText(`${whole}${fraction}`)).toBe(Number(hundredths));
        },
      ),
    );
  });

  test('whatever is typed gives whole fen within bounds, or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,¥元块- e') }), (typed) => {
        const fen = fenFromText(typed);
        expect(fen === null || (Number.isSafeInteger(fen) && fen >= 0 && fen <= largestFen)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('a debt is written with its sign', () => {
    expect([yuanText(-5), yuanText(0), yuanText(199_900)]).toEqual(['-0.05', '0.00', '1999.00']);
  });
});
