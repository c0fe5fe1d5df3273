import type { StoreWords } from '../../shared/contract.ts';
import type { Event } from '../../shared/events.ts';

/** Names that the store's own entries hold as private words: its own and its people's. In memory only. */
export interface Names {
  store(): StoreWords | null;
  operator(id: string): string;
  learn(event: Event): void;
}

export function openNames(): Names {
  let store: StoreWords | null = null;
  const people = new Map<string, string>();
  return {
    store: () => store,
    operator: (id) => people.get(id) ?? id,
    learn(event) {
      const { words } = event;
      if (!words) return;
      if (event.type === 'OperatorAdded') people.set(event.data.operator, words.name ?? event.data.operator);
      if (event.type === 'StoreSettingsSet')
        store = { name: words.name ?? '', address: words.address ?? '', phone: words.phone ?? '' };
    },
  };
}
