import { moveWhenDue } from '../complaint/due.ts';
import type { Complaint } from '../complaint/state.ts';
import type { Entry } from '../ledger/entry.ts';
import type { StoreState } from '../store/state.ts';
import { createEarliest } from './earliest.ts';

/** Watches that the desk moves every complaint in time: whatever people do later must not come before it (T5). */
export type MissedMoves = Readonly<{
  /** True when some complaint should have moved before this entry, which a person made. */
  before(entry: Entry, store: StoreState): boolean;
  moved(complaint: Complaint, store: StoreState): void;
  hoursChanged(complaints: Iterable<Complaint>, store: StoreState): void;
}>;

export function missedMoves(): MissedMoves {
  /** When the next time of an open complaint runs out (UTC ms), by id. */
  const dues = createEarliest();

  const keep = (complaint: Complaint, store: StoreState): void =>
    dues.set(complaint.id, moveWhenDue(complaint, store)?.data.due ?? null);
  return {
    before: (entry, store) =>
      entry.by.role !== 'system' && store.doubt === null && dues.earliest() <= entry.at,
    moved: keep,
    hoursChanged(complaints, store) {
      dues.clear();
      for (const complaint of complaints) keep(complaint, store);
    },
  };
}
