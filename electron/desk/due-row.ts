import { moveWhenDue } from '../../shared/complaint/due.ts';
import type { Complaint } from '../../shared/complaint/state.ts';
import type { StoreState } from '../../shared/store/state.ts';
import type { Core } from './core.ts';
import { loadComplaint } from './load-complaint.ts';
import type { Due } from './sealed-log.ts';

/** Whether times run for a complaint, and when the next runs out (UTC ms): `due` is null where none does. */
export function dueRow(complaint: Complaint, store: StoreState): Due {
  const open = complaint.standing.kind === 'open' && complaint.facts.rules >= 2;
  return { about: complaint.id, open, due: moveWhenDue(complaint, store)?.data.due ?? null };
}

/** The rows of every open complaint by other hours: what a change of them moves. */
export function duesUnder(core: Core, store: StoreState): Due[] {
  return core.log.openComplaints().flatMap((about) => {
    const complaint = loadComplaint(core, about);
    return complaint ? [dueRow(complaint, store)] : [];
  });
}
