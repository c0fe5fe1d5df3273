import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateIn, daysAfter, isCalendarDate, isZone, offsetIn, wallClock } from '../../shared/calendar.ts';

const zones = [
  'Asia/Shanghai',
  'Asia/Urumqi',
  'UTC',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
];
const hour = 3_600_000;

describe('calendar dates', () => {
  test('every day of eight years exists, the next follows, and noon falls on it in every zone', () => {
    let at = Date.UTC(2023, 0, 1, 12);
    for (let day = 0; day < 8 * 365 + 2; day++) {
      const date = new Date(at).toISOString().slice(0, 10);
      expect(isCalendarDate(date)).toBe(true);
      for (const zone of zones) {
        const noon = at - offsetIn(at, zone) * 60_000;
        expect(dateIn(noon, zone)).toBe(date);
      }
      at += 24 * hour;
    }
  });

  test.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2024-02-30', false],
    ['2024-04-31', false],
    ['2024-13-01', false],
    ['2024-00-10', false],
    ['2024-01-00', false],
    ['2024-1-1', false],
    ['24-01-01', false],
    ['2024-01-01T00:00', false],
    [' 2024-01-01', false],
    ['', false],
    ['2024-01-0１', false],
    ['+024-01-01', false],
    ['2024/01/01', false],
  ])('%j: %j', (text, real) => {
    expect(isCalendarDate(text)).toBe(real);
  });

  test('it knows the days of every month as the platform does', () => {
    const two = (number: number) => String(number).padStart(2, '0');
    const wrong: string[] = [];
    for (const year of [0, 99, 100, 400, 1582, 1900, 2000, 2023, 2024, 2100, 9996, 9999])
      for (let month = 0; month <= 13; month++)
        for (let day = 0; day <= 32; day++) {
          const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
          const at = new Date(Date.UTC(year, month - 1, day));
          const real = !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === text;
          if (isCalendarDate(text) !== real) wrong.push(text);
        }
    expect(wrong).toEqual([]);
  });
});

describe('the store’s day', () => {
  test('no second is taken for a minute in the hour before clocks change', () => {
    const at = Date.UTC(2021, 9, 31, 0, 45, 51, 409);
    expect(offsetIn(at, 'Europe/Tirane')).toBe(120);
    expect(offsetIn(at + hour, 'Europe/Tirane')).toBe(60);
  });

  test('turns at midnight in Shanghai, not in Greenwich', () => {
    expect(dateIn(Date.UTC(2024, 1, 28, 15, 59), 'Asia/Shanghai')).toBe('2024-02-28');
    expect(dateIn(Date.UTC(2024, 1, 28, 16, 0), 'Asia/Shanghai')).toBe('2024-02-29');
    expect(dateIn(Date.UTC(2024, 1, 29, 16, 0), 'Asia/Shanghai')).toBe('2024-03-01');
  });

  test('the wall clock is Intl’s own, over the years and over daylight saving', () => {
    const instants = fc.integer({ min: Date.UTC(1995, 0, 1), max: Date.UTC(2040, 0, 1) });
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (at, zone) => {
        const said = new Intl.DateTimeFormat('sv-SE', {
          timeZone: zone,
          dateStyle: 'short',
          timeStyle: 'short',
        }).format(at);
        const { date, minutes } = wallClock(at, zone);
        const clock = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
        expect(`${date} ${clock.join(':')}`).toBe(said);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['Asia/Shanghai', Date.UTC(2024, 6, 1), 480],
    // Shanghai kept summer time until 1991.
    ['Asia/Shanghai', Date.UTC(1990, 6, 1), 540],
    ['Asia/Kathmandu', Date.UTC(2024, 6, 1), 345],
    ['America/New_York', Date.UTC(2024, 2, 10, 6, 59), -300],
    ['America/New_York', Date.UTC(2024, 2, 10, 7, 0), -240],
    ['America/New_York', Date.UTC(2024, 10, 3, 5, 59), -240],
    ['America/New_York', Date.UTC(2024, 10, 3, 6, 0), -300],
    ['Australia/Lord_Howe', Date.UTC(2024, 0, 1), 660],
    ['Australia/Lord_Howe', Date.UTC(2024, 6, 1), 630],
  ])('%s at %i is %i minutes east', (zone, at, minutes) => {
    expect(offsetIn(at, zone)).toBe(minutes);
  });

  test('rejects a zone that is none', () => {
    expect([isZone('Asia/Shanghai'), isZone('Asia/Nowhere'), isZone('')]).toEqual([true, false, false]);
    expect(() => dateIn(0, 'Asia/Nowhere')).toThrow(RangeError);
  });
});

test("the wall clock is the platform's to the minute, also where clocks turn within an hour", () => {
  for (const zone of [
    'Asia/Shanghai',
    'America/St_Johns',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'Africa/Monrovia',
  ]) {
    const format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      dateStyle: 'short',
      timeStyle: 'short',
    });
    const wrong: string[] = [];
    const moments = Array.from({ length: 2000 }, (_, i) => i * 1_037_233_333 + 59_999);
    // St John's turned its clocks at a minute past midnight; Lord Howe turns them by half an hour.
    for (const turn of [Date.UTC(1987, 9, 25, 2), Date.UTC(2010, 3, 3, 15), Date.UTC(2010, 9, 2, 15)])
      for (let minute = 0; minute < 120; minute++) moments.push(turn + minute * 60_000 + 31_000);
    for (const at of moments) {
      const { date, minutes } = wallClock(at, zone);
      const two = (count: number) => String(count).padStart(2, '0');
      const said = `${date} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
      if (said !== format.format(at)) wrong.push(`${said} is ${format.format(at)}`);
    }
    expect(wrong).toEqual([]);
  }
});

test('days after a day and back again are that day, in every order as the calendar has them', () => {
  const date = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(date, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
      const day = from.toISOString().slice(0, 10);
      const later = daysAfter(day, days);
      expect(isCalendarDate(later)).toBe(true);
      expect(daysAfter(later, -days)).toBe(day);
      expect(Math.sign(later < day ? -1 : later > day ? 1 : 0)).toBe(Math.sign(days));
    }),
  );
  expect([daysAfter('2026-02-28', 1), daysAfter('2028-02-28', 1), daysAfter('2026-12-31', 1)]).toEqual([
    ...['2026-03-01', '2028-02-29', '2027-01-01'],
  ]);
});
