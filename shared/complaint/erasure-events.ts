import * as v from 'valibot';
import { holdCauses } from '../codes.ts';
import { count, id } from '../event-parts.ts';

/** What keeps one complaint, and that its texts are gone for good (L3, L4): the public data. */
export const erasureEventData = {
  /** Not to be erased whatever the calendar says, until it is lifted. */
  HoldPlaced: v.strictObject({ hold: id, cause: v.picklist(holdCauses) }),
  HoldLifted: v.strictObject({ hold: id }),
  /** The key of its private parts and their salts are destroyed. What is public stays, and the proof with it. */
  Erased: v.strictObject({ erasure: count }),
} as const;
