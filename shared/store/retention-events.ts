import * as v from 'valibot';
import { count, date, id } from '../event-parts.ts';
import { leastYears } from '../ledger/retention.ts';

/** How long the ledger is kept, and who asked to erase what is over, and who agreed (L3, L5): the public data. */
export const retentionEventData = {
  RetentionSet: v.strictObject({
    version: count,
    years: v.pipe(v.number(), v.safeInteger(), v.minValue(leastYears), v.maxValue(100)),
  }),
  /** To erase every complaint whose years are over on the day `until`; the n-th that was ever asked. */
  ErasureAsked: v.strictObject({ erasure: count, until: date, asker: id }),
  ErasureDeclined: v.strictObject({ erasure: count }),
  ErasureApproved: v.strictObject({ erasure: count, approver: id }),
  /** All that could be erased is: so many complaints. */
  ErasureEnded: v.strictObject({
    erasure: count,
    erased: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  }),
} as const;
