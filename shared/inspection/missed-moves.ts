import { moveWhenDue } from '../complaint/due.ts';
import type { Complaint } from '../complaint/state.ts';
import type { Entry } from '../ledger/entry.ts';
import type { StoreState } from '../store/state.ts';

/** Watches that the desk moves every complaint in time: whatever people do later must not come before it (T5). */
export type MissedMoves = Readonly<{
  /** True when some complaint should have moved before this entry, which a person made. */
  before(entry: Entry, store: StoreState): boolean;
  moved(complaint: Complaint, store: StoreState): void;
  hoursChanged(complaints: Iterable<Complaint>, store: StoreState): void;
}>;

export function missedMoves(): MissedMoves {
  /** When the next time of an open complaint runs out (UTC ms), by id. */
  const dues = new Map<string, number>();
  let earliest = Number.POSITIVE_INFINITY;

  const keep = (complaint: Complaint, store: StoreState): void => {
    const due = moveWhenDue(complaint, store)?.data.due ?? null;
    const before = dues.get(complaint.id);
    if (due === null) dues.delete(complaint.id);
    else dues.set(complaint.id, due);
    if (before === earliest) earliest = Math.min(Number.POSITIVE_INFINITY, ...dues.values());
    else if (due !== null) earliest = Math.min(earliest, due);
  };
  return {
    before: (entry, store) => entry.by.role !== 'system' && store.doubt === null && earliest <= entry.at,
    moved: keep,
    hoursChanged(complaints, store) {
      dues.clear();
      earliest = Number.POSITIVE_INFINITY;
      for (const complaint of complaints) keep(complaint, store);
    },
  };
}
