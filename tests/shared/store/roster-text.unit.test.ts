import { describe, expect, test } from 'vitest';
import { rosterDaysFromText, spansFromText } from '../../../shared/store/roster-text.ts';

const people = new Map([
  ['李小', 'op-1'],
  ['李小满', 'op-2'],
  ['Ann Li', 'op-3'],
]);
const read = (text: string) => rosterDaysFromText(text, 2026, people);
const morning = [{ from: 540, to: 780 }];

describe('hours of a day as they are typed', () => {
  test.each([
    ['9:00-13:00', morning],
    ['0900-1300', morning],
    ['９：００－１３：００', morning],
    ['9:00 至 13:00', morning],
    ['14:00-18:00 9:00-13:00', [...morning, { from: 840, to: 1080 }]],
    ['9:00-13:00、14:00-18:00', [...morning, { from: 840, to: 1080 }]],
    ['20:00-24:00', [{ from: 1200, to: 1440 }]],
    ['', []],
    ['休', []],
    ['off', []],
  ])('%s', (text, spans) => {
    expect(spansFromText(text)).toEqual(spans);
  });
  test.each(['9', '13:00-9:00', '9:00-25:00', '9:70-10:00', '9:00-12:00 11:00-13:00', '早班'])(
    'not %s',
    (text) => {
      expect(spansFromText(text)).toBe(null);
    },
  );
});

describe('days that differ, one line each', () => {
  test('a leave of some days, and a swap', () => {
    const { days, bad } = read(
      '12-05 李小满 9:00-13:00\n2026-12-01~12-02 李小满 休\n12月1日 Ann Li 0900-1300',
    );
    expect(bad).toEqual([]);
    expect(days).toEqual([
      { date: '2026-12-01', operator: 'op-2', spans: [] },
      { date: '2026-12-01', operator: 'op-3', spans: morning },
      { date: '2026-12-02', operator: 'op-2', spans: [] },
      { date: '2026-12-05', operator: 'op-2', spans: morning },
    ]);
  });
  test('the longer of two names is meant', () => {
    expect(read('12-01 李小满').days[0]?.operator).toBe('op-2');
    expect(read('12-01 李小 休').days[0]?.operator).toBe('op-1');
  });
  test.each([
    ['明天 李小满 休', 'no-date'],
    ['2-30 李小满 休', 'no-such-day'],
    ['12-01 赵新 休', 'nobody'],
    ['12-01 李小满 早班', 'hours'],
    ['12-05~12-01 李小满 休', 'range'],
  ])('%s is not taken', (text, fault) => {
    expect(read(text)).toEqual({ days: [], bad: [{ line: 1, text, fault }] });
  });
  test('a day of a person stands once', () => {
    expect(read('12-01 李小满 休\n12-01 李小满 9:00-13:00').bad).toMatchObject([{ line: 2, fault: 'twice' }]);
  });
});
