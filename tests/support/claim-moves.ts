import fc from 'fast-check';
import { unclaimed } from '../../shared/claims/advances.ts';
import {
  advanceEvidence,
  advanceRules,
  claimAnswers,
  claimContracts,
  claimLetters,
  claimWays,
  responsibleParties,
  setOffAgainst,
  writeOffReasons,
} from '../../shared/claims/claim-codes.ts';
import { openOf } from '../../shared/claims/claims.ts';
import { creditLeft } from '../../shared/claims/credits.ts';
import { advanceable } from '../../shared/claims/permits-advance.ts';
import { fact } from '../../shared/complaint/fact.ts';
import type { Event } from '../../shared/events.ts';
import type { Actor } from '../../shared/ledger/entry.ts';
import type { Counter } from './counter.ts';

const parties = fc.constantFrom(null, 'party-1', 'party-1', 'party-2');
const mostly = <Value>(usual: Value, others: readonly Value[]) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, fc.constantFrom(...others));
/** Fen more or less than what is there. */
const off = fc.constantFrom(0, 0, 0, -1, -100, 1);

/** Something tried about what was paid in advance, and about claims. */
export type ClaimMove =
  | Readonly<{ what: 'mark'; data: Omit<Marked, 'advance' | 'decision' | 'amount'>; off: number }>
  | Readonly<{ what: 'untick'; advance: string }>
  | Readonly<{
      what: 'claim';
      contract: (typeof claimContracts)[number];
      due: string;
      off: number;
      part: number;
    }>
  | Readonly<{ what: 'entry'; claim: number; event: Entry; off: number; head: boolean }>
  | Readonly<{ what: 'said'; event: Event; head: boolean }>;
type Marked = Extract<Event, { type: 'AdvancePaid' }>['data'];
type Entry =
  | Readonly<{ type: 'ClaimReceived'; way: (typeof claimWays)[number]; day: string }>
  | Readonly<{ type: 'ClaimSetOff'; against: (typeof setOffAgainst)[number]; note: number | null }>
  | Readonly<{ type: 'ClaimWrittenOff'; reason: (typeof writeOffReasons)[number] }>;

const claim = fc.constantFrom(1, 1, 1, 2, 3);
const said: fc.Arbitrary<Event> = fc.oneof(
  fc.record({
    type: fc.constant('ClaimLetterPrinted' as const),
    data: fc.record({ claim, letter: fc.constantFrom(...claimLetters) }),
  }),
  fc.record({
    type: fc.constant('ClaimAnswered' as const),
    data: fc.record({ claim, answer: fc.constantFrom(...claimAnswers) }),
  }),
  fc.record({
    type: fc.constant('ClaimEntryTakenBack' as const),
    data: fc.record({ claim, entry: fc.constantFrom(1, 1, 2, 3) }),
  }),
);

export const claimMove: fc.Arbitrary<ClaimMove> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      what: fc.constant('mark' as const),
      off,
      data: fc.record({
        basis: mostly('law' as const, ['promise' as const]),
        rule: mostly<Marked['rule']>('others-fault', [...advanceRules, null]),
        promise: mostly<number | null>(null, [1]),
        evidence: fc.uniqueArray(mostly('own-records' as const, advanceEvidence), {
          minLength: 1,
          maxLength: 2,
        }),
        responsible: mostly('supplier' as const, responsibleParties),
        party: parties,
      }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ what: fc.constant('untick' as const), advance: fc.constantFrom('v1', 'v2') }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constant('claim' as const),
      contract: mostly('none' as const, claimContracts),
      due: fc.constantFrom('2024-03-06', '2024-04-20', '2099-01-01'),
      off,
      part: fc.constantFrom(0, 0, 0, 1, 100),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      what: fc.constant('entry' as const),
      claim,
      off,
      head: mostly(true, [false]),
      event: fc.oneof<fc.Arbitrary<Entry>[]>(
        fc.record({
          type: fc.constant('ClaimReceived' as const),
          way: fc.constantFrom(...claimWays),
          day: fc.constantFrom('2024-03-04', '2024-03-04', '2099-01-01'),
        }),
        fc.record({
          type: fc.constant('ClaimSetOff' as const),
          against: fc.constantFrom(...setOffAgainst),
          note: fc.constantFrom(null, null, 1),
        }),
        fc.record({
          type: fc.constant('ClaimSetOff' as const),
          against: fc.constant('return-credit' as const),
          note: fc.constantFrom(1, 1, 2),
        }),
        fc.record({
          type: fc.constant('ClaimWrittenOff' as const),
          reason: fc.constantFrom(...writeOffReasons),
        }),
      ),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ what: fc.constant('said' as const), event: said, head: mostly(true, [false]) }),
  },
);

