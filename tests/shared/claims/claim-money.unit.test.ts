import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isUnrecovered, unclaimed } from '../../../shared/claims/advances.ts';
import { claimAge, claimAges, claimsByParty, overdueClaims } from '../../../shared/claims/claim-ageing.ts';
import { beginClaim, type Claim, claimSum, evolveClaim, openOf } from '../../../shared/claims/claims.ts';
import { creditOf } from '../../../shared/claims/credits.ts';
import { fact } from '../../../shared/complaint/fact.ts';
import type { Event } from '../../../shared/events.ts';
import { claimMove, tryClaim } from '../../support/claim-moves.ts';
import { answer, dispose, line, open, pay, receive, remedy } from '../../support/commands.ts';
import type { Counter } from '../../support/counter.ts';
import { foundedStore, li, sun, wang } from '../../support/people.ts';

/** A store with two suppliers, where three consumers were each paid 25.60 for two pieces. */
function threePaid(): Counter {
  const counter = foundedStore();
  for (const party of ['party-1', 'party-2'])
    counter.seal({ type: 'PartyAdded', data: { party, kind: 'supplier', from: null, to: null } }, wang);
  for (const about of ['c1', 'c2', 'c3']) {
    const asking = { about };
    for (const command of [
      open({ phone: null, name: null }),
      receive,
      remedy(line({ quantity: '2', amount: 2560 })),
      answer(true),
      pay({ amount: 2560 }),
    ])
      expect(counter.ask(command, li, asking)).toMatchObject({ ok: true });
  }
  return counter;
}

test('C3: whatever is tried, no advance exceeds what was paid, no claim its advances, and nothing comes in twice', () => {
  const seen = { claims: 0, level: 0, takenBack: 0 };
  fc.assert(
    fc.property(
      fc.array(fc.tuple(claimMove, fc.constantFrom('c1', 'c2', 'c3'), fc.constantFrom(li, wang, sun)), {
        minLength: 20,
        maxLength: 60,
        size: 'max',
      }),
      (tried) => {
        const counter = threePaid();
        for (const [move, about, by] of tried) tryClaim(counter, about, by, move);
        const advances = [...counter.complaints.values()].flatMap((one) => one.advances);
        for (const { advances: own } of counter.complaints.values())
          expect(total(own.filter((one) => !one.takenBack).map((one) => one.amount))).toBeLessThanOrEqual(
            2560,
          );
        for (const advance of advances)
          expect(unclaimed({ ...advance, takenBack: false })).toBeGreaterThanOrEqual(0);
        for (const claim of Object.values(counter.store.claims.kept)) {
          const parts = advances.flatMap((one) => one.claimed.filter((part) => part.claim === claim.claim));
          expect(total(parts.map((one) => one.amount))).toBe(claim.amount);
          const gone = claim.entries.filter((one) => !one.takenBack).map((one) => one.amount);
          expect(total(gone)).toBeLessThanOrEqual(claim.amount);
          const [received, setOff, writtenOff] = (['received', 'set-off', 'written-off'] as const).map(
            (kind) => claimSum(claim, kind),
          );
          expect(openOf(claim)).toBe(claim.amount - (received ?? 0) - (setOff ?? 0) - (writtenOff ?? 0));
          expect(claim.levelAt === null).toBe(openOf(claim) > 0);
          seen.claims++;
          if (claim.levelAt !== null) seen.level++;
          if (claim.entries.some((one) => one.takenBack)) seen.takenBack++;
          const kept = advances.filter((one) => one.claimed.some((part) => part.claim === claim.claim));
          if (claim.levelAt === null)
            expect(kept.every((one) => isUnrecovered(one, counter.store.claims))).toBe(true);
        }
        expect(counter.store.claims.making).toBeNull();
      },
    ),
    { numRuns: 150 },
  );
  // The search is none if it never comes there.
  expect(Math.min(seen.claims, seen.level, seen.takenBack)).toBeGreaterThan(0);
}, 60_000);

/** Somebody takes a set-off against a credit back, credits something, or sets some of it off. */
const creditMove = fc.oneof(
  fc.record({
    what: fc.constant('credit' as const),
    note: fc.constantFrom(1, 2),
    amount: fc.constantFrom(1, 300, 700),
  }),
  fc.record({
    what: fc.constant('set-off' as const),
    claim: fc.constantFrom(1, 2, 3),
    note: fc.constantFrom(1, 1, 2, 3),
    amount: fc.constantFrom(1, 299, 300, 301, 700, 1000),
  }),
  fc.record({
    what: fc.constant('undo' as const),
    claim: fc.constantFrom(1, 2, 3),
    entry: fc.constantFrom(1, 2, 3),
  }),
);

