import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateIn } from '../../../shared/calendar.ts';
import { dueMove } from '../../../shared/complaint/due.ts';
import type { Event } from '../../../shared/events.ts';
import type { Actor } from '../../../shared/ledger/entry.ts';
import type { Fact } from '../../oracle/fact.ts';
import { breach } from '../../oracle/rules.ts';
import { open } from '../../support/commands.ts';
import { type Counter, day } from '../../support/counter.ts';
import {
  chen,
  foundedStore,
  li,
  patientAuthority,
  qian,
  sun,
  system,
  wang,
  zhao,
} from '../../support/people.ts';
import { firstRefused } from '../../support/replay-facts.ts';

/** FANGXIN_RUNS=5000 searches longer. */
const numRuns = Number(process.env.FANGXIN_RUNS ?? 150);
const abouts = ['c1', 'c2', 'c3'] as const;
const people: readonly Actor[] = [li, chen, wang, zhao, sun, qian, system];

/** Days of silence, a year of a store that is open, a clock that is set, somebody's try at one of the facts. */
const moves = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('silence' as const), days: fc.nat({ max: 25 }) }) },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('years' as const), days: fc.constantFrom(360, 365, 731) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('clock' as const), days: fc.constantFrom(-800, -3, 40, 800) }),
    },
    { weight: 2, arbitrary: fc.constant({ kind: 'agree' as const }) },
    {
      weight: 14,
      arbitrary: fc.record({
        kind: fc.constant('try' as const),
        what: fc.constantFrom(
          'confirm',
          'confirm',
          'years',
          'ask',
          'ask',
          'approve',
          'approve',
          'decline',
          'erase',
          'erase',
          'erase',
          'end',
          'hold',
          'lift',
          'look',
          'reopen',
          'withdraw',
          'withdraw',
          'evidence',
          'transfer',
          'answer',
        ),
        by: fc.constantFrom(...people),
        apt: fc.constantFrom(true, true, false),
        about: fc.constantFrom(...abouts),
        back: fc.constantFrom(0, 0, 1, -1),
      }),
    },
  ),
  { minLength: 20, maxLength: 50, size: 'max' },
);
type Try = Extract<typeof moves extends fc.Arbitrary<(infer One)[]> ? One : never, { kind: 'try' }>;

const headOf: Readonly<Record<string, Actor>> = {
  confirm: sun,
  years: sun,
  ask: sun,
  approve: wang,
  decline: wang,
  erase: system,
  end: system,
  hold: wang,
  lift: qian,
};

function eventOf(one: Try, counter: Counter): Event {
  const { retention } = counter.store;
  const { erasure } = retention;
  const number = erasure?.erasure ?? 1;
  const today = dateIn(counter.at, 'Asia/Shanghai');
  const complaint = counter.complaints.get(one.about);
  const by = one.apt ? (headOf[one.what] ?? li) : one.by;
  switch (one.what) {
    case 'confirm':
      return { type: 'ClockConfirmed', data: {} };
    case 'years':
      return {
        type: 'RetentionSet',
        data: { version: retention.version + 1, years: 2 + Math.abs(one.back) },
      };
    case 'ask': {
      const until = dateIn(counter.at + one.back * day, 'Asia/Shanghai');
      return { type: 'ErasureAsked', data: { erasure: retention.asked + 1, until, asker: by.operator } };
    }
    case 'approve':
      return { type: 'ErasureApproved', data: { erasure: number, approver: by.operator } };
    case 'decline':
      return { type: 'ErasureDeclined', data: { erasure: number } };
    case 'erase':
      return { type: 'Erased', data: { erasure: number } };
    case 'end':
      return {
        type: 'ErasureEnded',
        data: { erasure: number, erased: Math.max(0, (erasure?.erased ?? 0) + one.back) },
      };
    case 'hold':
      return { type: 'HoldPlaced', data: { hold: `h${(complaint?.holdsPlaced ?? 0) + 1}`, cause: 'court' } };
    case 'lift':
      return { type: 'HoldLifted', data: { hold: complaint?.holds.at(-1)?.hold ?? 'h1' } };
    case 'look':
      return { type: 'PersonRevealed', data: { fields: ['name'] } };
    case 'reopen':
      return { type: 'Reopened', data: { reason: 'consumer-returned' } };
    case 'withdraw':
      return { type: 'Withdrawn', data: {} };
    case 'evidence':
      return {
        type: 'EvidenceAdded',
        data: { evidence: `e-${counter.history.length}`, kind: 'photo', bytes: 1 },
      };
    case 'transfer': {
      const transfer = `t${(complaint?.transfers.length ?? 0) + 1}`;
      const data = { transfer, source: 'regulator', received: today, deadline: null, basis: null } as const;
      return { type: 'TransferNoted', data };
    }
    case 'answer': {
      const transfer = `t${complaint?.transfers.length ?? 1}`;
      return { type: 'TransferAnswered', data: { transfer, day: today, manner: 'platform' } };
    }
  }
}

