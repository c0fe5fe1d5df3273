import fc from 'fast-check';
import { fact } from '../../shared/complaint/fact.ts';
import type { Event } from '../../shared/events.ts';
import { unsent } from '../../shared/goods/returns.ts';
import type { Actor } from '../../shared/ledger/entry.ts';
import { quantityText } from '../../shared/quantity.ts';
import { answerOutcomes, partyKinds } from '../../shared/store/party-codes.ts';
import type { Counter } from './counter.ts';

const parties = ['party-1', 'party-2'] as const;
const quantities = fc.constantFrom('0.5', '1', '1', '2', '3');

/** Something tried about suppliers and what goes back to them. */
export type ReturnMove =
  | Readonly<{ what: 'party'; event: Event }>
  | Readonly<{ what: 'name'; party: string | null; reason: boolean }>
  | Readonly<{ what: 'send'; party: string; quantity: string; whole: boolean; off: number }>
  | Readonly<{
      what: 'answer';
      outcome: (typeof answerOutcomes)[number];
      quantity: string;
      amount: number | null;
      choice: number;
    }>;

const contract = {
  party: fc.constantFrom(...parties),
  kind: fc.constantFrom(...partyKinds),
  from: fc.constantFrom(null, '2024-01-01', '2025-01-01'),
  to: fc.constantFrom(null, '2024-12-31'),
};

export const returnMove: fc.Arbitrary<ReturnMove> = fc.oneof(
  fc.record({
    what: fc.constant('party' as const),
    event: fc.oneof(
      fc.record({ type: fc.constant('PartyAdded' as const), data: fc.record(contract) }),
      fc.record({
        type: fc.constant('PartyChanged' as const),
        data: fc.record({ ...contract, ended: fc.constantFrom(null, '2024-03-04', '2099-01-01') }),
      }),
    ),
  }),
  fc.record({
    what: fc.constant('name' as const),
    party: fc.constantFrom<string | null>(...parties, null),
    reason: fc.boolean(),
  }),
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constant('send' as const),
      party: fc.constantFrom(...parties),
      quantity: quantities,
      whole: fc.boolean(),
      off: fc.constantFrom(0, 0, 0, 0, 1),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constant('answer' as const),
      outcome: fc.constantFrom(...answerOutcomes),
      quantity: quantities,
      amount: fc.constantFrom(null, null, 1200, 0),
      choice: fc.nat({ max: 99 }),
    }),
  },
);

/** Tries it; true when something was sealed. Goods leave with their note or not at all. */
export function tryReturn(counter: Counter, about: string, by: Actor, one: ReturnMove): boolean {
  switch (one.what) {
    case 'party':
      return counter.seal(one.event, headOr(counter, by)) === null;
    case 'name': {
      const reason = one.reason ? 'misheard' : null;
      return counter.ask({ type: 'NameParty', party: one.party, reason }, by, { about }).ok;
    }
    case 'answer': {
      const sent = [...(counter.complaints.get(about)?.items ?? [])]
        .flatMap((item) => item.dispositions)
        .flatMap(({ disposition, sent: all }) => all.map(({ note }) => ({ disposition, note })));
      const chosen = sent[one.choice % Math.max(1, sent.length)];
      if (!chosen) return false;
      const { outcome, quantity, amount } = one;
      return counter.ask({ type: 'AnswerGoods', ...chosen, outcome, quantity, amount }, by, { about }).ok;
    }
    case 'send': {
      const note = counter.store.notes + 1 + one.off;
      const lines = [...counter.complaints].flatMap(([id, { items }]) =>
        items.flatMap(({ price, unit, dispositions }) =>
          dispositions
            .filter((each) => each.way === 'return-to-supplier' && unsent(each, unit) > 0)
            .map((each) => ({ id, disposition: each.disposition, price, left: unsent(each, unit) })),
        ),
      );
      if (lines.length === 0) return false;
      const made = fact('ReturnNoteMade', { note, party: one.party, lines: lines.length });
      const trial = counter.copy();
      const all = (at: Counter): boolean =>
        at.seal(made, by) === null &&
        lines.every(
          ({ id, disposition, price, left }) =>
            at.seal(
              fact('GoodsSent', {
                disposition,
                note,
                party: one.party,
                quantity: one.whole ? quantityText(left) : one.quantity,
                price,
              }),
              by,
              id,
            ) === null,
        );
      return all(trial) && all(counter);
    }
  }
}

function headOr({ store }: Counter, by: Actor): Actor {
  const head = store.operators.wang;
  return head ? { operator: head.id, role: head.role } : by;
}
