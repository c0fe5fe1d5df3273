import { expect, test } from 'vitest';
import { priceFromText } from '../../../shared/goods/typed-price.ts';
import { dateFromText } from '../../../shared/typed-date.ts';

test.each([
  ['29.8元/斤', 5960, 'kg'],
  ['3.19/斤', 638, 'kg'],
  ['16.8元每斤', 3360, 'kg'],
  ['59.6/kg', 5960, 'kg'],
  ['￥15.90', 1590, null],
  ['699元', 69900, null],
  ['１２．５', 1250, null],
  ['12.5/瓶', 1250, 'piece'],
  ['¥1,999.00', 199900, null],
])('reads the price %s', (typed, fen, unit) => {
  expect(priceFromText(typed)).toMatchObject({ fen, unit });
});

test.each(['', 'abc', '12.345', '12/3', '-5', '9999999/斤'])('takes %s for no price', (typed) => {
  expect(priceFromText(typed)).toBeNull();
});

test.each([
  ['270630', '2027-06-30'],
  ['20270630', '2027-06-30'],
  ['2024.1.10', '2024-01-10'],
  ['2024年1月13日', '2024-01-13'],
  ['2024/1/25', '2024-01-25'],
  ['24.02.20', '2024-02-20'],
  ['6-30', '2026-06-30'],
  ['2月8日', '2026-02-08'],
])('reads the date %s', (typed, date) => {
  expect(dateFromText(typed, '2026-11-24')).toBe(date);
});

test.each(['', '270230', '2024-13-01', '45321', '1'])('takes %s for no date', (typed) => {
  expect(dateFromText(typed, '2026-11-24')).toBeNull();
});
