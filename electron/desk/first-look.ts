import { type Event, storeSubject } from '../../shared/events.ts';
import { eventOf } from '../../shared/ledger/entry.ts';
import { emptyStore, evolveStore } from '../../shared/store/state.ts';
import { type Core, entryOf, eventWithParts, headFault } from './core.ts';
import type { SealedLog } from './sealed-log.ts';

/** Compares the heads and learns the names. What cannot be read stops all writing, but not the reading of the rest. */
export function firstLook(core: Core): string | null {
  const { log, keys, names } = core;
  try {
    const fault = headFault(log, keys);
    if (fault) return fault;
    const told: { event: Event; at: number }[] = [];
    for (const row of log.entriesAbout(storeSubject)) {
      const entry = entryOf(row);
      names.learn(eventWithParts(row, entry, keys), entry.at);
      told.push({ event: eventOf(entry), at: entry.at });
    }
    renewOpenings(log, told);
    return null;
  } catch (error) {
    console.error(error instanceof Error ? error.stack : error);
    return 'log-damaged';
  }
}

/** A store's state kept before hours had a history gets it from the entries; nothing else of it was missing. */
function renewOpenings(log: SealedLog, told: readonly Readonly<{ event: Event; at: number }>[]): void {
  const { store, frontier } = log.head();
  if (!store.settings || store.openings.length > 0) return;
  const { openings } = told.reduce((state, { event, at }) => evolveStore(state, event, at), emptyStore);
  const [last] = log.entriesFrom(frontier.size - 1, 1).map(entryOf);
  log.renewStore({ ...store, openings, lastAt: last?.at ?? 0, rules: store.serial > 0 ? 1 : 0 });
}
