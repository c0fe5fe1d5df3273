import type { Ticket } from './queue.ts';

/** Who calls: a person at a counter. */
export type Caller = Readonly<{ operator: string; counter: number }>;

/** Priority first, then the smaller number (D1, D1a): the order in which everyone is called, whoever calls. */
export function inOrder(one: Ticket, other: Ticket): number {
  if (one.priority !== other.priority) return one.priority ? -1 : 1;
  return one.number - other.number;
}

/** Those who wait, in the order in which they are called. */
export function waitingInOrder(tickets: readonly Ticket[]): readonly Ticket[] {
  return tickets.filter(({ state }) => state === 'waiting').toSorted(inOrder);
}

/** Does a ticket wait for whoever calls, or for nobody in particular? */
export function isFor({ to }: Ticket, { operator, counter }: Caller): boolean {
  return to === null || to.operator === operator || to.counter === counter;
}

/** The one ticket that may be called next by this person at this counter; null where nobody waits for them. */
export function nextTicket(tickets: readonly Ticket[], caller: Caller): Ticket | null {
  return waitingInOrder(tickets).find((ticket) => isFor(ticket, caller)) ?? null;
}

/** The ticket that this person called and that has not gone yet. */
export function ticketAt(tickets: readonly Ticket[], operator: string): Ticket | null {
  return tickets.find(({ state, call }) => state === 'called' && call?.operator === operator) ?? null;
}
