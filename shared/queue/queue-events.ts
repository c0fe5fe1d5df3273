import * as v from 'valibot';
import { count, date, flag, id } from '../event-parts.ts';

/** Far more than a store gives in a day; a number must stay short enough to be called (ours). */
export const mostNumbers = 999;
export const mostCounters = 20;

export const warnMinutes = v.pipe(v.number(), v.safeInteger(), v.minValue(5), v.maxValue(59));
export const counter = v.pipe(count, v.maxValue(mostCounters));
const minutes = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1_000_000));
const number = v.pipe(count, v.maxValue(mostNumbers));

/** What the desk says when people wait too long: at the store's own earlier time, and past the hour (D1). */
export const staffLevels = ['early', 'hour'] as const;
export type StaffLevel = (typeof staffLevels)[number];

/**
 * The queue at the desk (D1): the public data. The n-th ticket of the ledger is `ticket` n; `number` is what is called,
 * and begins at 1 each day of the store. Nobody's name or reason stands behind a ticket (docs/decisions/0040).
 */
export const queueEventData = {
  /** After how many minutes of waiting the desk warns, and how many counters call. */
  QueueSet: v.strictObject({ version: count, warnMinutes, counters: counter }),
  /** Somebody opened a window from which people take numbers themselves: from here on the desk seals those. */
  KioskOpened: v.strictObject({}),
  /** A number was taken: at such a window (`kiosk`, sealed by the desk), or given at the counter by whoever seals it. */
  TicketTaken: v.strictObject({ ticket: count, day: date, number, priority: flag, kiosk: flag }),
  /** By `operator`; `waited`: whole minutes since it was taken, at its first call, null when it is called again. */
  TicketCalled: v.strictObject({ ticket: count, operator: id, counter, waited: v.nullable(minutes) }),
  /** It was called and nobody came; it may be called again. */
  TicketSkipped: v.strictObject({ ticket: count }),
  /** It waits again, for a person or for a counter: one of the two. */
  TicketTransferred: v.strictObject({
    ticket: count,
    operator: v.nullable(id),
    counter: v.nullable(counter),
  }),
  /** Whoever held it was served; where a complaint came of it, the complaint names it as well. */
  TicketServed: v.strictObject({ ticket: count }),
  /** The desk said 'add staff': for whom, who has waited longest, and how many waited. */
  StaffWanted: v.strictObject({
    occurrence: count,
    level: v.picklist(staffLevels),
    ticket: count,
    waiting: count,
  }),
  /** What a person did about it, in the words. */
  StaffAnswered: v.strictObject({ occurrence: count }),
} as const;

/** The fact that a complaint was begun with a ticket (D1, K3): about the complaint. */
export const ticketEventData = {
  TicketNamed: v.strictObject({ ticket: count, day: date, number, waited: minutes }),
} as const;
