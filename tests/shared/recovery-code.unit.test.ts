import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRecoveryCode, recoveryCode } from '../../shared/recovery-code.ts';
import { isWeakPin } from '../../shared/weak-pin.ts';

const bytes = fc.uint8Array({ minLength: 14, maxLength: 14 });
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

test('a code reads back as it was given, however it was typed', () => {
  fc.assert(
    fc.property(bytes, (random) => {
      const code = recoveryCode(random);
      expect(readRecoveryCode(code)).toBe(code);
      expect(readRecoveryCode(code.toLowerCase().replaceAll('-', ' '))).toBe(code);
      expect(readRecoveryCode(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code);
    }),
  );
});

test('one wrong character, or two exchanged, is noticed', () => {
  const place = fc.integer({ min: 0, max: 23 });
  fc.assert(
    fc.property(bytes, place, place, fc.integer({ min: 1, max: 31 }), (random, at, other, step) => {
      const plain = [...recoveryCode(random).replaceAll('-', '')];
      const wrong = [...plain];
      wrong[at] = letters[(letters.indexOf(plain[at]!) + step) % 32]!;
      expect(readRecoveryCode(wrong.join(''))).toBeNull();
      const next = Math.min(at + 1, 23);
      if (other === at || plain[at] === plain[next]) return;
      const exchanged = [...plain];
      [exchanged[at], exchanged[next]] = [plain[next]!, plain[at]!];
      expect(readRecoveryCode(exchanged.join(''))).toBeNull();
    }),
    { numRuns: 2000 },
  );
});

test('110 random bits differ in every place they can', () => {
  const zero = new Uint8Array(14);
  const codes = new Set<string>();
  for (let bit = 0; bit < 110; bit++) {
    const one = zero.slice();
    one[bit >> 3]! |= 128 >> (bit & 7);
    codes.add(recoveryCode(one));
  }
  expect(codes.size).toBe(110);
});

test.each(['', 'ABCD', 'U234-5678-9ABC-DEFG-HJKM-NPQR', `${'0000-'.repeat(6)}0000`])(
  '%j is no code',
  (typed) => {
    expect(readRecoveryCode(typed)).toBeNull();
  },
);

test.each(['123456', '024680', '111111', '121212', '123321', '900229', '19900101', '000229'])(
  '%s is a weak PIN only where it should be',
  (pin) => {
    // 1990 had no 29 February; 2000 had, and 024680 rises by two and then falls.
    expect(isWeakPin(pin)).toBe(!['900229', '024680'].includes(pin));
  },
);
test.each(['314159', '271828', '161803', '141421', '173205', '808017', '927364'])('%s is not weak', (pin) => {
  expect(isWeakPin(pin)).toBe(false);
});
