import { expect, test } from 'vitest';
import { bucketOf, shareWithin } from '../../../shared/figures/buckets.ts';
import { contributionOf } from '../../../shared/figures/contribution.ts';
import { sumOfCounts } from '../../../shared/figures/counts.ts';
import { paretoOf } from '../../../shared/figures/pareto.ts';
import { after, before, coverOf, pointsOf, rangeAround } from '../../../shared/figures/periods.ts';
import { lateShare, percent, selfResolution, spreadOf } from '../../../shared/figures/rates.ts';
import {
  amend,
  answer,
  line,
  open,
  outside,
  pay,
  receive,
  remedy,
  reopen,
  settle,
} from '../../support/commands.ts';
import { type Counter, day, minute } from '../../support/counter.ts';
import { foundedStore, li } from '../../support/people.ts';

/** Three complaints of two days: their figures were reckoned on paper, hours of opening 9:00 to 21:00. */
function twoDays(): Counter {
  const counter = foundedStore();
  const ask = (about: string, ...commands: Parameters<Counter['ask']>[0][]) => {
    for (const command of commands) {
      const outcome = counter.ask(command, li, { about });
      if (!outcome.ok) throw new Error(`twoDays: ${command.type} was refused: ${outcome.refusal.code}`);
    }
  };
  const begin = counter.at;
  // c1: received after 4 minutes, decided after 12 more, paid and settled after 20 more: handled in 36.
  ask('c1', open());
  counter.at = begin + 4 * minute;
  ask('c1', receive);
  counter.at = begin + 16 * minute;
  ask('c1', remedy(line()), answer(true), pay());
  counter.at = begin + 36 * minute;
  ask('c1', settle);
  // c2: the next morning; settled at once, opened anew, settled again in the evening with the council's help.
  counter.at = begin + day;
  ask('c2', open(), receive, remedy(line()), answer(true), pay(), settle);
  counter.at = begin + day + 60 * minute;
  ask('c2', reopen, answer(true), outside({ outcome: 'mediated', day: '2024-03-05' }));
  counter.at = begin + day + 61 * minute;
  ask('c2', settle);
  ask('c3', open(), amend('cause', 'price', null));
  return counter;
}

test('K1–K3: two days reckoned by hand', () => {
  const counter = twoDays();
  const days: Record<string, Record<string, number>> = {};
  for (const complaint of counter.complaints.values())
    for (const [on, counts] of Object.entries(contributionOf(complaint, counter.store.openings)))
      days[on] = { ...sumOfCounts([days[on] ?? {}, counts]) };
  expect(days['2024-03-04']).toMatchObject({
    opened: 1,
    'reception.1.b0': 1,
    'reception.1.minutes': 4,
    'decision.1.b2': 1,
    'decision.1.minutes': 12,
    'handling.b4': 1,
    'handling.minutes': 36,
    'end.settled': 1,
    paid: 1,
  });
  expect(days['2024-03-05']).toMatchObject({
    opened: 2,
    repeat: 1,
    'cause.price': 1,
    'end.settled': 1,
    'settled-outside': 1,
    'handling.b5': 1,
    'handling.minutes': 61,
  });
  const both = sumOfCounts(Object.values(days));
  expect(selfResolution(both)).toEqual({ part: 1, whole: 2 });
  expect(lateShare(both)).toEqual({ part: 0, whole: 3 });
  expect(spreadOf(both, 'handling')).toMatchObject({ total: 2, average: 49 });
});

test('times go into the span whose end they do not pass, and a share is read off the spans', () => {
  expect([0, 5, 6, 10, 4320, 4321].map(bucketOf)).toEqual([0, 0, 1, 1, 9, 10]);
  expect(shareWithin([9, 1, 0], 0.9)).toBe(5);
  expect(shareWithin([8, 2, 0], 0.9)).toBe(10);
  expect(shareWithin([0], 0.9)).toBeNull();
  expect(shareWithin([...Array(10).fill(0), 1], 0.5)).toBe('beyond');
});

test('a rate is rounded down: what misses the target never looks as if it met it', () => {
  expect(percent({ part: 9499, whole: 10_000 })).toBe(94.9);
  expect(percent({ part: 95, whole: 100 })).toBe(95);
  expect(percent({ part: 0, whole: 0 })).toBeNull();
});

test('a period is followed and preceded by its like, and read with the fewest records', () => {
  expect(before({ from: '2024-03-01', to: '2024-03-31' })).toEqual({ from: '2024-02-01', to: '2024-02-29' });
  expect(before(rangeAround('2024-03-06', 'week'))).toEqual({ from: '2024-02-26', to: '2024-03-03' });
  expect(after({ from: '2024-01-01', to: '2024-12-31' })).toEqual({ from: '2025-01-01', to: '2025-12-31' });
  expect(before({ from: '2024-03-03', to: '2024-03-12' })).toEqual({ from: '2024-02-22', to: '2024-03-02' });
  expect(coverOf({ from: '2024-01-30', to: '2024-03-02' })).toEqual([
    '2024-01-30',
    '2024-01-31',
    '2024-02',
    '2024-03-01',
    '2024-03-02',
  ]);
  expect(pointsOf({ from: '2024-01-15', to: '2024-04-02' }).map((one) => one.range)).toEqual([
    { from: '2024-01-15', to: '2024-01-31' },
    { from: '2024-02-01', to: '2024-02-29' },
    { from: '2024-03-01', to: '2024-03-31' },
    { from: '2024-04-01', to: '2024-04-02' },
  ]);
});

test('Pareto: the greatest first, with what it and all before it come to', () => {
  expect(paretoOf({ a: 1, b: 6, c: 2, d: 1 }, 3)).toEqual({
    bars: [
      { of: 'b', count: 6, upTo: 60 },
      { of: 'c', count: 2, upTo: 80 },
      { of: 'a', count: 1, upTo: 90 },
    ],
    total: 10,
    rest: 1,
  });
});
