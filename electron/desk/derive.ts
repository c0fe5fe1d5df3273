import { eventOf } from '../../shared/ledger/entry.ts';
import { type Core, entryOf } from './core.ts';
import type { Derived } from './derived-tables.ts';
import { dueRow } from './due-row.ts';
import { publicComplaint } from './erasable.ts';
import { printsIn } from './sealing.ts';

/**
 * What the log keeps beside its entries, made from the entries alone. Reads every one of them, and so is only for a log
 * where what was kept is not as it was written.
 */
export function derivedFrom(core: Pick<Core, 'log'>): Derived {
  const { log } = core;
  const { frontier, store } = log.head();
  const prints = new Set<number>();
  const erased: string[] = [];
  for (let from = 0; from < frontier.size; ) {
    const entries = log.entriesFrom(from, 1000).map(entryOf);
    if (entries.length === 0) throw new Error(`derivedFrom: expected ${frontier.size} entries, got ${from}`);
    const { begun, ended } = printsIn(entries.map(eventOf), from);
    for (const seq of begun) prints.add(seq);
    for (const seq of ended) prints.delete(seq);
    for (const { type, about } of entries) if (type === 'Erased') erased.push(about);
    from += entries.length;
  }
  const dues = log
    .begunBefore(frontier.size)
    .map((about) => dueRow(publicComplaint(core, about), store))
    .filter(({ open }) => open);
  // That a key or a file is gone already does no harm: what is destroyed twice stays destroyed.
  return { dues, prints: [...prints], erased };
}
