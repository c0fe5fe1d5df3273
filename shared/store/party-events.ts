import * as v from 'valibot';
import { count, date, id } from '../event-parts.ts';
import { partyKinds } from './party-codes.ts';

/** The contract's first and last day; null where it has none or nobody knows. */
const contract = { kind: v.picklist(partyKinds), from: v.nullable(date), to: v.nullable(date) };

/** The facts about suppliers and operators, and about the papers that go to them (about 'store'): their public data. */
export const partyEventData = {
  PartyAdded: v.strictObject({ party: id, ...contract }),
  /** A party as it is from now on, whole; `ended`: the day on which it left or stopped delivering (C4). */
  PartyChanged: v.strictObject({ party: id, ...contract, ended: v.nullable(date) }),
  /** A return note: its goods are the next `lines` entries, one `GoodsSent` each, sealed with it (G7). */
  ReturnNoteMade: v.strictObject({ note: count, party: id, lines: v.pipe(count, v.maxValue(200)) }),
  ReturnNotePrinted: v.strictObject({ note: count }),
  /** What a party owes, as it stood then, went to paper. */
  PartyStatementPrinted: v.strictObject({ party: id }),
} as const;
