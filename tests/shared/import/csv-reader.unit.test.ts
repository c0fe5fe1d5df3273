import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvRecords } from '../../../shared/import/csv-reader.ts';

const cellsOf = (text: string, separator = ',') =>
  [...csvRecords(text, separator)].map((record) => record.cells);

test('quoted cells hold separators, doubled quotes and line ends', () => {
  expect(cellsOf('a,"b,c","d ""e""","f\r\ng"\r\nh,i')).toEqual([
    ['a', 'b,c', 'd "e"', 'f\r\ng'],
    ['h', 'i'],
  ]);
});

test('records end with CRLF, LF or CR, and the last needs no end', () => {
  expect(cellsOf('a\r\nb\nc\rd')).toEqual([['a'], ['b'], ['c'], ['d']]);
  expect(cellsOf('a,\n')).toEqual([['a', '']]);
});

test('each record knows the line it begins on, after quoted line ends too', () => {
  const text = 'a,"1\n2\r\n3\r4"\r\nb\rc\n\nd';
  expect([...csvRecords(text, ',')].map((record) => record.line)).toEqual([1, 5, 6, 7, 8]);
});

test('a stray quote stays where it is and swallows nothing', () => {
  expect(cellsOf('"24寸电视,1\n显示器24"寸,2\n"a"b,3\n')).toEqual([
    ['"24寸电视', '1'],
    ['显示器24"寸', '2'],
    ['"a"b', '3'],
  ]);
});

test('what was written by the rules is read back', () => {
  const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const cell = fc.string({ unit: fc.constantFrom('a', '货', '"', ',', '\r', '\n', ' '), maxLength: 6 });
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(table, fc.constantFrom('\n', '\r\n'), (records, end) => {
      const text = records.map((cells) => cells.map(quoted).join(',') + end).join('');
      expect(cellsOf(text)).toEqual(records);
    }),
  );
});
