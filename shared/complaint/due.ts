import type { AuthorityTable } from '../event-parts.ts';
import type { EventOf } from '../events.ts';
import { afterOpenMinutes, type Opening } from '../opening-hours.ts';
import type { StoreState } from '../store/state.ts';
import { type Complaint, standingDecision } from './state.ts';
import { nextTier } from './tiers.ts';

/** What someone has to do next, and by when (UTC ms), counted in the desk's opening hours (T5). */
export type Due = Readonly<{ what: 'receive' | 'decide' | 'answer' | 'carry-out'; at: number | null }>;

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
  const { receiveMinutes, decideMinutes } = authority[complaint.tier];
  const after = (from: number, minutes: number) =>
    afterOpenMinutes(Math.max(from, complaint.reopenedAt ?? from), minutes, openings);
  const received = complaint.receptions.find((one) => one.tier === complaint.tier);
  if (!received) return { what: 'receive', at: after(complaint.tierSince, receiveMinutes) };
  const decision = standingDecision(complaint);
  if (!decision || decision.tier !== complaint.tier)
    return { what: 'decide', at: after(received.at, decideMinutes) };
  if (decision.answer === 'rejected')
    return { what: 'decide', at: after(decision.answeredAt ?? received.at, decideMinutes) };
  return { what: decision.answer === 'none' ? 'answer' : 'carry-out', at: null };
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
  if (!next || next.at === null || (next.what !== 'receive' && next.what !== 'decide')) return null;
  const { what, at: due } = next;
  const to = nextTier(complaint.tier, 'out-of-time');
  if (to !== null)
    return { type: 'Escalated', data: { from: complaint.tier, to, reason: 'out-of-time', due } };
  const marked = complaint.late.some((one) => one.what === what && one.due === due);
  return marked ? null : { type: 'MarkedLate', data: { tier: 3, what, due } };
}