/** Days of a store that is open: something is sealed every week. */
function yearsPass(counter: Counter, days: number): void {
  for (let passed = 0; passed < days; passed += 7) {
    counter.at += 7 * day;
    look(counter);
    counter.seal({ type: 'CatalogueImported', data: { rows: 0, taken: 0 } }, wang);
  }
}

/** One head asks and another agrees a day later, where that may be. */
function agree(counter: Counter): void {
  look(counter);
  const { asked, erasure } = counter.store.retention;
  const number = erasure?.erasure ?? asked + 1;
  const until = dateIn(counter.at, 'Asia/Shanghai');
  counter.seal({ type: 'ErasureAsked', data: { erasure: number, until, asker: sun.operator } }, sun);
  counter.at += day;
  look(counter);
  counter.seal({ type: 'ErasureApproved', data: { erasure: number, approver: wang.operator } }, wang);
}

/** What the desk seals of itself: a doubt in a clock that went back, then whatever is due. */
function look(counter: Counter): void {
  const { lastAt, doubt } = counter.store;
  if (counter.at < lastAt && !doubt)
    counter.seal({ type: 'ClockDoubted', data: { cause: 'behind', by: lastAt - counter.at } }, system);
  for (const [about, complaint] of [...counter.complaints]) {
    const due = dueMove(complaint, counter.store, counter.at);
    if (due) counter.seal(due, system, about);
  }
}

test(
  'L3–L5: whatever is tried and whatever the clock does, rules and oracle agree on who may erase what and when',
  () => {
    const seen = { erased: 0, kept: 0, held: 0, here: 0, doubted: 0, approved: 0 };
    fc.assert(
      fc.property(moves, (all) => {
        const counter = foundedStore({}, patientAuthority);
        const noGoods = open({ goods: false, items: [], cause: 'waiting' });
        for (const about of abouts) counter.ask(about === 'c2' ? open() : noGoods, li, { about });
        for (const about of ['c1', 'c2']) counter.ask({ type: 'Withdraw', note: '' }, li, { about });
        yearsPass(counter, 731);
        for (const one of all) {
          if (one.kind === 'silence') counter.at += one.days * day;
          if (one.kind === 'clock') {
            counter.at += one.days * day;
            look(counter);
            if (!counter.store.doubt && one.days > 21)
              counter.seal({ type: 'ClockDoubted', data: { cause: 'moved', by: one.days * day } }, system);
          }
          if (one.kind === 'years') yearsPass(counter, one.days);
          if (one.kind === 'agree') agree(counter);
          if (one.kind !== 'try') continue;
          look(counter);
          const by = one.apt ? (headOf[one.what] ?? li) : one.by;
          const event = eventOf(one, counter);
          const store = ['confirm', 'years', 'ask', 'approve', 'decline', 'end'].includes(one.what);
          const fact: Fact = { event, about: store ? 'store' : one.about, by, at: counter.at };
          const refusal = counter.permits(fact);
          // Times of the tiers are not what is looked for here.
          if (refusal?.code === 'due-first') continue;
          expect({
            fact,
            refused: refusal?.code ?? null,
            oracle: breach(counter.history, fact) === null,
          }).toEqual({
            fact,
            refused: refusal?.code ?? null,
            oracle: refusal === null,
          });
          if (event.type === 'Erased') {
            if (refusal === null) seen.erased++;
            if (refusal?.code === 'kept') seen.kept++;
            if (refusal?.code === 'kept' && refusal.reason === 'hold') seen.held++;
            if (refusal?.code === 'kept' && refusal.reason === 'goods-here') seen.here++;
            if (refusal?.code === 'clock-in-doubt') seen.doubted++;
          }
          if (refusal === null) counter.append(fact);
        }
        seen.approved += counter.history.filter((fact) => fact.event.type === 'ErasureApproved').length;
        expect(firstRefused(counter.history)).toBe(null);
      }),
      { numRuns },
    );
    // The search is worth something only where all of it happens.
    for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(numRuns / 50);
  },
  60_000 + numRuns * 400,
);
