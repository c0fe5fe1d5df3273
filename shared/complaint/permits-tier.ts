import type { Event } from '../events.ts';
import type { Judging } from '../judging.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { authorityOf } from './authority.ts';
import { dayFaultOfAuthorising } from './consumer-day.ts';
import { dueMove } from './due.ts';
import { type Complaint, standingDecision } from './state.ts';
import { nextTier, tierOfRole } from './tiers.ts';

/** Reception, authorisation and the way up (T1-T3a). */
export function permitsTier(event: Event, complaint: Complaint, judging: Judging): Refusal | null {
  switch (event.type) {
    case 'Received':
      return permitsReception(event, complaint, judging);
    case 'ReceptionConfirmed': {
      const waiting = complaint.receptions.some(
        (one) => one.tier === event.data.tier && one.receiver === judging.by.operator && !one.confirmed,
      );
      return waiting ? null : refuse('nothing-to-confirm');
    }
    case 'Authorised':
      return permitsAuthorisation(event, complaint, judging);
    case 'Escalated':
      return permitsEscalation(event, complaint, judging);
    case 'MarkedLate':
      return judging.by.role === 'system' ? isTimely(event, complaint, judging) : refuse('system-only');
    case 'DangerReported':
      return complaint.danger ? refuse('nothing-to-amend') : null;
    default:
      return null;
  }
}

/** Could this person stand for both tiers? Only where the store says so and employs fewer than three (T3a). */
export function mayHoldTwoTiers(judging: Judging): boolean {
  const { settings } = judging.store;
  return settings?.twoTiers === true && settings.employs < 3;
}

/** Is this the very move that time demands now, with the deadline that ran out (T5)? */
function isTimely(
  event: Event & { type: 'Escalated' | 'MarkedLate' },
  complaint: Complaint,
  judging: Judging,
) {
  if (judging.store.doubt) return refuse('clock-in-doubt');
  const move = dueMove(complaint, judging.store, judging.at);
  const same =
    move?.type === 'Escalated'
      ? event.type === 'Escalated' && move.data.to === event.data.to && move.data.due === event.data.due
      : move?.type === event.type && move.data.what === event.data.what && move.data.due === event.data.due;
  return same ? null : refuse('reason-not-true', { reason: 'out-of-time' });
}

function permitsReception(
  event: Event & { type: 'Received' },
  complaint: Complaint,
  judging: Judging,
): Refusal | null {
  const { tier, receiver, manner, confirmed, twoTiers } = event.data;
  if (tier !== complaint.tier) return refuse('wrong-tier', { tier: complaint.tier });
  const person = judging.store.operators[receiver];
  if (!person?.active) return refuse('operator-unknown', { operator: receiver });
  if (tierOfRole(person.role) < tier) return refuse('tier-too-low', { tier });
  const self = receiver === judging.by.operator;
  if (manner === 'in-person' && !self) return refuse('role-may-not');
  if (manner === 'phone' && tier === 1) return refuse('phone-from-tier-2');
  if (confirmed !== self) return refuse('nothing-to-confirm');
  if (complaint.receptions.some((one) => one.tier === tier && one.receiver === receiver))
    return refuse('already-received');
  const elsewhere = complaint.receptions.some((one) => one.receiver === receiver && one.tier !== tier);
  if (elsewhere && !mayHoldTwoTiers(judging)) return refuse('one-person-one-tier');
  return twoTiers === elsewhere ? null : refuse('two-tiers-not-allowed');
}

function permitsAuthorisation(
  event: Event & { type: 'Authorised' },
  complaint: Complaint,
  judging: Judging,
): Refusal | null {
  const { tier, amount, kinds } = event.data;
  if (tierOfRole(judging.by.role) !== tier || tier <= complaint.tier)
    return refuse('tier-too-low', { tier: complaint.tier + 1 });
  const own = authorityOf(complaint, judging)[tier];
  if (own.limit !== null && amount > own.limit)
    return refuse('amount-beyond-authority', { limit: own.limit, total: amount, tier });
  const beyond = kinds.find((kind) => !own.kinds.includes(kind));
  if (beyond) return refuse('remedy-beyond-authority', { kind: beyond, tier });
  return dayFaultOfAuthorising(complaint, event.data, judging);
}

function permitsEscalation(
  event: Event & { type: 'Escalated' },
  complaint: Complaint,
  judging: Judging,
): Refusal | null {
  const { from, to, reason, due } = event.data;
  if (from !== complaint.tier) return refuse('wrong-tier', { tier: complaint.tier });
  const next = nextTier(from, reason);
  if (next === null) return refuse('no-higher-tier');
  if (to !== next) return refuse('step-by-step', { to: next });
  const bySystem = judging.by.role === 'system';
  if (bySystem !== (reason === 'out-of-time')) return refuse('system-only', { reason });
  if ((due !== null) !== (reason === 'out-of-time')) return refuse('reason-not-true', { reason });
  if (due !== null && due > judging.at) return refuse('reason-not-true', { reason });
  if (due !== null && complaint.facts.rules >= 2) return isTimely(event, complaint, judging);
  const decision = standingDecision(complaint);
  if (reason === 'danger' && !complaint.danger) return refuse('reason-not-true', { reason });
  // What this tier decided must have been rejected; the tier below's rejection has already brought it here.
  const rejectedHere = decision?.answer === 'rejected' && decision.tier === complaint.tier;
  if (reason === 'not-accepted' && !rejectedHere) return refuse('reason-not-true', { reason });
  return decision?.answer === 'accepted' && reason !== 'danger' ? refuse('already-accepted') : null;
}
