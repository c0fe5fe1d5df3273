import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesToHex } from '../../../shared/bytes.ts';
import { canonicalBytes, canonicalText, type Json } from '../../../shared/ledger/canonical.ts';

/** What of RFC 8785's own examples falls into the part of JSON that entries may hold. */
describe('RFC 8785', () => {
  test('§3.2.2: literals, and strings escaped the one way', () => {
    const value = { literals: [null, true, false], string: '€$\u000f\nA\'B"\\\\"/' };
    expect(canonicalText(value)).toBe(
      '{"literals":[null,true,false],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
    expect(bytesToHex(canonicalBytes({ string: '€$\u000f\nA' }))).toBe(
      '7b22737472696e67223a22e282ac245c75303030665c6e41227d',
    );
  });

  test('§3.2.3: members sorted, at every depth, arrays left in order', () => {
    const value = { '1': { f: { f: 'hi', F: 5 }, '': 56 }, '10': {}, a: {}, '111': [{ e: 'yes', E: 'no' }] };
    expect(canonicalText(value)).toBe(
      '{"1":{"":56,"f":{"F":5,"f":"hi"}},"10":{},"111":[{"E":"no","e":"yes"}],"a":{}}',
    );
  });

  test('§3.2.2.3: integers as ECMAScript writes them', () => {
    expect(canonicalText([0, 1, -1, Number.MAX_SAFE_INTEGER])).toBe('[0,1,-1,9007199254740991]');
  });
});

describe('what an entry may not hold', () => {
  test.each<[string, unknown]>([
    ['a float', 0.5],
    ['an unsafe integer', 2 ** 53],
    ['minus zero', -0],
    ['not a number', Number.NaN],
    ['an unpaired surrogate', '\ud800'],
    ['a string that is not NFC', 'e\u0301'],
    ['a key beyond ASCII', { 台账: 1 }],
    ['undefined', { a: undefined }],
    ['a function', () => 1],
  ])('%s', (_, value) => {
    expect(() => canonicalText(value as Json)).toThrow(/expected/);
  });
});

test('what it writes reads back the same, and writes the same again', () => {
  const key = fc.string({ unit: 'grapheme-ascii' });
  const leaf = fc.oneof(
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger().map((number) => (Object.is(number, -0) ? 0 : number)),
    fc.string({ unit: 'grapheme' }).map((text) => text.normalize('NFC')),
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof({ depthSize: 'small' }, leaf, fc.array(tie('value')), fc.dictionary(key, tie('value'))),
  }));
  fc.assert(
    fc.property(value, (json) => {
      const text = canonicalText(json as Json);
      expect(canonicalText(JSON.parse(text))).toBe(text);
    }),
    { numRuns: 200 },
  );
});
