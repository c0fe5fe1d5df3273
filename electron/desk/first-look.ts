import { storeSubject } from '../../shared/events.ts';
import { eventOf } from '../../shared/ledger/entry.ts';
import { emptyStore, evolveStore } from '../../shared/store/state.ts';
import { type Core, entryOf, eventWithParts, headFault } from './core.ts';
import { derivedFrom } from './derive.ts';
import type { SealedLog } from './sealed-log.ts';
import { faultSeen, keptWitness } from './witness.ts';

/** Compares the heads, with what was signed before too, and learns the names. What cannot be read stops all writing, but not the reading of the rest. */
export function firstLook(core: Core): string | null {
  const { log, keys, names } = core;
  try {
    const fault = headFault(log, keys) ?? faultSeen(core, keptWitness(keys) ?? '');
    if (fault) return fault;
    for (const row of log.entriesAbout(storeSubject)) {
      const entry = entryOf(row);
      names.learn(eventWithParts(row, entry, keys), entry.at);
    }
    renewState(log);
    renewDerived(core);
    return null;
  } catch (error) {
    console.error(error instanceof Error ? error.stack : error);
    return 'log-damaged';
  }
}

/** A store's state that was kept in an older form, and so did not see every entry, is folded from the log again. */
function renewState(log: SealedLog): void {
  const { store, frontier } = log.head();
  if (store.retention.seen === frontier.size) return;
  let anew = emptyStore;
  while (anew.retention.seen < frontier.size) {
    const rows = log.entriesFrom(anew.retention.seen, 1000);
    if (rows.length === 0)
      throw new Error(`renewState: expected ${frontier.size} entries, got ${anew.retention.seen}`);
    for (const entry of rows.map(entryOf)) anew = evolveStore(anew, eventOf(entry), entry.at);
  }
  log.renewStore(anew);
}

/**
 * What the entries make and the log keeps beside them (deadlines, prints under way, what is to be destroyed) is made anew
 * from them where it is not as it was written, before anything is sealed on it.
 */
function renewDerived(core: Core): void {
  const { log } = core;
  if (log.derivedFits()) return;
  if (log.renewDerived(derivedFrom(core))) core.setAside.push('derived');
}
