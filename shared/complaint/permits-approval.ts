import type { Event } from '../events.ts';
import type { Judging } from '../judging.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { waitingApproval } from './approval.ts';
import { lacking } from './needs.ts';
import type { Complaint } from './state.ts';
import { cellOf, mayAt } from './tiers.ts';

/** Asking a higher tier for authority instead of handing the consumer on (T2, T2a). */
export function permitsApproval(event: Event, complaint: Complaint, judging: Judging): Refusal | null {
  switch (event.type) {
    case 'ApprovalAsked':
      return permitsAsking(event, complaint, judging);
    case 'ApprovalReturned': {
      const waiting = waitingApproval(complaint);
      if (waiting?.approval !== event.data.approval) return refuse('approval-gone');
      if (!mayAt('send-back', complaint.tier, judging.by, judging))
        return refuse('tier-too-low', { tier: complaint.tier + 1 });
      return lacking('send-back', event, complaint, judging);
    }
    default:
      return null;
  }
}

function permitsAsking(
  event: Event & { type: 'ApprovalAsked' },
  complaint: Complaint,
  judging: Judging,
): Refusal | null {
  const { approval, tier } = event.data;
  if (tier !== complaint.tier) return refuse('wrong-tier', { tier: complaint.tier });
  if (cellOf('ask', tier) === null) return refuse('no-higher-tier');
  if (!mayAt('ask', tier, judging.by, judging)) return refuse('tier-too-low', { tier });
  if (complaint.approvals.some((one) => one.approval === approval))
    return refuse('bad-input', { field: 'approval' });
  return lacking('ask', event, complaint, judging);
}
