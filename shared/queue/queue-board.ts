import type { CalendarDate } from '../calendar.ts';
import { isOpen } from '../opening-hours.ts';
import type { StoreState } from '../store/state.ts';
import { waitingInOrder } from './call-order.ts';
import { type Shown, ticketsOn } from './queue.ts';
import { expectedMinutes } from './waits.ts';

export type WaitingNumber = Readonly<{ number: number; priority: boolean }>;

/** What the public may see of the queue (D1): numbers, nothing of what anybody came for. */
export type QueueBoard = Readonly<{
  /** The desk's time, UTC ms, and the store's zone. */
  at: number;
  zone: string;
  /** The store's name; empty where none was given. */
  name: string;
  /** Can a number be taken at a window now? */
  taking: boolean;
  counters: number;
  /** Those who wait, in the order in which they are called. */
  waiting: readonly WaitingNumber[];
  /** The last calls of the day, the newest last. */
  shown: readonly Shown[];
  /** Minutes that a number taken now waits; null where nobody can say yet. */
  expected: Readonly<{ ordinary: number | null; priority: number | null }>;
}>;

/** How many of those who wait are called before a number taken now. */
export function aheadOf(waiting: readonly WaitingNumber[], priority: boolean): number {
  return waiting.filter((one) => one.priority || !priority).length;
}

/** The board at a moment (UTC ms) on a day of the store. */
export function boardOf(store: StoreState, at: number, day: CalendarDate, name: string): QueueBoard {
  const { queue, openings } = store;
  const waiting = waitingInOrder(ticketsOn(queue, day)).map(({ number, priority }) => ({ number, priority }));
  const expected = (priority: boolean) =>
    queue.day === day ? expectedMinutes(queue, aheadOf(waiting, priority)) : null;
  return {
    at,
    zone: store.settings?.zone ?? 'UTC',
    name,
    taking: queue.kiosk && isOpen(at, openings),
    counters: queue.counters,
    waiting,
    shown: queue.day === day ? queue.shown : [],
    expected: { ordinary: expected(false), priority: expected(true) },
  };
}
