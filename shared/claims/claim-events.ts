import * as v from 'valibot';
import { count, date, fen, id } from '../event-parts.ts';
import {
  advanceEvidence,
  advanceRules,
  claimAnswers,
  claimContracts,
  claimLetters,
  claimWays,
  mostClaimLines,
  responsibleParties,
  setOffAgainst,
  writeOffReasons,
} from './claim-codes.ts';

const money = v.pipe(fen, v.minValue(1));
const answerable = { responsible: v.picklist(responsibleParties), party: v.nullable(id) };

/** What was paid in advance for somebody else, and that it is claimed (about a complaint): the public data (C3). */
export const advanceEventData = {
  /**
   * Money that was paid under a decision was paid for somebody else who answers for it: on which ground, on what evidence.
   * `party`: from the register, null where it does not stand there. `rule` is of the law, `promise` the version of the posted
   * promise 先行赔付; the other is null.
   */
  AdvancePaid: v.strictObject({
    advance: id,
    decision: id,
    amount: money,
    basis: v.picklist(['law', 'promise']),
    rule: v.nullable(v.picklist(advanceRules)),
    promise: v.nullable(count),
    evidence: v.pipe(
      v.array(v.picklist(advanceEvidence)),
      v.minLength(1),
      v.check((list) => new Set(list).size === list.length, 'each kind once'),
    ),
    ...answerable,
  }),
  /** It was no advance, or another's: why is said in the words. */
  AdvanceTakenBack: v.strictObject({ advance: id }),
  /** A part of the claim that was made in the same breath. */
  AdvanceClaimed: v.strictObject({ claim: count, advance: id, amount: money }),
} as const;

const entry = { claim: count, entry: count };

/** Claims on whoever answers for what was paid in advance 追偿 (about 'store'): the public data (C3). */
export const claimEventData = {
  /** The n-th claim; what it is for are the next `lines` entries, one `AdvanceClaimed` each, which together are its amount. */
  ClaimMade: v.strictObject({
    claim: count,
    ...answerable,
    contract: v.picklist(claimContracts),
    due: date,
    amount: money,
    lines: v.pipe(count, v.maxValue(mostClaimLines)),
  }),
  ClaimLetterPrinted: v.strictObject({ claim: count, letter: v.picklist(claimLetters) }),
  /** What the party says to it; how, in the words. */
  ClaimAnswered: v.strictObject({ claim: count, answer: v.picklist(claimAnswers) }),
  /** Money came in. `entry` counts what came of the claim, in the order in which it was sealed. */
  ClaimReceived: v.strictObject({ ...entry, amount: money, way: v.picklist(claimWays), day: date }),
  /** Kept from what the store owed the party; `note`: the return note whose credit it was, for that alone. */
  ClaimSetOff: v.strictObject({
    ...entry,
    amount: money,
    against: v.picklist(setOffAgainst),
    note: v.nullable(count),
  }),
  ClaimWrittenOff: v.strictObject({ ...entry, amount: money, reason: v.picklist(writeOffReasons) }),
  /** An entry of the claim that was not so: its money is open again. */
  ClaimEntryTakenBack: v.strictObject(entry),
} as const;
