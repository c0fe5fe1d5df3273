import { tierOfRole } from '../complaint/tiers.ts';
import type { Event } from '../events.ts';
import { type Judging, today } from '../judging.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { partyOf } from './parties.ts';
import { partyEventData } from './party-events.ts';

/** All of them are kept in the store's state and read at each entry (ours). */
const mostParties = 2000;

type PartyEvent = Extract<Event, { type: keyof typeof partyEventData }>;

export function isPartyEvent(event: Event): event is PartyEvent {
  return Object.hasOwn(partyEventData, event.type);
}

/** The register of suppliers and operators is a head's to keep; notes and papers are made by whoever serves (C4, G7). */
export function permitsParty(event: PartyEvent, judging: Judging): Refusal | null {
  const { store, by } = judging;
  if (!store.founded) return refuse('not-set-up');
  const rank = tierOfRole(by.role);
  switch (event.type) {
    case 'PartyAdded': {
      if (rank < 2) return refuse('role-may-not');
      const { party, from, to } = event.data;
      if (Object.keys(store.parties).length >= mostParties)
        return refuse('bad-input', { field: 'parties', most: mostParties });
      if (partyOf(store, party)) return refuse('bad-input', { field: 'party' });
      return spanFault(from, to);
    }
    case 'PartyChanged': {
      if (rank < 2) return refuse('role-may-not');
      const { party, from, to, ended } = event.data;
      if (!partyOf(store, party)) return refuse('party-unknown');
      if (ended !== null && ended > today(judging)) return refuse('day-to-come');
      return spanFault(from, to);
    }
    case 'ReturnNoteMade':
      if (rank < 1) return refuse('role-may-not');
      if (!partyOf(store, event.data.party)) return refuse('party-unknown');
      return event.data.note === store.notes + 1 ? null : refuse('note-unknown', { note: event.data.note });
    case 'ReturnNotePrinted':
      if (rank < 1) return refuse('role-may-not');
      return event.data.note <= store.notes ? null : refuse('note-unknown', { note: event.data.note });
    case 'PartyStatementPrinted':
      if (rank < 1) return refuse('role-may-not');
      return partyOf(store, event.data.party) ? null : refuse('party-unknown');
  }
}

function spanFault(from: string | null, to: string | null): Refusal | null {
  return from !== null && to !== null && to < from ? refuse('period-invalid') : null;
}
