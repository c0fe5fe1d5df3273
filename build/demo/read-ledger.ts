import { evolve } from '../../shared/complaint/evolve.ts';
import { sealingOf } from '../../shared/complaint/sealing.ts';
import type { Complaint } from '../../shared/complaint/state.ts';
import { isStoreEvent } from '../../shared/events.ts';
import { eventOf, parseEntry } from '../../shared/ledger/entry.ts';
import { emptyStore, evolveStore, type StoreState } from '../../shared/store/state.ts';
import type { Counter } from './counter.ts';
import type { Person } from './store.ts';

export type ReadLedger = Readonly<{ store: StoreState; complaints: readonly Complaint[] }>;

const inOneGo = 2000;

/** The ledger so far as its public entries tell it, read as a screen reads it. */
export async function readLedger(counter: Counter, who: Person): Promise<ReadLedger> {
  let store = emptyStore;
  const complaints = new Map<string, Complaint>();
  for (let from = 0; ; from += inOneGo) {
    const { entries } = await counter.ask(who, 'entriesFrom', { from, limit: inOneGo });
    for (const line of entries) {
      const entry = parseEntry(line.entry);
      if (!entry) throw new Error(`readLedger: expected an entry, got ${line.entry}`);
      const event = eventOf(entry);
      store = evolveStore(store, event, entry.at);
      if (isStoreEvent(event.type)) continue;
      const before = complaints.get(entry.about) ?? null;
      complaints.set(entry.about, evolve(before, event, sealingOf(entry), entry.about));
    }
    if (entries.length < inOneGo) return { store, complaints: [...complaints.values()] };
  }
}
