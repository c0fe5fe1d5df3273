import { describe, expect, test } from 'vitest';
import {
  chapterOf,
  ledgerNumber,
  readLedgerNumber,
  returnNoteNumber,
} from '../../../shared/ledger/ledger-number.ts';
import { emptyStore, evolveStore } from '../../../shared/store/state.ts';

/** The example of Damm's own quasigroup: 572 takes the check digit 4. */
test('Damm: 572 → 4', () => {
  expect(readLedgerNumber('000000572 4')).toBe('00-0000572-4');
  for (const wrong of '012356789') expect(readLedgerNumber(`000000572${wrong}`)).toBeNull();
});

describe('ledger numbers', () => {
  test('chapter, serial, check digit', () => {
    expect([ledgerNumber(1, 1), ledgerNumber(1, 123), ledgerNumber(12, 1_234_567)]).toEqual([
      '01-000001-2',
      expect.stringMatching(/^01-000123-\d$/),
      expect.stringMatching(/^12-1234567-\d$/),
    ]);
  });

  test('every wrong digit and every swap of neighbours is found', () => {
    for (let serial = 1; serial < 400; serial++) {
      const digits = ledgerNumber(1, serial * 7919).replaceAll('-', '');
      for (let at = 0; at < digits.length; at++) {
        for (const digit of '0123456789')
          if (digit !== digits[at])
            expect(readLedgerNumber(digits.slice(0, at) + digit + digits.slice(at + 1))).toBeNull();
        const [a, b] = [digits.charAt(at), digits.charAt(at + 1)];
        if (b !== '' && a !== b)
          expect(readLedgerNumber(digits.slice(0, at) + b + a + digits.slice(at + 2))).toBeNull();
      }
    }
  });

  test('is read as people type it: no hyphens, spaces, full width', () => {
    for (const typed of ['010000012', '01 000001 2', '０１-０００００１-２', '01-000001-2'])
      expect(readLedgerNumber(typed)).toBe('01-000001-2');
    for (const typed of ['', '01', 'abc', '01-000001-3']) expect(readLedgerNumber(typed)).toBeNull();
  });

  test('refuses a chapter or a serial that is none', () => {
    expect(() => ledgerNumber(0, 1)).toThrow(/chapter/);
    expect(() => ledgerNumber(100, 1)).toThrow(/chapter/);
    expect(() => ledgerNumber(1, 0)).toThrow(/serial/);
  });

  test('the chapter is the last part of the origin', () => {
    expect(chapterOf('fangxin-desk/0123456789abcdef/12')).toBe(12);
  });
});

test('a return note keeps the chapter that it was made in, also after restores (G7)', () => {
  // Twelve notes before the first restore, none between it and the second, three since.
  const before = [12, 12];
  expect([1, 12, 13, 15].map((note) => returnNoteNumber(note, before))).toEqual([
    '01-R0001',
    '01-R0012',
    '03-R0013',
    '03-R0015',
  ]);
  expect(returnNoteNumber(7, [])).toBe('01-R0007');
});

test('a new chapter remembers how many notes there were before it', () => {
  const data = { origin: 'x/2', key: 'k', before: { origin: 'x/1', size: 1, root: '', signature: '' } };
  const begun = evolveStore({ ...emptyStore, notes: 12 }, { type: 'ChapterBegun', data }, 1);
  expect(begun.notesBefore).toEqual([12]);
  expect(evolveStore(begun, { type: 'ChapterBegun', data }, 2).notesBefore).toEqual([12, 12]);
});
