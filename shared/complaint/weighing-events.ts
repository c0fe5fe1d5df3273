import * as v from 'valibot';
import { date, flag, id } from '../event-parts.ts';

const most = 1_000_000;
const grams = (least: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(least), v.maxValue(most));

/** The fact that goods were weighed again on the fair scale (D6): its public data, weights in grams. */
export const weighingEventData = {
  /** The number of the scale, and a witness from outside, stand in the words. */
  Reweighed: v.strictObject({
    item: id,
    /** What label or receipt says. */
    said: grams(1),
    /** What the scale showed, and the wrapping or container on it. */
    gross: grams(1),
    tare: grams(0),
    /** The last day of the scale's verification 检定有效期至. */
    verifiedUntil: date,
    consumerPresent: flag,
    /** Another of the store's people who saw it; null where nobody of them did. */
    witness: v.nullable(id),
    outsideWitness: flag,
  }),
} as const;