/** Three claims: two on party-1 and one on party-2; a note to each, with two pieces to be credited on it. */
function withCredits(): Counter {
  const counter = threePaid();
  const sealed = (event: Event, about?: string): void => expect(counter.seal(event, wang, about)).toBeNull();
  const owers = { c1: 'party-1', c2: 'party-1', c3: 'party-2' };
  for (const [at, [about, party]] of Object.entries(owers).entries()) {
    const claim = at + 1;
    const answers = { responsible: 'supplier', party } as const;
    const ground = {
      basis: 'law' as const,
      rule: 'others-fault' as const,
      promise: null,
      evidence: ['goods' as const],
    };
    sealed(
      fact('AdvancePaid', { advance: 'v1', decision: 'd1', amount: 2560, ...ground, ...answers }),
      about,
    );
    const of = { ...answers, contract: 'in-force', due: '2024-04-01', amount: 2560, lines: 1 } as const;
    sealed(fact('ClaimMade', { claim, ...of }));
    sealed(fact('AdvanceClaimed', { claim, advance: 'v1', amount: 2560 }), about);
  }
  for (const [note, about] of [[1, 'c1'] as const, [2, 'c3'] as const]) {
    const party = owers[about];
    expect(counter.ask(dispose({ way: 'return-to-supplier', quantity: '2' }), li, { about }).ok).toBe(true);
    sealed(fact('ReturnNoteMade', { note, party, lines: 1 }));
    sealed(fact('GoodsSent', { disposition: 'i1-p1', note, party, quantity: '2', price: 1280 }), about);
  }
  return counter;
}

test('C3, G7: whatever is tried, a credit pays claims of its own party alone, and never more than there was of it', () => {
  const seen = { spent: 0, refused: 0, undone: 0, all: 0 };
  fc.assert(
    fc.property(fc.array(creditMove, { minLength: 10, maxLength: 40, size: 'max' }), (tried) => {
      const counter = withCredits();
      const credited = new Map<number, number>();
      const spent: { claim: number; entry: number; note: number; amount: number }[] = [];
      for (const one of tried) {
        if (one.what === 'credit') {
          const { note, amount } = one;
          const data = { disposition: 'i1-p1', note, outcome: 'credited', quantity: '1', amount } as const;
          if (counter.seal(fact('GoodsAnswered', data), li, note === 1 ? 'c1' : 'c3') === null)
            credited.set(note, (credited.get(note) ?? 0) + amount);
          continue;
        }
        if (one.what === 'undo') {
          const { claim, entry } = one;
          if (counter.seal(fact('ClaimEntryTakenBack', { claim, entry }), wang) !== null) continue;
          const gone = spent.findIndex((each) => each.claim === claim && each.entry === entry);
          spent.splice(gone, 1);
          seen.undone++;
          continue;
        }
        const { claim, note, amount } = one;
        const entry = (counter.store.claims.kept[claim]?.entries.length ?? 0) + 1;
        const data = { claim, entry, amount, against: 'return-credit', note } as const;
        const left =
          (credited.get(note) ?? 0) -
          total(spent.filter((each) => each.note === note).map((each) => each.amount));
        const open = 2560 - total(spent.filter((each) => each.claim === claim).map((each) => each.amount));
        const own = note === (claim === 3 ? 2 : 1);
        const refusal = counter.seal(fact('ClaimSetOff', data), wang);
        // Neither less nor more: what there is may all be spent.
        expect(refusal === null).toBe(own && amount <= left && amount <= open);
        if (refusal === null) spent.push({ claim, entry, note, amount });
        seen[refusal === null ? 'spent' : 'refused']++;
        if (refusal === null && amount === left) seen.all++;
      }
      for (const note of [1, 2]) {
        const credit = creditOf(counter.store.credits, note);
        const out = total(spent.filter((each) => each.note === note).map((each) => each.amount));
        expect(credit).toMatchObject({ credited: credited.get(note) ?? 0, setOff: out });
        expect(out).toBeLessThanOrEqual(credited.get(note) ?? 0);
      }
    }),
    { numRuns: 200 },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
}, 60_000);

const claimOn = (claim: number, party: string | null, due: string, amount: number): Claim =>
  beginClaim(
    { claim, responsible: 'supplier', party, contract: 'none', due, amount, lines: 1 },
    Date.UTC(2024, 2, 4),
    claim,
  );

test.each([
  ['2024-05-01', 'not-due'],
  ['2024-04-30', '30'],
  ['2024-04-01', '30'],
  ['2024-03-31', '60'],
  ['2024-03-02', '60'],
  ['2024-03-01', '90'],
  ['2024-02-01', '90'],
  ['2024-01-31', 'more'],
])('C3: due on %s, on 1 May it is %s', (due, age) => {
  expect(claimAge(due, '2024-05-01')).toBe(age);
});

test('C3: what each party owes stands under its age; whoever is in no register stands alone, and who owes nothing not at all', () => {
  const paid = evolveClaim(
    claimOn(3, 'party-2', '2024-04-01', 500),
    { type: 'ClaimReceived', data: { claim: 3, entry: 1, amount: 500, way: 'bank', day: '2024-04-02' } },
    0,
    9,
  );
  const partly = evolveClaim(
    claimOn(2, 'party-1', '2024-01-05', 900),
    { type: 'ClaimSetOff', data: { claim: 2, entry: 1, amount: 300, against: 'deposit', note: null } },
    0,
    9,
  );
  const all = [claimOn(1, 'party-1', '2024-05-02', 100), partly, paid, claimOn(4, null, '2024-04-30', 50)];
  expect(
    claimsByParty(all, '2024-05-01').map(({ party, byAge, total }) => ({
      party,
      ages: claimAges.map((age) => byAge[age]),
      total,
    })),
  ).toEqual([
    { party: 'party-1', ages: [100, 0, 0, 0, 600], total: 700 },
    { party: null, ages: [0, 50, 0, 0, 0], total: 50 },
  ]);
  expect(overdueClaims(all, '2024-05-01')).toBe(2);
});

function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, one) => sum + one, 0);
}
