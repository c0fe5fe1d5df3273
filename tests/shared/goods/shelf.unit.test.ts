import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../../shared/complaint/commands.ts';
import type { Complaint } from '../../../shared/complaint/state.ts';
import { noQuality } from '../../../shared/goods/quality-state.ts';
import { accountsOf, portionsOf, shelfOf, stepOf, whereabouts } from '../../../shared/goods/shelf.ts';
import { thousandths } from '../../oracle/goods-rules.ts';
import { dispose, goods, open, print, strike } from '../../support/commands.ts';
import { type Counter, day } from '../../support/counter.ts';
import { livedThrough, moves } from '../../support/histories.ts';
import { foundedStore, li } from '../../support/people.ts';

const numRuns = Number(process.env.FANGXIN_RUNS ?? 800);

test(
  'G7: whatever happens, taken back = on the shelf + on sale or sold + returned + destroyed',
  () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(moves, fc.boolean(), (tried, tiny) => {
        const { complaints } = livedThrough(tried, tiny);
        for (const item of [...complaints.values()].flatMap((one) => one.items)) {
          const portions = portionsOf(item);
          for (const { at, count } of portions) {
            seen.add(at);
            expect(count).toBeGreaterThan(0);
          }
          const { takenBack, ...accounts } = accountsOf(item);
          const came = item.taking === 'taken-back';
          const sum = Object.values(accounts).reduce((total, count) => total + count, 0);
          expect({ item, sum }).toEqual({ item, sum: came ? Number(thousandths(item.quantity)) : 0 });
          expect(takenBack).toBe(sum);
          // Every unit is somewhere, also one that never came.
          const all = portions.reduce((total, one) => total + BigInt(one.count), 0n);
          expect(all).toBe(thousandths(item.quantity));
        }
      }),
      { numRuns },
    );
    // The histories go nearly everywhere, or the property says little; what suppliers answer has a test of its own.
    for (const at of whereabouts.filter((one) => one !== 'credited' && one !== 'replaced'))
      expect(seen).toContain(at);
  },
  20_000 + numRuns * 200,
);

/** What the screen's copy relies on where it counts goods without reading them again for each day. */
test(
  'G1a: neither day nor hold moves what is to go back or waits for a test; what is past its shelf life is never left on sale',
  () => {
    const held = { '6901234567892': ['*'] };
    fc.assert(
      fc.property(moves, fc.boolean(), fc.constantFrom('2020-01-01', '2099-01-01'), (tried, tiny, day) => {
        const { complaints } = livedThrough(tried, tiny);
        for (const { items, danger } of complaints.values())
          for (const item of items)
            for (const { at } of portionsOf(item)) {
              const step = stepOf(at, item, danger, { day, watch: { held, quality: noQuality } }).next;
              if (at === 'to-return') expect(step).toBe('return');
              if (at === 'awaiting-test') expect(step).toBe('await-test');
              const isPast = item.shelfLifeEnd !== null && item.shelfLifeEnd < day;
              if (at === 'on-sale' && isPast) expect(step).toBe('take-off-sale');
            }
      }),
      { numRuns: Math.min(numRuns, 200) },
    );
  },
  20_000 + numRuns * 200,
);

function lived(...commands: readonly Command[]): { counter: Counter; complaint: Complaint } {
  const counter = foundedStore();
  for (const command of commands) {
    const outcome = counter.ask(command, li);
    if (!outcome.ok) throw new Error(`after: expected it to be permitted, got ${outcome.refusal.code}`);
  }
  const complaint = counter.complaints.get('c1');
  if (!complaint) throw new Error('after: expected a complaint, got none');
  return { counter, complaint };
}

const places = (complaint: Complaint) =>
  complaint.items
    .flatMap(portionsOf)
    .map(({ at, quantity, disposition }) => `${at} ${quantity} ${disposition}`);
