import { describe, expect, test } from 'vitest';
import { calendarFromText } from '../../../shared/store/calendar-text.ts';

const read = (text: string) => calendarFromText(text, 2026);
const spans = [{ from: 600, to: 1200 }];

describe('T5: a calendar of special days comes in as text', () => {
  test.each([
    '2026-10-01 节假日 10:00-20:00',
    '2026/10/1,节假日,10:00-20:00',
    '2026年10月1日\t放假\t10:00-20:00',
    '10月1日 holiday 10:00～20:00',
    '２０２６．１０．１，节日，１０：００－２０：００',
  ])('%s', (text) => {
    expect(read(text)).toEqual({ days: [{ date: '2026-10-01', kind: 'holiday', spans }], bad: [] });
  });

  test('a range is each of its days; no hours are closed', () => {
    const { days, bad } = read('10-01~10-03 节假日\n2026-12-30 至 2027-01-02 休息');
    expect(bad).toEqual([]);
    expect(days.map(({ date, kind, spans }) => [date, kind, spans.length])).toEqual([
      ['2026-10-01', 'holiday', 0],
      ['2026-10-02', 'holiday', 0],
      ['2026-10-03', 'holiday', 0],
      ['2026-12-30', 'other', 0],
      ['2026-12-31', 'other', 0],
      ['2027-01-01', 'other', 0],
      ['2027-01-02', 'other', 0],
    ]);
  });

  test('several spans of a make-up workday', () => {
    expect(read('2026-10-10 调休上班 09:00-12:00 13:30-21:00').days).toEqual([
      {
        date: '2026-10-10',
        kind: 'make-up',
        spans: [
          { from: 540, to: 720 },
          { from: 810, to: 1260 },
        ],
      },
    ]);
  });

  test.each([
    ['国庆节', 'no-date'],
    ['2026-02-30 节假日', 'no-such-day'],
    ['10-07~10-01 节假日', 'range'],
    ['2026-01-01~2026-12-31', 'range'],
    ['10-01 节假日 20:00-10:00', 'hours'],
    ['10-01 节假日 9点', 'hours'],
    ['10-01 节假日 09:00-12:00 11:00-20:00', 'hours'],
    ['10-10 调休上班', 'no-hours'],
  ])('%s is not taken: %s', (text, fault) => {
    expect(read(`\n${text}\n`)).toEqual({ days: [], bad: [{ line: 2, text, fault }] });
  });

  test('a day that stands twice is said where it stands again, and the rest is taken', () => {
    const { days, bad } = read('10-01 节假日\n10-01~10-02 其他\n10-03 节假日');
    expect(days.map(({ date }) => date)).toEqual(['2026-10-01', '2026-10-03']);
    expect(bad).toMatchObject([{ line: 2, fault: 'twice' }]);
  });
});
