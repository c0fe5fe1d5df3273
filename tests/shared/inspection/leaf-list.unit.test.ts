import { expect, test } from 'vitest';
import { bytesToHex, utf8 } from '../../../shared/bytes.ts';
import { createLeafList } from '../../../shared/inspection/leaf-list.ts';

const digits = '0123456789abcdef'.repeat(4);

test('a leaf is read from its hex as it stands in data/leaves.txt', () => {
  const leaves = createLeafList();
  expect(leaves.pushHex(utf8(digits))).toBe(true);
  expect(leaves.pushHex(utf8('f'.repeat(64)))).toBe(true);
  expect(leaves.length()).toBe(2);
  expect(bytesToHex(leaves.at(0))).toBe(digits);
  expect(bytesToHex(leaves.at(1))).toBe('f'.repeat(64));
});

test.each([
  digits.toUpperCase(),
  digits.slice(1),
  `${digits}0`,
  `${digits.slice(1)}g`,
  `/${digits.slice(1)}`,
  `:${digits.slice(1)}`,
  `\`${digits.slice(1)}`,
  `${digits.slice(1)} `,
  '',
])('%j is no leaf, and nothing is added', (text) => {
  const leaves = createLeafList();
  expect(leaves.pushHex(utf8(text))).toBe(false);
  expect(leaves.length()).toBe(0);
});
