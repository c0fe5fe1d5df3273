import type { Event } from '../../shared/events.ts';
import { guestOf } from '../../shared/store/inspections.ts';
import type { StoreWords } from '../../shared/store/store-words.ts';

/** Names that the store's own entries hold as private words: its own and its people's. In memory only. */
export interface Names {
  store(): StoreWords | null;
  operator(id: string): string;
  /** A supplier or operator as last named; empty for one that is not in the register. */
  party(id: string): string;
  /** When a person came, left, came back or changed role last, UTC ms; 0 for whoever is unknown. */
  since(id: string): number;
  learn(event: Event, at: number): void;
}

export function openNames(): Names {
  let store: StoreWords | null = null;
  const people = new Map<string, string>();
  const changed = new Map<string, number>();
  const parties = new Map<string, string>();
  return {
    store: () => store,
    operator: (id) => people.get(id) ?? id,
    party: (id) => parties.get(id) ?? '',
    since: (id) => changed.get(id) ?? 0,
    learn(event, at) {
      const { words } = event;
      if (event.type === 'OperatorAdded' || event.type === 'OperatorChanged')
        changed.set(event.data.operator, at);
      if (!words) return;
      if (event.type === 'OperatorAdded') people.set(event.data.operator, words.name ?? event.data.operator);
      if (event.type === 'InspectionOpened')
        people.set(guestOf(event.data.inspection), words.name ?? guestOf(event.data.inspection));
      if (event.type === 'PartyAdded' || event.type === 'PartyChanged')
        parties.set(event.data.party, words.name ?? '');
      if (event.type === 'StoreSettingsSet')
        store = { name: words.name ?? '', address: words.address ?? '', phone: words.phone ?? '' };
    },
  };
}
