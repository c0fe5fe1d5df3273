import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OpeningSpan } from '../../shared/event-parts.ts';
import { afterOpenMinutes, isOpen, type Opening } from '../../shared/opening-hours.ts';

const minute = 60_000;
const everyDay = [1, 2, 3, 4, 5, 6, 7];
const daily: OpeningSpan[] = [{ days: everyDay, from: 9 * 60, to: 22 * 60 }];
/** One week's hours, in force from the beginning. */
const always = (hours: readonly OpeningSpan[], zone = 'Asia/Shanghai'): Opening[] => [
  { from: 0, zone, hours, days: [] },
];
const shanghai = (text: string) => Date.parse(`${text}+08:00`);

/** Open or not, minute after minute, by the platform's clock alone. */
function walk(from: number, minutes: number, hours: readonly OpeningSpan[], zone: string): number | null {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const names = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
  let left = minutes;
  let [now, weekday] = [0, 0];
  for (let at = from; at < from + 60 * 1440 * minute; at += minute) {
    // Clocks turn on the quarter of an hour; in between one minute follows another.
    if (at === from || at % (15 * minute) === 0) {
      const parts = Object.fromEntries(clock.formatToParts(at).map((part) => [part.type, part.value]));
      now = Number(parts.hour) * 60 + Number(parts.minute);
      weekday = names.indexOf(parts.weekday ?? '');
    } else now++;
    const open = hours.some((span) => span.days.includes(weekday) && span.from <= now && now < span.to);
    if (open && --left === 0) return at + minute;
  }
  return null;
}

/** Spans that do not overlap: what permitsStore lets in. */
const spans: fc.Arbitrary<OpeningSpan[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 48 }), { minLength: 2, maxLength: 6 })
  .chain((marks) => {
    const sorted = [...marks].sort((a, b) => a - b).map((mark) => mark * 30);
    const pairs = sorted.flatMap((from, at) => (at % 2 === 0 ? [[from, sorted[at + 1]] as const] : []));
    return fc.tuple(
      ...pairs
        .filter((pair): pair is readonly [number, number] => pair[1] !== undefined)
        .map(([from, to]) =>
          fc
            .uniqueArray(fc.constantFrom(...everyDay), { minLength: 3, maxLength: 7 })
            .map((days) => ({ days, from, to })),
        ),
    );
  });

describe('so many minutes of opening hours later', () => {
  test('while open', () => {
    expect(afterOpenMinutes(shanghai('2024-03-04T10:00'), 30, always(daily))).toBe(
      shanghai('2024-03-04T10:30'),
    );
  });

  test('the clock stops at closing time', () => {
    expect(afterOpenMinutes(shanghai('2024-03-04T21:50'), 30, always(daily))).toBe(
      shanghai('2024-03-05T09:20'),
    );
  });

  test('the last minute before closing is one', () => {
    expect(afterOpenMinutes(shanghai('2024-03-04T21:30'), 30, always(daily))).toBe(
      shanghai('2024-03-04T22:00'),
    );
  });

  test('before opening it has not begun', () => {
    expect(afterOpenMinutes(shanghai('2024-03-04T03:00'), 1, always(daily))).toBe(
      shanghai('2024-03-04T09:01'),
    );
  });

  test('over a closed day', () => {
    const weekdays: OpeningSpan[] = [{ days: [1, 2, 3, 4, 5], from: 540, to: 1080 }];
    expect(afterOpenMinutes(shanghai('2024-03-01T17:30'), 60, always(weekdays))).toBe(
      shanghai('2024-03-04T09:30'),
    );
  });

  test('never, in a store that does not open', () => {
    expect(afterOpenMinutes(shanghai('2024-03-04T10:00'), 30, always([]))).toBeNull();
  });

  test('round the clock, over both turns of summer time in New York', () => {
    const allDay: OpeningSpan[] = [{ days: everyDay, from: 0, to: 1440 }];
    for (const from of [Date.UTC(2024, 2, 9, 12), Date.UTC(2024, 10, 2, 12)])
      expect(afterOpenMinutes(from, 3000, always(allDay, 'America/New_York'))).toBe(from + 3000 * minute);
  });

  test('as someone counts who looks at the wall every minute', () => {
    fc.assert(
      fc.property(
        spans,
        fc.integer({ min: 0, max: 5 * 1440 }),
        fc.integer({ min: 1, max: 600 }),
        fc.constantFrom(
          // No summer time; and the weeks in which the clock leaps forward and back.
          { zone: 'Asia/Shanghai', start: Date.UTC(2024, 2, 4) },
          { zone: 'America/New_York', start: Date.UTC(2024, 2, 8) },
          { zone: 'America/New_York', start: Date.UTC(2024, 10, 1) },
          { zone: 'Australia/Lord_Howe', start: Date.UTC(2024, 3, 5) },
        ),
        (hours, later, minutes, { zone, start }) => {
          const from = start + later * minute;
          expect(afterOpenMinutes(from, minutes, always(hours, zone))).toBe(walk(from, minutes, hours, zone));
        },
      ),
      { numRuns: Number(process.env.FANGXIN_RUNS ?? 60) },
    );
  }, 600_000);
});

test('open is what the hours say, to the minute', () => {
  const at = (time: string) => isOpen(shanghai(`2024-03-04T${time}`), always(daily));
  expect([at('08:59'), at('09:00'), at('21:59'), at('22:00')]).toEqual([false, true, true, false]);
  const mondays: OpeningSpan[] = [{ days: [1], from: 0, to: 1440 }];
  expect(isOpen(shanghai('2024-03-04T00:00'), always(mondays))).toBe(true);
  expect(isOpen(shanghai('2024-03-05T00:00'), always(mondays))).toBe(false);
  expect(isOpen(shanghai('2024-03-03T23:59'), always(mondays))).toBe(false);
});
