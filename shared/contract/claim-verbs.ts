import * as v from 'valibot';
import { advanceMark } from '../claims/advance-commands.ts';
import { claimAnswers } from '../claims/claim-codes.ts';
import { advanceEventData, claimEventData } from '../claims/claim-events.ts';
import type { Sealed } from '../contract-replies.ts';
import { count, id } from '../event-parts.ts';
import { said, text } from '../text.ts';
import { commandId, ownPin, size } from './parts.ts';

const { responsible, party, contract, due } = claimEventData.ClaimMade.entries;
const { amount } = advanceEventData.AdvanceClaimed.entries;
const { way, day } = claimEventData.ClaimReceived.entries;
const { against, note: returnNote } = claimEventData.ClaimSetOff.entries;
const reference = text(80);
const note = text(2000);

/** Claims on whoever answers for what was paid in advance (C3). */
export const claimVerbs = {
  /**
   * One claim on one party for advances of any complaints, all or none. `mark`: money of a complaint that is marked as paid
   * in advance with it, and claimed whole. `name`: of a party that is in no register; `account`: where to pay.
   */
  makeClaim: v.pipe(
    v.strictObject({
      id: commandId,
      size,
      responsible,
      party,
      contract,
      due,
      name: text(80),
      contractNumber: text(80),
      account: text(200),
      note,
      mark: v.nullable(v.strictObject({ about: id, ...advanceMark })),
      lines: v.pipe(v.array(v.strictObject({ about: id, advance: id, amount })), v.maxLength(39)),
    }),
    v.check(({ mark, lines }) => mark !== null || lines.length > 0, 'something to claim'),
  ),
  /** What came of a claim. */
  changeClaim: v.strictObject({
    id: commandId,
    size,
    claim: count,
    change: v.variant('kind', [
      v.strictObject({ kind: v.literal('received'), amount, way, day, reference, note }),
      v.strictObject({ kind: v.literal('set-off'), amount, against, returnNote, reference, note }),
      v.strictObject({ kind: v.literal('answered'), answer: v.picklist(claimAnswers), note }),
      v.strictObject({ kind: v.literal('taken-back'), entry: count, note: said(2000) }),
    ]),
  }),
  /** The enterprise head gives up money that will not come, and says why. */
  writeOffClaim: v.strictObject({
    id: commandId,
    size,
    claim: count,
    amount,
    reason: claimEventData.ClaimWrittenOff.entries.reason,
    note: said(2000),
    pin: ownPin,
  }),
} as const satisfies Record<string, v.GenericSchema>;

export type ClaimOutputs = {
  makeClaim: Sealed & { claim: number };
  changeClaim: Sealed;
  writeOffClaim: Sealed;
};
