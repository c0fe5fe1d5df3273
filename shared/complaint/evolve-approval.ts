import type { Event } from '../events.ts';
import { askedAuthority, standingApproval, waitingApproval } from './approval.ts';
import type { Sealing } from './sealing.ts';
import type { Complaint } from './state.ts';

/** Whatever was asked stands no longer: it was decided, handed up, ended, or asked anew. */
export function approvalsOver(complaint: Complaint): Complaint {
  if (standingApproval(complaint) === null) return complaint;
  return { ...complaint, approvals: complaint.approvals.map((one) => ({ ...one, state: 'over' as const })) };
}

/** Does this authorisation give all that is asked? Less leaves the request waiting. */
export function grants({ data }: Event & { type: 'Authorised' }, complaint: Complaint): boolean {
  const waiting = waitingApproval(complaint);
  if (!waiting) return false;
  const { amount, kinds } = askedAuthority(complaint, waiting);
  return data.amount >= amount && kinds.every((kind) => data.kinds.includes(kind));
}

export function answered(
  complaint: Complaint,
  state: 'approved' | 'returned',
  event: Event,
  { operator, at }: Sealing,
): Complaint {
  const answer = { operator, at, words: event.words ?? {} };
  const approvals = complaint.approvals.map((one, index, all) =>
    index === all.length - 1 ? { ...one, state, answer } : one,
  );
  return { ...complaint, approvals };
}
