import type { AuthorityTable } from '../event-parts.ts';
import type { Event, EventOf } from '../events.ts';
import type { Judging } from '../judging.ts';
import { afterOpenMinutes, type Opening } from '../opening-hours.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { StoreState } from '../store/state.ts';
import { ruleTable, type Step, stepTimes } from './rule-table.ts';
import { type Complaint, standingDecision } from './state.ts';
import { cellOf } from './tiers.ts';

/** What someone has to do next, and by when (UTC ms), counted in the desk's opening hours (T5). */
export type Due = Readonly<{ what: Step; at: number | null }>;

/**
 * The next step of an open complaint; null when it has ended. The time to receive runs from the arrival at the tier to
 * a reception there, also one by phone that waits for the head's PIN (T3a); the time to decide from that reception, or
 * from the consumer's no to what was decided here. A reopened complaint begins the time of its step anew. While the
 * consumer considers, no time runs.
 */
export function dueOf(
  complaint: Complaint,
  authority: AuthorityTable,
  openings: readonly Opening[],
): Due | null {
  if (complaint.standing.kind === 'ended') return null;
  const { situation } = lastDone(complaint);
  const what = situation === null ? 'receive' : ruleTable[situation].next;
  const time = stepTimes[what];
  if (time === null) return { what, at: null };
  return { what, at: afterOpenMinutes(runsFrom(complaint), authority[complaint.tier][time], openings) };
}

/** When the clock of the next step began (UTC ms). */
export function runsFrom(complaint: Complaint): number {
  const { at } = lastDone(complaint);
  return Math.max(at, complaint.reopenedAt ?? at);
}

type Done = Readonly<{ situation: 'receive' | 'decide' | 'accept' | 'reject' | null; at: number }>;

/** How far the complaint has come at the tier where it stands, and when; null when it has only arrived. */
function lastDone(complaint: Complaint): Done {
  const decision = standingDecision(complaint);
  const received = complaint.receptions.find((one) => one.tier === complaint.tier);
  // What was accepted stays where it is, though it had gone up undecided; but danger wants tier 3 to hear it (T1a), and
  // to hear it is all: what was accepted is decided.
  if (decision?.answer === 'accepted' && (received || !complaint.danger))
    return { situation: 'accept', at: decision.answeredAt ?? decision.at };
  if (!received) return { situation: null, at: complaint.tierSince };
  if (!decision || decision.tier !== complaint.tier) return { situation: 'receive', at: received.at };
  if (decision.answer === 'none') return { situation: 'decide', at: decision.at };
  return {
    situation: decision.answer === 'accepted' ? 'accept' : 'reject',
    at: decision.answeredAt ?? received.at,
  };
}

export type DueMove = EventOf<'Escalated'> | EventOf<'MarkedLate'>;

/**
 * What time alone demands of a complaint at a moment (UTC ms): the next tier, or at tier 3 the mark of lateness, once
 * for each time that ran out (T5). Null while nothing has run out, or while the clock is in doubt.
 */
export function dueMove(complaint: Complaint, store: StoreState, at: number): DueMove | null {
  const move = store.doubt ? null : moveWhenDue(complaint, store);
  return move && (move.data.due ?? at) <= at ? move : null;
}

/** The move that comes if nobody does anything, with its deadline; null when no time runs. */
export function moveWhenDue(complaint: Complaint, store: StoreState): DueMove | null {
  const authority = store.authority[complaint.facts.authority];
  if (complaint.facts.rules < 2 || complaint.standing.kind === 'ended' || !authority) return null;
  const next = dueOf(complaint, authority, store.openings);
  if (!next || next.at === null) return null;
  const { what, at: due } = next;
  const to = cellOf('out-of-time', complaint.tier)?.to;
  if (to === undefined) return null;
  if (to !== 'late')
    return { type: 'Escalated', data: { from: complaint.tier, to, reason: 'out-of-time', due } };
  if (what !== 'receive' && what !== 'decide') return null;
  const marked = complaint.late.some((one) => one.what === what && one.due === due);
  return marked ? null : { type: 'MarkedLate', data: { tier: 3, what, due } };
}

/** Is this the very move that time demands now, with the deadline that ran out (T5)? The first rules only compared times. */
export function timelyFault(
  event: Event & { type: 'Escalated' | 'MarkedLate' },
  complaint: Complaint,
  { store, at }: Judging,
): Refusal | null {
  const untrue = refuse('reason-not-true', { reason: 'out-of-time' });
  if (event.type === 'Escalated') {
    if (event.data.due === null || event.data.due > at) return untrue;
    if (complaint.facts.rules < 2) return null;
  }
  if (store.doubt) return refuse('clock-in-doubt');
  const move = dueMove(complaint, store, at);
  const same =
    move?.type === 'Escalated'
      ? event.type === 'Escalated' && move.data.to === event.data.to && move.data.due === event.data.due
      : move?.type === event.type && move.data.what === event.data.what && move.data.due === event.data.due;
  return same ? null : untrue;
}
