import { expect, test } from 'vitest';
import { type RowFacts, rowIdentities } from '../../../shared/import/row-identity.ts';

const row = (changes: Partial<RowFacts['words']> = {}, day: string | null = '2024-03-05'): RowFacts => ({
  day,
  person: { name: '王芳', phone: '13500014729' },
  words: { serial: '12', content: '杯子漏水', ...changes },
});
const alike = (a: RowFacts, b: RowFacts) => rowIdentities(a).some((one) => rowIdentities(b).includes(one));

test('L7: blanks, widths and the case of letters make no other complaint', () => {
  const other = row({ content: ' 杯子 漏水\n', serial: '１２' });
  expect(rowIdentities(other)).toEqual(rowIdentities(row()));
});

test('L7: the same day, person and content is the same row, whatever stands in its other cells', () => {
  expect(alike(row(), row({ serial: '900', goods: '保温杯', remark: '改过' }))).toBe(true);
  expect(alike(row(), row({ serial: '' }))).toBe(true);
});

test('L7: the same number on the same day is the same row, also where its content was mended', () => {
  expect(alike(row({ serial: 'TS-2024-031' }), row({ serial: 'TS-2024-031', content: '杯盖漏水' }))).toBe(
    true,
  );
  const nobody = { ...row({ serial: 'TS-2024-031', content: '杯盖漏水' }), person: undefined };
  expect(alike(row({ serial: 'TS-2024-031' }), nobody)).toBe(true);
});

test('L7: a row counter alone tells two ledgers apart from nothing: it needs the same person and day', () => {
  const mended = row({ content: '杯盖漏水' });
  expect(alike(row(), mended)).toBe(true);
  expect(alike(row(), { ...mended, person: { name: '李娜', phone: '13900017777' } })).toBe(false);
  expect(alike(row(), row({ content: '杯盖漏水' }, '2023-03-05'))).toBe(false);
  expect(alike({ ...row(), person: undefined }, { ...mended, person: undefined })).toBe(false);
});

test('L7: another day, person or content is another complaint', () => {
  const plain = row({ serial: '' });
  expect(alike(plain, row({ serial: '' }, '2024-03-06'))).toBe(false);
  expect(alike(plain, row({ serial: '', content: '杯子有裂纹' }))).toBe(false);
  expect(alike(plain, { ...plain, person: { name: '王芳' } })).toBe(false);
});
