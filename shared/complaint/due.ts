import type { AuthorityTable, StoreSettings } from '../event-parts.ts';
import { afterOpenMinutes } from '../opening-hours.ts';
import { type Complaint, standingDecision } from './state.ts';

/** What someone has to do next, and by when (UTC ms), counted in the desk's opening hours (T5). */
export type Due = Readonly<{ what: 'receive' | 'decide' | 'answer' | 'carry-out'; at: number | null }>;

/** The next step of an open complaint; null when it has ended. */
export function dueOf(complaint: Complaint, authority: AuthorityTable, settings: StoreSettings): Due | null {
  if (complaint.standing.kind === 'ended') return null;
  const { receiveMinutes, decideMinutes } = authority[complaint.tier];
  const within = (from: number, minutes: number) =>
    afterOpenMinutes(from, minutes, settings.hours, settings.zone);
  const received = complaint.receptions.find((one) => one.tier === complaint.tier && one.confirmed);
  if (!received) return { what: 'receive', at: within(complaint.tierSince, receiveMinutes) };
  const decision = standingDecision(complaint);
  if (!decision || decision.tier !== complaint.tier || decision.answer === 'rejected')
    return { what: 'decide', at: within(received.at, decideMinutes) };
  if (decision.answer === 'none') return { what: 'answer', at: null };
  return { what: 'carry-out', at: null };
}
