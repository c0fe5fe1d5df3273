import { expect, test } from 'vitest';
import { emptyForm, heldAgainst, problemsOf } from '../../../renderer/inspection/verify-form.ts';
import { goldenFingerprint } from '../../support/verify-cases.ts';
import { goldenLedger } from '../../vectors/make-inspection-package-1.ts';

const file = new File(['x'], 'package.zip');
const filled = {
  file,
  key: ` ${goldenFingerprint.toUpperCase().replaceAll('-', '')} `,
  earlier: goldenLedger().checkpoint(20).trim(),
  number: '０１ 000001 2',
  passphrase: '',
  root: '1234-5678-9abc-def0-1234-5678',
};

test('a package alone is enough', () => {
  expect(problemsOf({ ...emptyForm, file })).toEqual({});
  expect(heldAgainst({ ...emptyForm, file })).toEqual({});
});

test('what a person typed reaches the verifier as it is written on paper', () => {
  expect(problemsOf(filled)).toEqual({});
  expect(heldAgainst(filled)).toEqual({
    key: goldenFingerprint,
    since: goldenLedger().checkpoint(20),
    receipt: '01-000001-2:123456789abcdef012345678',
  });
});

test('X2: a slip is typed as it is printed, and a receipt is scanned in place of its root', () => {
  const slip = { ...emptyForm, file, earlier: ' 57：3F9A-1c07-aaaa-bbbb-cccc-0000 ' };
  expect(problemsOf(slip)).toEqual({});
  expect(heldAgainst(slip)).toEqual({ since: '57:3f9a1c07aaaabbbbcccc0000' });
  const note = goldenLedger().checkpoint(20);
  const scanned = { ...emptyForm, file, number: '01-000001-2', root: note.trim() };
  expect(problemsOf(scanned)).toEqual({});
  expect(heldAgainst(scanned).receipt).toMatch(/^01-000001-2:[0-9a-f]{64}$/);
});

test.each([
  ['no file', { file: null }, { file: 'fileMissing' }],
  ['half a fingerprint', { key: '9383-2641' }, { key: 'wrongKey' }],
  ['text that is no checkpoint', { earlier: 'hello' }, { earlier: 'wrongEarlier' }],
  ['a number without its root', { root: '' }, { root: 'wrongReceipt' }],
  ['a root without its number', { number: '' }, { root: 'wrongReceipt' }],
  ['a number with a wrong digit', { number: '01-000001-3' }, { root: 'wrongReceipt' }],
  ['a root of fewer than 80 bits', { root: '1234-5678' }, { root: 'wrongReceipt' }],
] as const)('rejects %s', (_, part, problems) => {
  expect(problemsOf({ ...filled, ...part })).toEqual(problems);
});
