import * as v from 'valibot';
import { amendReasons } from '../codes.ts';
import { count, fen, id, quantity } from '../event-parts.ts';
import { answerOutcomes } from '../store/party-codes.ts';

/** The facts about whoever answers for a complaint, and about goods that go back to them: their public data, by type. */
export const returnEventData = {
  /**
   * The responsible operator, from the register; null: none of it. `from` is who stood before; a `reason` is there where
   * somebody did. The name as the register had it that day is a private word.
   */
  PartyNamed: v.strictObject({
    party: v.nullable(id),
    from: v.nullable(id),
    reason: v.nullable(v.picklist(amendReasons)),
  }),
  /** Goods to be returned left with a note (G7); `price` is the unit price in fen as it stood. */
  GoodsSent: v.strictObject({ disposition: id, note: count, party: id, quantity, price: v.nullable(fen) }),
  /** What came of some of the goods that left with a note; `amount` in fen for a credit and for nothing else. */
  GoodsAnswered: v.strictObject({
    disposition: id,
    note: count,
    outcome: v.picklist(answerOutcomes),
    quantity,
    amount: v.nullable(fen),
  }),
} as const;