/** Tries it; true when something was sealed. A claim comes with all it is for, or not at all. */
export function tryClaim(counter: Counter, about: string, by: Actor, one: ClaimMove): boolean {
  const head = Object.values(counter.store.operators).find(
    ({ active, role }) => active && role === 'enterprise-head',
  );
  const asHead: Actor = head ? { operator: head.id, role: head.role } : by;
  switch (one.what) {
    case 'mark': {
      const complaint = counter.complaints.get(about);
      const decision = complaint?.decisions.at(-1);
      if (!complaint || !decision) return false;
      const amount = Math.max(1, advanceable(complaint, decision.decision) + one.off);
      const advance = `v${complaint.advances.length + 1}`;
      const data = { advance, decision: decision.decision, amount, ...one.data };
      return counter.seal(fact('AdvancePaid', data), by, about) === null;
    }
    case 'untick':
      return counter.seal(fact('AdvanceTakenBack', { advance: one.advance }), asHead, about) === null;
    case 'claim':
      return tryMaking(counter, by, one);
    case 'entry': {
      const { type, ...rest } = one.event;
      const known = counter.store.claims.kept[one.claim];
      const open = known ? openOf(known) : 0;
      const note = 'note' in rest && rest.note !== null ? counter.store.credits[rest.note] : undefined;
      const credit = note ? creditLeft(note) : 0;
      const amount = Math.max(1, (credit > 0 ? Math.min(credit, open) : open) + one.off);
      const entry = (known?.entries.length ?? 0) + 1;
      const event = { type, data: { claim: one.claim, entry, amount, ...rest } } as unknown as Event;
      return counter.seal(event, one.head ? asHead : by) === null;
    }
    case 'said':
      return counter.seal(one.event, one.head ? asHead : by) === null;
  }
}

function tryMaking(counter: Counter, by: Actor, one: Extract<ClaimMove, { what: 'claim' }>): boolean {
  const all = [...counter.complaints].flatMap(([about, { advances }]) =>
    advances.filter((each) => unclaimed(each) > 0).map((advance) => ({ about, advance })),
  );
  const [first] = all;
  if (!first) return false;
  const { responsible, party } = first.advance;
  const parts = all
    .filter(({ advance }) => advance.responsible === responsible && advance.party === party)
    .map(({ about, advance }) => ({
      about,
      advance: advance.advance,
      amount: Math.max(1, unclaimed(advance) - one.part),
    }));
  const claimed = counter.store.claims.made + 1;
  const amount = Math.max(1, parts.reduce((sum, each) => sum + each.amount, 0) + one.off);
  const { contract, due } = one;
  const data = { claim: claimed, responsible, party, contract, due, amount, lines: parts.length };
  const whole = (at: Counter): boolean =>
    at.seal(fact('ClaimMade', data), by) === null &&
    parts.every(
      ({ about, ...part }) =>
        at.seal(fact('AdvanceClaimed', { claim: claimed, ...part }), by, about) === null,
    );
  return whole(counter.copy()) && whole(counter);
}
