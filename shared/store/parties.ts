import type { CalendarDate } from '../calendar.ts';
import type { Event } from '../events.ts';
import type { PartyKind } from './party-codes.ts';
import type { StoreState } from './state.ts';

/** A supplier or operator as the register last had it. Names and contracts are private words of its entries. */
export type Party = Readonly<{
  kind: PartyKind;
  /** The contract's first and last day. */
  from: CalendarDate | null;
  to: CalendarDate | null;
  /** When it left or stopped delivering; it stays in the register (C4). */
  ended: CalendarDate | null;
}>;

/** A return note that was begun and whose goods are still to follow, `left` of them, in the same breath. */
export type Sending = Readonly<{ note: number; party: string; left: number; at: number }>;

/** The store's own record of a party: `constructor` is an id like any other, and nobody's. */
export function partyOf({ parties }: Pick<StoreState, 'parties'>, party: string): Party | null {
  return Object.hasOwn(parties, party) ? (parties[party] ?? null) : null;
}

/** Is a contract in force on a day? Where its days are not known, it is until the party has left. */
export function isInForce({ from, to, ended }: Party, day: CalendarDate): boolean {
  return (from === null || from <= day) && (to === null || day <= to) && (ended === null || day < ended);
}

/** The store after one more fact about a party, a note or goods that were sent; itself where it is about none. */
export function withParties(store: StoreState, event: Event, at: number): StoreState {
  switch (event.type) {
    case 'PartyAdded': {
      const { party, ...contract } = event.data;
      return { ...store, parties: { ...store.parties, [party]: { ...contract, ended: null } } };
    }
    case 'PartyChanged': {
      const { party, ...rest } = event.data;
      return { ...store, parties: { ...store.parties, [party]: rest } };
    }
    case 'ReturnNoteMade': {
      const { note, party, lines } = event.data;
      return { ...store, notes: note, sending: { note, party, left: lines, at } };
    }
    case 'GoodsSent': {
      const left = (store.sending?.left ?? 1) - 1;
      return { ...store, sending: store.sending && left > 0 ? { ...store.sending, left } : null };
    }
    default:
      return store;
  }
}
