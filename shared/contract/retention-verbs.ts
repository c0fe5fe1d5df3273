import * as v from 'valibot';
import type { CalendarDate } from '../calendar.ts';
import type { KeepReason } from '../complaint/kept-because.ts';
import type { Sealed } from '../contract-replies.ts';
import { count, date } from '../event-parts.ts';
import { leastYears } from '../ledger/retention.ts';
import { commandId, none, ownPin, size } from './parts.ts';

/** How long the ledger is kept, and erasing what is over (L3–L5). */
export const retentionVerbs = {
  retention: none,
  changeRetention: v.strictObject({
    id: commandId,
    size,
    years: v.pipe(v.number(), v.safeInteger(), v.minValue(leastYears), v.maxValue(100)),
    pin: ownPin,
  }),
  /** To erase all whose years are over on the day `until`. */
  askErasure: v.strictObject({ id: commandId, size, until: date, pin: ownPin }),
  declineErasure: v.strictObject({ id: commandId, size, erasure: count, pin: ownPin }),
  approveErasure: v.strictObject({ id: commandId, size, erasure: count, pin: ownPin }),
  /** Erases no more than is erased already. */
  stopErasure: none,
} as const satisfies Record<string, v.GenericSchema>;

type Old = Readonly<{ about: string; number: string; until: CalendarDate }>;

export type RetentionOutputs = {
  /** As of today: how many may be erased, and of those and of the old ones that must stay the first 200. */
  retention: Readonly<{
    today: CalendarDate;
    years: number;
    count: number;
    ready: readonly Old[];
    because: Readonly<Partial<Record<KeepReason, number>>>;
    kept: readonly (Old & Readonly<{ because: readonly KeepReason[] }>)[];
  }>;
  changeRetention: Sealed;
  askErasure: Sealed;
  declineErasure: Sealed;
  approveErasure: Sealed;
  stopErasure: null;
};
