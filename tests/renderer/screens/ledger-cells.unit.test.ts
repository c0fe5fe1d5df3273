import { expect, test } from 'vitest';
import { stacked } from '../../../renderer/screens/ledger/LedgerCells.tsx';

const word = (one: string) => one;

test('one kind of goods stands alone', () => {
  expect(stacked(['米'], word, '等 1 种')).toBe('米');
});

test('two kinds stand one below the other', () => {
  expect(stacked(['米', '面'], word, '等 2 种')).toBe('米\n面');
});

test('of more kinds the first is named, and how many there are', () => {
  expect(stacked(['米', '面', '油'], word, '等 3 种')).toBe('米\n等 3 种');
});
