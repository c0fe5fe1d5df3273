import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wallClock } from '../../../shared/calendar.ts';
import type { Tier } from '../../../shared/codes.ts';
import { dueMove } from '../../../shared/complaint/due.ts';
import { tierOfPerson } from '../../../shared/complaint/tiers.ts';
import { unattended } from '../../../shared/complaint/unattended.ts';
import { isOpen } from '../../../shared/opening-hours.ts';
import { nextOnDuty, onDuty, uncoveredOn } from '../../../shared/store/on-duty.ts';
import { escalate, open, receive } from '../../support/commands.ts';
import { type Counter, day, minute, opening } from '../../support/counter.ts';
import { busyAuthority, foundedStore, li, sun, wang } from '../../support/people.ts';

const hour = 60 * minute;
const all = [1, 2, 3, 4, 5, 6, 7];
const monday = '2024-03-04';

/** Li and Wang from 9 to 18, Sun on Mondays from 14 to 20; Wang is away on Tuesday. */
const people = [
  { operator: 'li', spans: [{ days: all, from: 540, to: 1080 }] },
  { operator: 'wang', spans: [{ days: all, from: 540, to: 1080 }] },
  { operator: 'sun', spans: [{ days: [1], from: 840, to: 1200 }] },
];
const days = [{ date: '2024-03-05', operator: 'wang', spans: [] }];

function must(refusal: { code: string } | null): void {
  if (refusal) throw new Error(`expected to be permitted, got ${refusal.code}`);
}

function rostered(table = busyAuthority): Counter {
  const counter = foundedStore({}, table);
  must(counter.seal({ type: 'RosterSet', data: { version: 1, people, days } }, sun));
  return counter;
}

function names({ store }: Counter, tier: Tier, at: number) {
  const { own, above } = onDuty(store, at).tiers[tier];
  return { own: own.map((one) => one.operator), above: above.map((one) => one.operator) };
}

describe('D2: who is on duty now', () => {
  test('a store that keeps no roster: everybody active counts, and it says so', () => {
    const counter = foundedStore();
    expect(onDuty(counter.store, opening).kept).toBe(false);
    expect(names(counter, 1, opening).own).toEqual(['li', 'chen']);
    expect(names(counter, 2, opening)).toEqual({ own: ['wang', 'zhao'], above: ['sun', 'qian'] });
    expect(uncoveredOn(counter.store, 3, monday)).toEqual([]);
    must(counter.seal({ type: 'RosterSet', data: { version: 1, people: [], days: [] } }, sun));
    expect(onDuty(counter.store, opening).kept).toBe(false);
  });

  test('by the week, on the wall of the store', () => {
    const counter = rostered();
    expect(onDuty(counter.store, opening).kept).toBe(true);
    expect(names(counter, 3, opening)).toEqual({ own: [], above: [] });
    expect(names(counter, 2, opening)).toEqual({ own: ['wang'], above: [] });
    expect(names(counter, 1, opening)).toEqual({ own: ['li'], above: ['wang'] });
    expect(names(counter, 3, opening + 5 * hour).own).toEqual(['sun']);
    expect(names(counter, 2, opening + 9 * hour)).toEqual({ own: [], above: ['sun'] });
    expect(names(counter, 1, opening - minute).own).toEqual([]);
  });

  test('a day that differs is no day like the others', () => {
    expect(names(rostered(), 2, opening + day)).toEqual({ own: [], above: [] });
  });

  test('a deputy stands at the tier they stand in for, and at their own', () => {
    const counter = rostered();
    const data = { deputyship: 1, deputy: 'wang', tier: 3 as const, from: monday, to: monday };
    must(counter.seal({ type: 'DeputyNamed', data }, sun));
    expect(names(counter, 3, opening).own).toEqual(['wang']);
    expect(names(counter, 2, opening).own).toEqual(['wang']);
    expect(onDuty(counter.store, opening).tiers[3].own[0]?.deputyship?.deputyship).toBe(1);
    expect(names(counter, 3, opening + 9 * hour).own, 'gone home').toEqual(['sun']);
    expect(names(counter, 3, opening + 2 * day).own, 'over').toEqual([]);
  });

  test('whoever left is not expected', () => {
    const counter = rostered();
    must(
      counter.seal(
        { type: 'OperatorChanged', data: { operator: 'wang', role: 'department-head', active: false } },
        sun,
      ),
    );
    expect(names(counter, 2, opening).own).toEqual([]);
  });

  test('D2: opening hours that nobody covers', () => {
    const { store } = rostered();
    expect(uncoveredOn(store, 1, monday)).toEqual([{ from: 1200, to: 1320 }]);
    expect(uncoveredOn(store, 2, monday)).toEqual([{ from: 1200, to: 1320 }]);
    expect(uncoveredOn(store, 3, monday)).toEqual([
      { from: 540, to: 840 },
      { from: 1200, to: 1320 },
    ]);
    expect(uncoveredOn(store, 2, '2024-03-05')).toEqual([{ from: 540, to: 1320 }]);
  });

  test('who comes next, and when', () => {
    const { store } = rostered();
    const anybody = () => true;
    expect(nextOnDuty(store, 3, opening, anybody)).toEqual({ at: opening + 5 * hour, operators: ['sun'] });
    expect(nextOnDuty(store, 3, opening + 6 * hour, anybody)?.at).toBe(opening + 7 * day + 5 * hour);
    expect(nextOnDuty(store, 3, opening, () => false)).toBe(null);
  });
});

