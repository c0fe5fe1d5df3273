import type { Event } from '../events.ts';
import type { Judging } from '../judging.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { lacking } from './needs.ts';
import type { Complaint } from './state.ts';
import { mayAt, nextTier, tierOfPerson } from './tiers.ts';

/** Reception, authorisation and the way up (T1-T3a). */
export function permitsTier(event: Event, complaint: Complaint, judging: Judging): Refusal | null {
  switch (event.type) {
    case 'Received':
      return permitsReception(event, complaint, judging);
    case 'ReceptionConfirmed': {
      if (!mayAt('confirm', complaint.tier, judging.by, judging)) return refuse('role-may-not');
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
      if (!mayAt('out-of-time', complaint.tier, judging.by, judging)) return refuse('system-only');
      return lacking('out-of-time', event, complaint, judging);
    case 'DangerReported':
      return complaint.danger ? refuse('nothing-to-amend') : null;
    default:
      return null;
  }
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
  if (!mayAt('receive', tier, { operator: receiver, role: person.role }, judging))
    return refuse('tier-too-low', { tier });
  const self = receiver === judging.by.operator;
  if (manner === 'in-person' && !self) return refuse('role-may-not');
  if (manner === 'phone' && !mayAt('receive-by-phone', tier, judging.by, judging))
    return refuse('phone-from-tier-2');
  if (confirmed !== self) return refuse('nothing-to-confirm');
  if (complaint.receptions.some((one) => one.tier === tier && one.receiver === receiver))
    return refuse('already-received');
  const fault = lacking('receive', event, complaint, judging);
  if (fault) return fault;
  const elsewhere = complaint.receptions.some((one) => one.receiver === receiver && one.tier !== tier);
  return twoTiers === elsewhere ? null : refuse('two-tiers-not-allowed');
}

function permitsAuthorisation(
  event: Event & { type: 'Authorised' },
  complaint: Complaint,
  judging: Judging,
): Refusal | null {
  const { by } = judging;
  if (tierOfPerson(by, judging) !== event.data.tier || !mayAt('authorise', complaint.tier, by, judging))
    return refuse('tier-too-low', { tier: complaint.tier + 1 });
  return lacking('authorise', event, complaint, judging);
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
  if (!mayAt(reason, from, judging.by, judging)) return refuse('system-only', { reason });
  if ((due !== null) !== (reason === 'out-of-time')) return refuse('reason-not-true', { reason });
  return lacking(reason, event, complaint, judging);
}
