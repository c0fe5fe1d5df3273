import { expect, test } from 'vitest';
import { dueNotices, type Noticed } from '../../../shared/complaint/due-notices.ts';

const row: Noticed = {
  id: 'c-1',
  number: '01-000001-2',
  tier: 2,
  next: { what: 'receive', at: 1000 },
  soon: 800,
  ranOut: null,
};
const kinds = (rows: readonly Noticed[], tier: 1 | 2 | 3 | null, now: number) =>
  dueNotices(rows, tier, now).map((one) => one.kind);

test('T5: only the tier whose turn it is hears of it, and nobody who receives nobody', () => {
  expect(kinds([row], 2, 900)).toEqual(['soon']);
  expect(kinds([row], 1, 900)).toEqual([]);
  expect(kinds([row], null, 900)).toEqual([]);
});

test('T5: nothing before it nears, and nothing while the consumer considers', () => {
  expect(kinds([row], 2, 799)).toEqual([]);
  expect(kinds([{ ...row, next: { what: 'answer', at: null }, soon: null }], 2, 5000)).toEqual([]);
});

test('T5: what time moved up is told until it is received, what is marked late by its own word', () => {
  expect(kinds([{ ...row, ranOut: 'moved' }], 2, 0)).toEqual(['moved']);
  expect(kinds([{ ...row, ranOut: 'moved', next: { what: 'decide', at: 1000 } }], 2, 0)).toEqual([]);
  expect(kinds([{ ...row, tier: 3, ranOut: 'late' }], 3, 2000)).toEqual(['late']);
});

test('the same event has the same key at every look, another deadline another', () => {
  const keys = (one: Noticed, now: number) => dueNotices([one], 2, now).map(({ key }) => key);
  expect(keys(row, 850)).toEqual(keys(row, 950));
  expect(keys({ ...row, next: { what: 'decide', at: 3000 } }, 2900)).not.toEqual(keys(row, 900));
  expect(keys(row, 1000)).not.toEqual(keys(row, 900));
});
