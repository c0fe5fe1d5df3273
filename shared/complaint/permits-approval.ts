import type { Event } from '../events.ts';
import type { Judging } from '../judging.ts';
import { largestFen } from '../money.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { waitingApproval } from './approval.ts';
import { authorityFault, authorityOf, remedyFault } from './authority.ts';
import { dayFault } from './consumer-day.ts';
import { type Complaint, decisionFen, paidFen, standingDecision } from './state.ts';
import { nextTier, tierOfRole } from './tiers.ts';

/** Asking a higher tier for authority instead of handing the consumer on (T2, T2a). */
export function permitsApproval(event: Event, complaint: Complaint, judging: Judging): Refusal | null {
  switch (event.type) {
    case 'ApprovalAsked':
      return permitsAsking(event, complaint, judging);
    case 'ApprovalReturned': {
      const waiting = waitingApproval(complaint);
      if (waiting?.approval !== event.data.approval) return refuse('approval-gone');
      if (tierOfRole(judging.by.role) <= complaint.tier)
        return refuse('tier-too-low', { tier: complaint.tier + 1 });
      return ownFault(complaint, judging);
    }
    case 'Authorised':
      return ownFault(complaint, judging);
    default:
      return null;
  }
}

function permitsAsking(
  event: Event & { type: 'ApprovalAsked' },
  complaint: Complaint,
  judging: Judging,
): Refusal | null {
  const { approval, tier, lines } = event.data;
  if (tier !== complaint.tier) return refuse('wrong-tier', { tier: complaint.tier });
  if (tierOfRole(judging.by.role) < tier) return refuse('tier-too-low', { tier });
  if (nextTier(tier, 'beyond-authority') === null) return refuse('no-higher-tier');
  const received = complaint.receptions.some(
    (one) => one.tier === tier && one.receiver === judging.by.operator && one.confirmed,
  );
  if (!received) return refuse('not-received', { tier });
  if (complaint.approvals.some((one) => one.approval === approval))
    return refuse('bad-input', { field: 'approval' });
  if (standingDecision(complaint)?.answer === 'accepted') return refuse('already-accepted');
  const fault = remedyFault(complaint, lines);
  if (fault) return fault;
  // What is approved becomes an amount of its own, and no amount is larger.
  if (decisionFen(lines) + paidFen(complaint) > largestFen) return refuse('bad-input', { field: 'lines' });
  if (authorityFault(complaint, lines, authorityOf(complaint, judging))) return null;
  const overDay = dayFault(complaint, lines, judging)?.code === 'consumer-day-limit';
  return overDay ? null : refuse('within-authority', { tier });
}

/** Nobody answers what they asked themselves: else the authority of a tier would be a form to fill in. */
function ownFault(complaint: Complaint, judging: Judging): Refusal | null {
  return waitingApproval(complaint)?.operator === judging.by.operator ? refuse('own-approval') : null;
}
