import { expect, test } from 'vitest';
import { conditions, faults, goodsKinds, safeties, secondSales, specials } from '../../../shared/codes.ts';
import type { Event } from '../../../shared/events.ts';
import { barringFacts, type GoodsFacts, judgeGoods } from '../../../shared/goods/disposition.ts';
import { isCleared, lotStanding, type Watch } from '../../../shared/goods/lot-standing.ts';
import { emptyStore, evolveStore } from '../../../shared/store/state.ts';
import * as oracle from '../../oracle/disposition.ts';
import type { Fact } from '../../oracle/fact.ts';
import { isHeld } from '../../oracle/goods-rules.ts';
import { isClearedLine, suspicion } from '../../oracle/quality-rules.ts';
import { opening } from '../../support/counter.ts';
import { sun } from '../../support/people.ts';

const today = '2024-03-04';
const product = '6901234567892';
const [lotA, lotB] = [`t:${'a'.repeat(20)}`, `t:${'b'.repeat(20)}`];
const shelfLifeEnds = [null, '2024-03-03', today, '2024-03-05'];

/** A history that has nothing else in it, and what the rules know after it. */
function after(events: readonly Event[]): { history: readonly Fact[]; watch: Watch } {
  const history = events.map((event) => ({ event, about: 'c1', by: sun, at: opening }));
  return { history, watch: events.reduce((store, one) => evolveStore(store, one, opening), emptyStore) };
}

function hold(lot: string | null): Event {
  return { type: 'LotHeld', data: { product, lot } };
}

function stop(lot: string | null, lifted: boolean, number: number): Event[] {
  const notice = `s${number}`;
  const goods = [{ product, lot }];
  const stopped: Event = { type: 'SaleStopped', data: { notice, source: 'regulator', day: today, goods } };
  return lifted ? [stopped, { type: 'SaleStopLifted', data: { notice } }] : [stopped];
}

type Course =
  | 'none'
  | 'running'
  | 'passed'
  | 'failed'
  | 'closed'
  | 'corrected'
  | 'passed-then-failed'
  | 'passed-then-new';

/** A case of a lot, opened by the word about line i1 where that lot is its own, and how it went. */
function course(lot: string | null, how: Course, id: number, item: string): Event[] {
  if (how === 'none') return [];
  const q = `q${id}`;
  const result = (outcome: 'passed' | 'failed'): Event => ({
    type: 'TestResultTaken',
    data: { case: q, outcome, day: today, report: null },
  });
  const events: Event[] = [
    { type: 'SuspectRegistered', data: { item, product, lot, case: q, opened: true } },
  ];
  if (how === 'closed')
    events.push({ type: 'CaseClosed', data: { case: q, cause: 'goods-gone', lines: [] } });
  if (how === 'corrected')
    events.push({ type: 'CaseClosed', data: { case: q, cause: 'corrected', lines: [] } });
  if (how === 'failed') events.push(result('failed'));
  if (how.startsWith('passed')) events.push(result('passed'));
  if (how === 'passed-then-failed') events.push(result('failed'));
  if (how === 'passed-then-new')
    events.push({
      type: 'SuspectRegistered',
      data: { item: `${item}-later`, product, lot, case: `q${id + 1}`, opened: true },
    });
  return events;
}

const courses: readonly Course[] = [
  'none',
  'running',
  'passed',
  'failed',
  'closed',
  'corrected',
  'passed-then-failed',
  'passed-then-new',
];
const marks = [lotA, lotB, null];

