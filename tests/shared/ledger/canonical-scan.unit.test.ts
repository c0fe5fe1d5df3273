import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalText, isCanonicalText, type Json } from '../../../shared/ledger/canonical.ts';
import { writtenIn } from '../../../shared/ledger/canonical-scan.ts';

/** What parsing and writing anew says; null of what is no JSON at all. */
function byWriting(text: string): boolean | null {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return null;
  }
  try {
    return canonicalText(value) === text;
  } catch {
    return false;
  }
}

function agree(text: string): void {
  const written = writtenIn(text);
  const truth = byWriting(text);
  if (written === 'canonical') expect(truth, text).toBe(true);
  if (written === 'other') expect(truth, text).not.toBe(true);
  if (truth !== null) expect(isCanonicalText(text, JSON.parse(text) as Json), text).toBe(truth);
}

describe('texts that one pass must tell apart (X3)', () => {
  test.each([
    ['{"a":1,"b":[true,false,null],"c":"x"}', 'canonical'],
    ['[]', 'canonical'],
    ['{}', 'canonical'],
    ['{"1":0,"10":0,"2":0}', 'canonical'],
    ['{"a":0,"ab":0}', 'canonical'],
    ['"\\u000f\\n\\"\\\\\\b\\f\\r\\t/"', 'canonical'],
    ['"台账"', 'canonical'],
    ['"\\u007f"', 'other'],
    ['"\u007f"', 'canonical'],
    ['-1', 'canonical'],
    ['9007199254740991', 'canonical'],
    ['{"b":1,"a":2}', 'other'],
    ['{"a":1,"a":1}', 'other'],
    ['{"ab":0,"a":0}', 'other'],
    ['{"台":1}', 'other'],
    ['{"a": 1}', 'other'],
    [' 1', 'other'],
    ['1 ', 'other'],
    ['1\n', 'other'],
    ['{},{}', 'other'],
    ['[1,]', 'other'],
    ['{"a":1,}', 'other'],
    ['"\\/"', 'other'],
    ['"\\u0041"', 'other'],
    ['"\\u000a"', 'other'],
    ['"\\u000F"', 'other'],
    ['"\\ud800"', 'other'],
    ['"e\u0301"', 'other'],
    ['"\ud800"', 'other'],
    ['"\t"', 'other'],
    ['"', 'other'],
    ['"\\', 'other'],
    ['{"a', 'other'],
    ['', 'other'],
    ['nul', 'other'],
    ['-0', 'other'],
    ['00', 'other'],
    ['01', 'other'],
    ['-', 'other'],
    ['1.0', 'other'],
    ['1e3', 'other'],
    ['9007199254740992', 'other'],
    ['99999999999999999999', 'other'],
    ['{"\\"":1}', 'unsure'],
    [`${'['.repeat(65)}${']'.repeat(65)}`, 'unsure'],
  ])('%s', (text, written) => {
    expect(writtenIn(text)).toBe(written);
    agree(text);
  });

  test('a text nested without end is refused and breaks nothing', () => {
    const text = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(isCanonicalText(text, null)).toBe(false);
  });
});

const key = fc.oneof(
  fc.string({ unit: 'grapheme-ascii', maxLength: 3 }),
  fc.constantFrom('a', 'ab', '__proto__'),
);
const leaf = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.maxSafeInteger(),
  fc.string({ unit: 'binary', maxLength: 5 }),
  fc.string({ unit: 'grapheme', maxLength: 5 }).map((text) => text.normalize('NFC')),
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4 }),
  ),
}));

test('it says of every text what writing it anew says, whole or altered in a place', () => {
  const edit = fc.record({
    at: fc.nat(),
    cut: fc.nat({ max: 2 }),
    put: fc.constantFrom(
      '',
      ' ',
      '"',
      ',',
      '0',
      '1',
      '-',
      '.',
      'e',
      '\\',
      '{',
      '}',
      '[',
      ']',
      'a',
      'é',
      '\u0301',
      '\0',
    ),
  });
  fc.assert(
    fc.property(value, fc.array(edit, { maxLength: 2 }), fc.nat({ max: 1 }), (json, edits, spaces) => {
      let text = JSON.stringify(json, null, spaces);
      try {
        if (spaces === 0) text = canonicalText(json as Json);
      } catch {
        // What cannot be written canonically is looked at as JSON writes it.
      }
      for (const { at, cut, put } of edits) {
        const place = at % (text.length + 1);
        text = text.slice(0, place) + put + text.slice(place + cut);
      }
      agree(text);
      expect(writtenIn(`[${text}]`, 1, text.length + 1) === 'canonical').toBe(
        writtenIn(text) === 'canonical',
      );
    }),
    { numRuns: 3000 },
  );
});
