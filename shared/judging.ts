import { type CalendarDate, dateIn } from './calendar.ts';
import type { Complaint } from './complaint/state.ts';
import type { Event } from './events.ts';
import type { Actor } from './ledger/entry.ts';
import { type Refusal, refuse } from './refusals.ts';
import { isGuest } from './store/inspections.ts';
import type { StoreState } from './store/state.ts';

/** The ledger's other complaints, folded with whatever private parts are at hand. */
export type OtherComplaints = Readonly<{
  complaint: (id: string) => Complaint | null;
  /** Complaints, by id and each once, in which something was decided on a calendar day; a day more or less does no harm. */
  decidedOn: (day: CalendarDate) => readonly string[];
}>;

/** For what depends on no other complaint. */
export const noOthers: OtherComplaints = { complaint: () => null, decidedOn: () => [] };

/** What a rule may know besides the complaint: all of it comes from the desk, or, when replayed, from the log. */
export type Judging = Readonly<{
  by: Actor;
  /** UTC ms and minutes east of UTC. */
  at: number;
  offset: number;
  store: StoreState;
  /** Was a complaint with this id opened before? */
  knows: (complaint: string) => boolean;
  others: OtherComplaints;
}>;

/** The store's day: laws and shelf lives count in it. Before the store has a zone, UTC. */
export function today(judging: Judging): CalendarDate {
  return dateIn(judging.at, judging.store.settings?.zone ?? 'UTC');
}

/**
 * Is the actor who the ledger says they are: an active operator with that role, or the inspector of the inspection that is
 * open? The desk itself is always itself.
 */
export function actorFault(judging: Judging): Refusal | null {
  const { operator, role } = judging.by;
  if (role === 'system') return operator === 'system' ? null : refuse('operator-unknown');
  if (isGuest(judging.by, judging.store.inspections)) return null;
  const known = judging.store.operators[operator];
  if (!known?.active) return refuse('operator-unknown');
  return known.role === role ? null : refuse('role-may-not');
}

/**
 * Time runs forward from entry to entry (L5): an earlier one than the last is sealed only as, or under, a doubt in the
 * clock. Ledgers of the first rules did not know doubts.
 */
export function clockFault(event: Event, { at, store }: Judging): Refusal | null {
  const believed = store.rules < 2 || store.doubt !== null || at >= store.lastAt;
  return believed || event.type === 'ClockDoubted' ? null : refuse('clock-in-doubt');
}