test('G4, G5, T1a: every course of cases of this lot, another and every lot, with every stop and hold, is the oracle’s', () => {
  let compared = 0;
  for (const held of [[], [lotA], [lotB], [null]])
    for (const stopped of [[], [lotA], [lotB], [null], [lotA, null]])
      for (const lifted of [false, true])
        for (const one of courses)
          for (const other of courses)
            for (const all of courses) {
              const { history, watch } = after([
                ...held.map(hold),
                ...course(lotA, one, 1, 'i1'),
                ...course(lotB, other, 3, 'i2'),
                ...course(null, all, 5, 'i3'),
                ...stopped.flatMap((lot, index) => stop(lot, lifted, index + 1)),
              ]);
              for (const lot of marks) {
                const expected = {
                  held: isHeld(history, { product, lot }),
                  ...suspicion(history, { product, lot }),
                };
                expect({ lot, ...lotStanding({ product, lot }, watch) }).toEqual({ lot, ...expected });
                compared++;
              }
              for (const [item, id] of [
                ['i1', 'q1'],
                ['i2', 'q3'],
                ['i3', 'q5'],
              ] as const) {
                const registered = watch.quality.cases[id] ? id : null;
                expect(isCleared(registered, watch.quality)).toBe(isClearedLine(history, 'c1', item));
              }
            }
  expect(compared).toBe(4 * 5 * 2 * 8 ** 3 * 3);
});

function everyGoods(): GoodsFacts[] {
  const rest = { product, price: null, unit: 'piece', quantity: '1', taking: 'taken-back' } as const;
  let rows: Partial<GoodsFacts>[] = [{}];
  const spread = <Value>(values: readonly Value[], name: string) => {
    rows = rows.flatMap((row) => values.map((value) => ({ ...row, [name]: value })));
  };
  spread(goodsKinds, 'kind');
  spread(specials, 'special');
  spread(conditions, 'condition');
  spread(faults, 'fault');
  spread(safeties, 'safety');
  spread(secondSales, 'secondSale');
  spread(shelfLifeEnds, 'shelfLifeEnd');
  return rows.map((row) => ({ ...rest, lot: lotA, ...row }) as GoodsFacts);
}

/** Every way a lot may stand, each true or false by itself. */
function everyStanding(): { watch: Watch; around: Omit<oracle.Surroundings, 'today' | 'danger'> }[] {
  const flags = ['held', 'stopped', 'failed', 'suspect', 'cleared'] as const;
  return Array.from({ length: 2 ** flags.length }, (_, bits) => {
    const [held, stopped, failed, suspect, cleared] = flags.map(
      (_flag, place) => (bits & (1 << place)) !== 0,
    );
    const around = {
      held: held === true,
      stopped: stopped === true,
      failed: failed === true,
      suspect: suspect === true,
      cleared: cleared === true,
    };
    // The line's own case is of lot A; cases of every lot speak of it too.
    const events = [
      ...course(lotA, around.cleared ? 'passed' : 'none', 1, 'i1'),
      ...(around.suspect ? course(lotA, 'running', 2, 'i2') : []),
      ...(around.failed ? course(null, 'failed', 3, 'i3') : []),
      ...(around.held ? [hold(lotA)] : []),
      ...(around.stopped ? stop(lotA, false, 1) : []),
    ];
    return { watch: after(events).watch, around };
  });
}

test('G1–G5, T1a: the whole disposition table, each fact with each other, is the oracle’s', () => {
  const goods = everyGoods();
  expect(goods).toHaveLength(7 * 6 * 4 * 4 * 3 * 3 * 4);
  const standings = everyStanding();
  expect(standings).toHaveLength(32);
  const differ: unknown[] = [];
  let resalable = 0;
  for (const { watch, around } of standings) {
    for (const danger of [false, true]) {
      for (const one of goods) {
        const facts = { ...one, suspect: 'q1' };
        const surroundings = { today, danger, ...around };
        const { ways, rule, reasons } = judgeGoods(facts, today, watch, danger);
        const freed = barringFacts(facts, today, watch, danger).size === 0;
        const sold = oracle.mayBeSoldAgain(facts, surroundings);
        if (sold) resalable++;
        const same =
          ways.join() === oracle.waysFor(facts, surroundings).join() &&
          rule === oracle.ruleFor(facts, surroundings) &&
          sold === (reasons.length === 0) &&
          sold === freed;
        if (!same && differ.length < 5) differ.push({ facts, surroundings, ways, rule });
      }
    }
  }
  expect(differ).toEqual([]);
  expect(resalable).toBeGreaterThan(0);
}, 120_000);
