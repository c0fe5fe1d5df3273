import * as v from 'valibot';
import { claimLetters } from '../claims/claim-codes.ts';
import type { Sealed } from '../contract-replies.ts';
import { count, date, id, quantity } from '../event-parts.ts';
import { partyKinds } from '../store/party-codes.ts';
import { partyWords } from '../store/store-words.ts';
import { commandId, ownPin, size } from './parts.ts';

const contract = {
  kind: v.picklist(partyKinds),
  from: v.nullable(date),
  to: v.nullable(date),
  words: partyWords,
};

/** Suppliers and operators, and the goods that go back to them. */
export const partyVerbs = {
  addParty: v.strictObject({ id: commandId, size, ...contract, pin: ownPin }),
  /** A party as it is from now on, the whole of it; `ended`: since when it is gone (C4). */
  changeParty: v.strictObject({
    id: commandId,
    size,
    party: id,
    ...contract,
    ended: v.nullable(date),
    pin: ownPin,
  }),
  /** A return note to one party with goods of any complaints, all or none (G7). */
  sendGoods: v.strictObject({
    id: commandId,
    size,
    party: id,
    lines: v.pipe(
      v.array(v.strictObject({ about: id, disposition: id, quantity })),
      v.minLength(1),
      v.maxLength(200),
    ),
  }),
  /** That a return note, or what a party owes, goes to paper: sealed before it is drawn. */
  printPartyPaper: v.strictObject({
    id: commandId,
    size,
    paper: v.variant('kind', [
      v.strictObject({ kind: v.literal('note'), note: count }),
      v.strictObject({ kind: v.literal('statement'), party: id }),
      v.strictObject({ kind: v.literal('claim'), claim: count, letter: v.picklist(claimLetters) }),
    ]),
  }),
} as const satisfies Record<string, v.GenericSchema>;

export type PartyOutputs = {
  addParty: Sealed & { party: string };
  changeParty: Sealed;
  sendGoods: Sealed & { note: number };
  printPartyPaper: Sealed;
};