describe('T5: nobody is there, and the clock runs on', () => {
  function atTier3(): Counter {
    const counter = rostered();
    counter.ask(open(), li);
    counter.ask(receive, li);
    counter.ask(escalate('complex'), li);
    counter.ask(escalate('complex'), li);
    return counter;
  }
  const waits = (counter: Counter, present: readonly string[] = []) => {
    const complaint = counter.complaints.get('c1');
    if (!complaint) throw new Error('expected a complaint');
    return unattended(complaint, counter.store, counter.at, present);
  };

  test('it is said which tier, since when, and who comes next', () => {
    const counter = atTier3();
    counter.at += 10 * minute;
    expect(waits(counter)).toEqual({
      tier: 3,
      since: opening,
      next: { at: opening + 5 * hour, operators: ['sun'] },
    });
  });

  test('the time runs out all the same', () => {
    const counter = atTier3();
    counter.at += 30 * minute;
    const complaint = counter.complaints.get('c1');
    if (!complaint) throw new Error('expected a complaint');
    expect(dueMove(complaint, counter.store, counter.at)).toEqual({
      type: 'MarkedLate',
      data: { tier: 3, what: 'receive', due: opening + 30 * minute },
    });
    expect(dueMove(complaint, { ...counter.store, roster: null }, counter.at)).toEqual(
      dueMove(complaint, counter.store, counter.at),
    );
  });

  test('whoever is signed in is there, rostered or not', () => {
    expect(waits(atTier3(), ['qian'])).toBe(null);
    expect(waits(atTier3(), ['zhao'])).not.toBe(null);
  });

  test('a deputy who is there is enough', () => {
    const counter = atTier3();
    const data = { deputyship: 1, deputy: 'wang', tier: 3 as const, from: monday, to: monday };
    must(counter.seal({ type: 'DeputyNamed', data }, sun));
    expect(waits(counter)).toBe(null);
    counter.at += minute;
    must(counter.seal({ type: 'DeputyEnded', data: { deputyship: 1 } }, sun));
    counter.at += minute;
    expect(waits(counter)?.since).toBe(opening + minute);
  });

  test('T3: who heard the consumer below is nobody here', () => {
    const counter = rostered();
    counter.ask(open(), li);
    counter.ask(receive, wang);
    counter.ask(escalate('complex'), li);
    expect(waits(counter)).toMatchObject({ tier: 2, next: { operators: ['sun'] } });
  });

  test('nothing is said while the store is closed, or where nobody has to do anything', () => {
    const counter = atTier3();
    counter.at = opening - 2 * hour;
    expect(waits(counter)).toBe(null);
    counter.at = opening + hour;
    counter.complaints.set('c1', {
      ...counter.complaints.get('c1')!,
      standing: {
        kind: 'ended',
        end: 'withdrawn',
        at: 0,
        satisfaction: null,
        asked: null,
        duplicateOf: null,
      },
    });
    expect(waits(counter)).toBe(null);
  });
});

test('D2: over a whole week, a minute of opening hours is uncovered exactly where nobody of the tier is on duty', () => {
  const span = fc
    .tuple(
      fc.uniqueArray(fc.constantFrom(...all), { minLength: 1 }),
      fc.integer({ min: 0, max: 94 }),
      fc.integer({ min: 1, max: 96 }),
    )
    .filter(([, from, to]) => from < to)
    .map(([on, from, to]) => ({ days: on, from: from * 15, to: to * 15 }));
  const person = fc.record({
    operator: fc.constantFrom('li', 'chen', 'wang', 'sun'),
    spans: fc.array(span, { minLength: 1, maxLength: 1 }),
  });
  let uncovered = 0;
  fc.assert(
    fc.property(
      fc.uniqueArray(person, { minLength: 1, maxLength: 3, selector: (one) => one.operator }),
      fc.constantFrom(1 as const, 2 as const, 3 as const),
      fc.integer({ min: 0, max: 7 * 24 * 4 - 1 }),
      (team, tier, quarter) => {
        const counter = foundedStore();
        must(counter.seal({ type: 'RosterSet', data: { version: 1, people: team, days: [] } }, sun));
        const data = { deputyship: 1, deputy: 'li', tier: 2 as const, from: monday, to: '2024-03-07' };
        must(counter.seal({ type: 'DeputyNamed', data }, wang));
        const at = opening - 9 * hour + quarter * 15 * minute;
        const { date, minutes } = wallClock(at, 'Asia/Shanghai');
        const gap = uncoveredOn(counter.store, tier, date).some(
          (one) => one.from <= minutes && minutes < one.to,
        );
        const { own, above } = onDuty(counter.store, at).tiers[tier];
        const there = [...own, ...above].map((one) => one.operator);
        expect(gap).toBe(isOpen(at, counter.store.openings) && there.length === 0);
        for (const operator of there) {
          const role = counter.store.operators[operator]?.role ?? 'inspector';
          expect(tierOfPerson({ operator, role }, { store: counter.store, at })).toBeGreaterThanOrEqual(tier);
        }
        if (gap) uncovered++;
      },
    ),
    { numRuns: 400 },
  );
  expect(uncovered).toBeGreaterThan(20);
});
