import type { CalendarDate } from '../calendar.ts';
import { isOpen, type Opening } from '../opening-hours.ts';
import { waitingInOrder } from './call-order.ts';
import { type Queue, type Ticket, ticketsOn } from './queue.ts';
import type { StaffLevel } from './queue-events.ts';

const minuteMs = 60_000;
/** Past it the app says 'add staff' (D1). */
const hourMs = 60 * minuteMs;
/** Fewer people served today say nothing about the next one. */
const enoughHandled = 3;
/** Of how many people the last times at the counter are kept. */
export const mostHandled = 9;

/** How long a ticket has waited, in ms; a clock that went back makes no negative wait. */
export function waitOf({ since }: Pick<Ticket, 'since'>, at: number): number {
  return Math.max(0, at - since);
}

export function wholeMinutes(ms: number): number {
  return Math.floor(Math.max(0, ms) / minuteMs);
}

/** Who has waited longest; of several the one that is called first. */
export function longestWaiting(tickets: readonly Ticket[]): Ticket | null {
  const [first, ...others] = waitingInOrder(tickets);
  return others.reduce<Ticket | null>(
    (longest, one) => (longest && longest.since <= one.since ? longest : one),
    first ?? null,
  );
}

/** What has to be said of a wait: past the hour, from the store's earlier warning on, or nothing. */
export function levelOf(wait: number, warnMinutes: number): StaffLevel | null {
  if (wait > hourMs) return 'hour';
  return wait >= warnMinutes * minuteMs ? 'early' : null;
}

/** The moment's own facts: the store's day, its hours and whether its clock is believed. */
export type Moment = Readonly<{
  at: number;
  day: CalendarDate;
  openings: readonly Opening[];
  doubt: boolean;
}>;

export type StaffDemand = Readonly<{
  occurrence: number;
  level: StaffLevel;
  ticket: number;
  waiting: number;
}>;

/**
 * What the desk has to say now (D1): once an occurrence at each level, while the store is open and its clock is believed.
 * An occurrence goes on until nobody waits as long as the earlier warning. Null where there is nothing (more) to say.
 */
export function staffDemand(queue: Queue, { at, day, openings, doubt }: Moment): StaffDemand | null {
  const tickets = ticketsOn(queue, day);
  const longest = longestWaiting(tickets);
  const level = longest && levelOf(waitOf(longest, at), queue.warnMinutes);
  if (!longest || !level || doubt || !isOpen(at, openings)) return null;
  const going = queue.wanted.find(({ occurrence }) => occurrence === queue.going);
  if (going && (going.level === 'hour' || going.level === level)) return null;
  const waiting = tickets.filter(({ state }) => state === 'waiting').length;
  const occurrence = going?.occurrence ?? queue.occurrences + 1;
  return { occurrence, level, ticket: longest.ticket, waiting };
}

/**
 * How many minutes somebody waits who has so many people before them: the middle of the last times at the counter, over
 * the counters that serve now. Null where too few were served today to say: what is not known is not made up.
 */
export function expectedMinutes(queue: Queue, ahead: number): number | null {
  if (queue.handled.length < enoughHandled) return null;
  const sorted = queue.handled.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const serving = new Set(
    queue.here.flatMap(({ state, call }) => (state === 'called' && call ? call.operator : [])),
  );
  return Math.ceil((ahead * middle) / Math.max(1, serving.size) / minuteMs);
}

/** The longest of all waits, in ms; 0 where nobody waits. */
export function longestWaitingMs(tickets: readonly Ticket[], at: number): number {
  const longest = longestWaiting(tickets);
  return longest ? waitOf(longest, at) : 0;
}
