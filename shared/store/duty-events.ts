import * as v from 'valibot';
import { count, date, id, minutesOfDay, span } from '../event-parts.ts';

/** When somebody is expected at the desk in an ordinary week, within the opening hours or beyond them. */
const rosterPerson = v.strictObject({
  operator: id,
  spans: v.pipe(v.array(span), v.minLength(1), v.maxLength(28)),
});
/**
 * A day on which somebody's duty is not that of their weekday: leave, or a swap. No spans: not expected. Why, nobody
 * needs to know.
 */
const rosterDay = v.strictObject({
  date,
  operator: id,
  spans: v.pipe(v.array(v.strictObject(minutesOfDay)), v.maxLength(6)),
});

export const rosterPeople = v.pipe(v.array(rosterPerson), v.maxLength(200));
export const rosterDays = v.pipe(v.array(rosterDay), v.maxLength(2000));
export type RosterPerson = v.InferOutput<typeof rosterPerson>;
export type RosterDay = v.InferOutput<typeof rosterDay>;

/** Tiers that somebody can stand in for: at the first everybody who serves stands already. */
export const deputyTiers = [2, 3] as const;
export type DeputyTier = (typeof deputyTiers)[number];
export const deputyTier = v.picklist(deputyTiers);

/** The facts about who is on duty and who stands in (D2, T3); their public data, by type. */
export const dutyEventData = {
  /** The whole roster anew; it bars nobody who is there, it says who is expected. Empty: the store keeps none. */
  RosterSet: v.strictObject({ version: count, people: rosterPeople, days: rosterDays }),
  /** From the first to the last of these days of the store, `deputy` stands in at `tier`: at complaints, and there alone. */
  DeputyNamed: v.strictObject({ deputyship: count, deputy: id, tier: deputyTier, from: date, to: date }),
  /** Before its last day. */
  DeputyEnded: v.strictObject({ deputyship: count }),
} as const;
