import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateIn } from '../../../shared/calendar.ts';
import {
  anniversary,
  countedSince,
  isKeptLongEnough,
  type Uncounted,
  uncountedStep,
} from '../../../shared/ledger/retention.ts';

const day = 86_400_000;
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

describe('L3: the anniversary', () => {
  test.each([
    ['2024-02-29', 2, '2026-03-01'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2024-02-28', 2, '2026-02-28'],
    ['2026-12-31', 2, '2028-12-31'],
    ['2098-02-29', 2, '2100-03-01'],
    ['2096-02-29', 4, '2100-03-01'],
    ['2026-01-01', 100, '2126-01-01'],
  ])('of %s after %i years is %s', (from, years, to) => {
    expect(anniversary(from, years)).toBe(to);
  });

  test('of every day of eight years is the same day, but for 29 February', () => {
    for (let at = Date.UTC(2024, 0, 1); at < Date.UTC(2032, 0, 1); at += day) {
      const from = new Date(at).toISOString().slice(0, 10);
      const year = Number(from.slice(0, 4)) + 2;
      const gone = from.endsWith('02-29') && !isLeap(year);
      expect(anniversary(from, 2)).toBe(gone ? `${year}-03-01` : `${year}${from.slice(4)}`);
    }
  });

  test('counts in the store’s zone: a minute before and after its midnight are two days', () => {
    for (const zone of ['Asia/Shanghai', 'UTC', 'America/New_York', 'Pacific/Kiritimati']) {
      const before = dateIn(Date.UTC(2026, 5, 1, 15, 59), zone);
      const after = dateIn(Date.UTC(2026, 5, 1, 16), zone);
      expect(before === after).toBe(zone !== 'Asia/Shanghai');
    }
  });
});

describe('L5: only time that the ledger itself witnessed counts', () => {
  test.each([
    ['a step of a day counts', 0, day, false, 0],
    ['so does a week', 0, 7 * day, false, 0],
    ['of a month a week does', 0, 30 * day, false, 23 * day],
    ['a step into a doubt does not', 0, day, true, day],
    ['a step back takes nothing away from what passed', 10 * day, day, false, -9 * day],
  ])('%s', (_name, from, to, doubtful, lost) => {
    expect(uncountedStep(from, to, doubtful)).toBe(lost);
  });

  test('whatever the clock does, the time counted never shrinks and is never more than a week for a step', () => {
    const steps = fc.array(
      fc.record({ ms: fc.integer({ min: -900 * day, max: 900 * day }), doubtful: fc.boolean() }),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(steps, (all) => {
        let at = 0;
        const uncounted: Uncounted[] = [];
        let before = 0;
        for (const [index, { ms, doubtful }] of all.entries()) {
          const lost = uncountedStep(at, at + ms, doubtful);
          const asked = countedSince({ seq: 0, at: 0 }, at + ms, { lastAt: at, uncounted });
          at += ms;
          if (lost !== 0) uncounted.push({ seq: index + 1, ms: lost });
          const counted = countedSince({ seq: 0, at: 0 }, at, { lastAt: at, uncounted });
          // What the next entry is judged by is what it counts for once it is sealed.
          if (!doubtful) expect(asked).toBe(counted);
          expect(counted).toBeGreaterThanOrEqual(before);
          expect(counted - before).toBeLessThanOrEqual(7 * day);
          before = counted;
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a calendar that is there too early makes nothing erasable, and time alone does not either', () => {
    const [matter, until] = ['2024-06-01', '2026-06-01'];
    expect(isKeptLongEnough(matter, 2, until, 730 * day)).toBe(true);
    expect(isKeptLongEnough(matter, 2, until, 729 * day + 1)).toBe(true);
    expect(isKeptLongEnough(matter, 2, until, 729 * day)).toBe(false);
    expect(isKeptLongEnough(matter, 2, '2026-05-31', 900 * day)).toBe(false);
    expect(isKeptLongEnough(matter, 3, until, 900 * day)).toBe(false);
  });
});
