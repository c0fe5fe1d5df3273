import type { Event } from '../events.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { askedOf, isAskedAbout, worthOf } from './satisfaction.ts';
import type { Complaint } from './state.ts';

/**
 * A consumer is asked after a complaint was settled or ended unsettled, and answers once for each end (K2): a later
 * answer replaces that nobody asked, and what was entered on the clerk's own screen; never what they said themselves.
 */
export function permitsSatisfaction(event: Event, complaint: Complaint): Refusal | null {
  if (event.type !== 'SatisfactionSaid' && event.type !== 'SatisfactionNotAsked') return null;
  if (!isAskedAbout(complaint.standing)) return refuse('not-asked-about');
  const stands = askedOf(complaint);
  const worth =
    event.type === 'SatisfactionSaid'
      ? worthOf({ kind: 'said', ...event.data })
      : worthOf({ kind: 'not-asked' });
  return stands !== null && worthOf(stands) >= worth ? refuse('satisfaction-told') : null;
}
