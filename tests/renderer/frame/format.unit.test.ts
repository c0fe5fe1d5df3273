import { expect, test } from 'vitest';
import { dateTime, durationWords, grouped, minutesFromText, money } from '../../../renderer/parts/format.ts';

test('money is written with the mark, groups and two decimals', () => {
  expect(money(123450)).toBe('¥1,234.50');
  expect(money(5)).toBe('¥0.05');
  expect(money(99_999_999_900)).toBe('¥999,999,999.00');
  expect(money(-100)).toBe('−¥1.00');
});

test('a moment is written on the wall of the store, not of the machine', () => {
  const at = Date.UTC(2026, 10, 23, 16, 5);
  expect(dateTime(at, 'Asia/Shanghai')).toBe('2026-11-24 00:05');
  expect(dateTime(at, 'Asia/Urumqi')).toBe('2026-11-23 22:05');
});

test('hours are read as people type them', () => {
  expect(minutesFromText('9:05')).toBe(545);
  expect(minutesFromText('０９３０')).toBe(570);
  expect(minutesFromText('24:00')).toBe(1440);
  for (const wrong of ['24:01', '9:60', 'nine', '']) expect(minutesFromText(wrong)).toBeNull();
});

test('a span shows its two largest units', () => {
  const minute = 60_000;
  expect(durationWords(30_000).key).toBe('underMinute');
  expect(durationWords(-75 * minute)).toMatchObject({ key: 'hoursMinutes', hours: 1, minutes: 15 });
  expect(durationWords(1441 * minute)).toMatchObject({ key: 'days', days: 1 });
});

test('counts are written in groups of three', () => {
  expect([0, 999, 1000, 4_001_652].map(grouped)).toEqual(['0', '999', '1,000', '4,001,652']);
});
