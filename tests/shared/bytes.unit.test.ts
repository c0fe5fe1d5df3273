import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBase64, toBase64, utf8 } from '../../shared/bytes.ts';

describe('base64', () => {
  test('is written as Node writes it, and read back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const text = toBase64(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64'));
        expect(fromBase64(text)).toEqual(bytes);
      }),
    );
  });

  test('of any text at all is read only where it is the one writing of its bytes', () => {
    const letters = fc.constantFrom(...'ABab019+/=_- ');
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 12 }), (text) => {
        const read = Buffer.from(text, 'base64');
        const canonical = read.toString('base64') === text;
        expect(fromBase64(text)).toEqual(canonical ? new Uint8Array(read) : null);
      }),
      { numRuns: 2000 },
    );
  });

  test.each(['A', 'AA', 'AAA', 'AB==', 'AAB=', '====', 'A===', 'AA=A', 'AA-_', 'AAAA ', 'AAAA\n'])(
    'rejects %j',
    (text) => {
      expect(fromBase64(text)).toBeNull();
    },
  );
});

describe('UTF-8', () => {
  test('is what the platform writes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(utf8(text)).toEqual(new TextEncoder().encode(text));
      }),
    );
  });

  test('rejects half a character', () => {
    expect(() => utf8('a\ud800')).toThrow('unpaired surrogate');
  });
});