const steps = (complaint: Complaint, today = '2024-03-04', held = {}) =>
  shelfOf(complaint, { day: today, watch: { held, quality: noQuality } }).map(
    ({ at, next, quantity }) => `${at} ${quantity}: ${next}`,
  );
const five = open({ items: [goods({ quantity: '5' })] });

describe('where goods are', () => {
  test('five pieces by four ways, each piece once', () => {
    const { complaint } = lived(
      five,
      dispose({ way: 'hold-for-test', quantity: '2' }),
      dispose({ quantity: '2' }),
      print('i1-p2'),
      strike('sold', { disposition: 'i1-p2', quantity: '1' }),
      dispose({ way: 'destroy', witness: 'chen' }),
    );
    expect(places(complaint)).toEqual([
      'awaiting-test 2 i1-p1',
      'sold 1 i1-p2',
      'on-sale 1 i1-p2',
      'destroyed 1 i1-p3',
    ]);
  });

  test('weighed goods to the gram', () => {
    const fruit = goods({ kind: 'fresh-food', unit: 'kg', quantity: '1.5' });
    const { complaint } = lived(
      open({ items: [fruit] }),
      dispose({ way: 'return-to-supplier', quantity: '0.375' }),
    );
    expect(places(complaint)).toEqual(['undecided 1.125 null', 'to-return 0.375 i1-p1']);
  });

  test('what was set apart goes last, and is never counted twice', () => {
    const { complaint } = lived(
      five,
      dispose({ way: 'hold-for-test', quantity: '5' }),
      dispose({ way: 'hold-for-test', quantity: '5' }),
      dispose({ way: 'return-to-supplier', quantity: '4' }),
    );
    expect(places(complaint)).toEqual(['awaiting-test 1 i1-p2', 'to-return 4 i1-p3']);
  });

  test('G8: what never came back is not on the shelf', () => {
    const { complaint } = lived(open({ items: [goods({ taking: 'kept-at-home' })] }));
    expect(places(complaint)).toEqual(['never-came-back 3 null']);
    expect(steps(complaint)).toEqual(['never-came-back 3: null']);
  });
});

describe('what must happen next', () => {
  const food = open({
    items: [goods({ kind: 'prepackaged-food', shelfLifeEnd: '2024-03-05', quantity: '1' })],
  });

  test('sound goods are decided about, labelled, and are then on sale', () => {
    expect(steps(lived(food).complaint)).toEqual(['undecided 1: decide']);
    expect(steps(lived(food, dispose()).complaint)).toEqual(['to-label 1: label']);
    expect(steps(lived(food, dispose(), print()).complaint)).toEqual(['on-sale 1: null']);
  });

  test('G1a, G3: past their shelf life they are destroyed, and come off sale where they are on it', () => {
    const late = '2024-03-06';
    expect(steps(lived(food).complaint, late)).toEqual(['undecided 1: destroy']);
    expect(steps(lived(food, dispose()).complaint, late)).toEqual(['to-label 1: take-off-sale']);
    expect(steps(lived(food, dispose(), print()).complaint, late)).toEqual(['on-sale 1: take-off-sale']);
  });

  test('T1a: of a held product nothing is done before somebody has looked, and what is on sale comes off', () => {
    const held = { '6901234567892': ['*'] };
    expect(steps(lived(food).complaint, '2024-03-04', held)).toEqual(['undecided 1: stopped']);
    expect(steps(lived(food, dispose(), print()).complaint, '2024-03-04', held)).toEqual([
      'on-sale 1: take-off-sale',
    ]);
  });

  test('G6: a label that did not come out is on nothing', () => {
    const { counter } = lived(food, dispose(), print());
    const seq = counter.history.length - 1;
    counter.at += day;
    expect(counter.ask({ type: 'EndPrint', print: seq, outcome: 'cancelled' }, li).ok).toBe(true);
    const complaint = counter.complaints.get('c1');
    expect(complaint && steps(complaint, '2024-03-05')).toEqual(['to-label 1: label']);
  });
});
