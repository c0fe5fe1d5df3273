import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isUnrecovered, unclaimed } from '../../../shared/claims/advances.ts';
import { claimAge, claimAges, claimsByParty, overdueClaims } from '../../../shared/claims/claim-ageing.ts';
import { beginClaim, type Claim, claimSum, evolveClaim, openOf } from '../../../shared/claims/claims.ts';
import { claimMove, tryClaim } from '../../support/claim-moves.ts';
import { answer, line, open, pay, receive, remedy } from '../../support/commands.ts';
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
