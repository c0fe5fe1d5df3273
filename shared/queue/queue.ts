import type { CalendarDate } from '../calendar.ts';
import type { Event } from '../events.ts';
import type { queueEventData, StaffLevel, ticketEventData } from './queue-events.ts';

export type QueueEvent = Extract<Event, { type: keyof typeof queueEventData }>;
export type TicketNamed = Extract<Event, { type: keyof typeof ticketEventData }>;

/** For whom a ticket waits that was passed on: a person or a counter. */
export type Target = Readonly<{ operator: string | null; counter: number | null }>;

/** A call of a ticket: when (UTC ms), by whom, to which counter. */
export type Call = Readonly<{ at: number; operator: string; counter: number }>;

/** A ticket of the day that is not done with. */
export type Ticket = Readonly<{
  ticket: number;
  number: number;
  priority: boolean;
  state: 'waiting' | 'called' | 'skipped';
  /** When the wait began that it is in or was in, UTC ms: when it was taken or passed on. */
  since: number;
  /** Whole minutes from the taking to the first call; null before. */
  waited: number | null;
  to: Target | null;
  call: Call | null;
}>;

/** A ticket that was served and that no complaint names yet. */
export type Served = Readonly<{ ticket: number; number: number; waited: number }>;

/** What was called, for the wall: the newest last. */
export type Shown = Readonly<{ number: number; priority: boolean; counter: number; at: number }>;

/** The desk said 'add staff' (D1): up to which level, since when (UTC ms), and whether a person said what was done. */
export type Wanted = Readonly<{ occurrence: number; level: StaffLevel; at: number; answered: boolean }>;

/** The queue of one day of the store (D1), and what is set for it. */
export type Queue = Readonly<{
  version: number;
  warnMinutes: number;
  counters: number;
  /** Somebody opened a window from which people take numbers themselves. */
  kiosk: boolean;
  /** Tickets taken so far, over all days; and how often the desk wanted staff. */
  tickets: number;
  occurrences: number;
  /** The day all of the following is of; null before the first ticket. */
  day: CalendarDate | null;
  /** The last number that was given. */
  last: number;
  here: readonly Ticket[];
  served: readonly Served[];
  /** How long the last people stood at the counter, ms, the newest last. */
  handled: readonly number[];
  shown: readonly Shown[];
  wanted: readonly Wanted[];
  /** The occurrence that goes on; null once nobody waits as long as the earlier warning. */
  going: number | null;
}>;

/** Until the store says otherwise (ours): a warning at half an hour, one counter. */
export const emptyQueue: Queue = {
  version: 0,
  warnMinutes: 30,
  counters: 1,
  kiosk: false,
  tickets: 0,
  occurrences: 0,
  day: null,
  last: 0,
  here: [],
  served: [],
  handled: [],
  shown: [],
  wanted: [],
  going: null,
};

/** The tickets of a day that are not done with; those of another day have lapsed. */
export function ticketsOn(queue: Queue, day: CalendarDate): readonly Ticket[] {
  return queue.day === day ? queue.here : [];
}
