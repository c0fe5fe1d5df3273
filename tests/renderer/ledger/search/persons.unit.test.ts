import { expect, test } from 'vitest';
import { withOutsideNumber } from '../../../../renderer/ledger/search/outside-number.ts';
import { historyOf, personsBy } from '../../../../renderer/ledger/search/persons.ts';
import { aCase, indexOf } from './search-cases.ts';

const cup = { codes: ['6901234567892'] };
const index = indexOf([
  aCase(0, { day: '2026-11-01' }, { names: ['慕容雪见'], phones: ['13987654321'], goods: ['保温杯'] }),
  aCase(1, { day: '2026-11-02' }, { names: ['慕容雪'], phones: ['13987654321'] }),
  aCase(2, { day: '2026-11-03' }, { names: ['单田芳'], phones: ['13800004321', '13987654321'] }),
  aCase(
    3,
    { day: '2026-11-24', ...cup },
    { names: ['慕容雪见'], phones: ['139 8765 4321'], goods: ['保温杯'] },
  ),
  aCase(
    4,
    { day: '2026-11-24', status: 'duplicate', ...cup },
    { names: ['慕容雪见'], phones: ['13987654321'] },
  ),
  aCase(5, { day: '2026-11-24' }, { names: [], phones: ['13987650000'] }),
]);
const entering = { day: '2026-11-24', codes: [], goods: [] };

test('X4: four digits bring those whose phone ends with them, masked, the last visitor first', () => {
  expect(personsBy(index, '4321')).toEqual([
    { sameAs: 'c-4', maskedName: '慕**', maskedPhone: '*******4321', lastDay: '2026-11-24', count: 3 },
    { sameAs: 'c-2', maskedName: '单**', maskedPhone: '*******4321', lastDay: '2026-11-03', count: 1 },
    { sameAs: 'c-1', maskedName: '慕**', maskedPhone: '*******4321', lastDay: '2026-11-02', count: 1 },
  ]);
});

test('three digits bring nobody, nor do four that the number begins with', () => {
  expect(personsBy(index, '321')).toEqual([]);
  expect(personsBy(index, '1398')).toEqual([]);
});

test('from seven digits on the beginning brings them too; a name that was not given is none', () => {
  expect(personsBy(index, '1398765').map((one) => one.sameAs)).toEqual(['c-5', 'c-4', 'c-1']);
  expect(personsBy(index, '0000')[0]?.maskedName).toBeNull();
});

test('at most five persons', () => {
  const many = indexOf(
    Array.from({ length: 8 }, (_, at) => aCase(at, {}, { names: [`甲${at}`], phones: ['13987654321'] })),
  );
  expect(personsBy(many, '4321')).toHaveLength(5);
});

test('a phone’s last five complaints, whoever of them was chosen', () => {
  const history = historyOf(index, { sameAs: 'c-0' }, entering);
  expect(history).toEqual({ count: 4, latest: [4, 3, 1, 0], duplicates: [] });
  expect(historyOf(index, { phone: '13987654321' }, entering)).toEqual(history);
  expect(historyOf(index, { phone: '4321' }, entering).count).toBe(0);
});

test('L1c: the same phone, product and day is likely a duplicate; one already closed as such is not', () => {
  const likely = (changes: object) =>
    historyOf(index, { sameAs: 'c-0' }, { ...entering, ...changes }).duplicates;
  expect(likely(cup)).toEqual([3]);
  expect(likely({ goods: [' 保温杯 '] })).toEqual([3]);
  expect(likely({ goods: ['保温'] })).toEqual([]);
  expect(likely({ ...cup, day: '2026-11-25' })).toEqual([]);
});

test('L1c: the same outside number is found as a whole, full-width or not, and no part of it', () => {
  const handed = indexOf([
    aCase(0, {}, { remarks: ['1370000012345', '口头'] }),
    aCase(1, {}, { remarks: ['１３７０００００１２３４５'] }),
    aCase(2, {}, { content: '编号1370000012345' }),
  ]);
  expect(withOutsideNumber(handed, ' 1370000012345 ')).toEqual([1, 0]);
  expect(withOutsideNumber(handed, '13700000')).toEqual([]);
  expect(withOutsideNumber(handed, '')).toEqual([]);
});
