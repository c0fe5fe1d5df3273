import * as v from 'valibot';
import type { Sealed } from '../contract-replies.ts';
import { date, id } from '../event-parts.ts';
import { deputyTier, rosterDays, rosterPeople } from '../store/duty-events.ts';
import { commandId, ownPin, size } from './parts.ts';

/** Who is expected at the desk, and who stands in above their role (D2, T3). */
export const dutyVerbs = {
  /** The whole roster anew; days that differ in the order of their dates. */
  changeRoster: v.strictObject({
    id: commandId,
    size,
    people: rosterPeople,
    days: rosterDays,
    pin: ownPin,
  }),
  nameDeputy: v.strictObject({
    id: commandId,
    size,
    deputy: id,
    tier: deputyTier,
    from: date,
    to: date,
    pin: ownPin,
  }),
  /** Ends a deputyship before its last day. */
  endDeputy: v.strictObject({
    id: commandId,
    size,
    deputyship: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    pin: ownPin,
  }),
} as const satisfies Record<string, v.GenericSchema>;

export type DutyOutputs = { changeRoster: Sealed; nameDeputy: Sealed; endDeputy: Sealed };
