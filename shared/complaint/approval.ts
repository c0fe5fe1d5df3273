import type { RemedyKind } from '../codes.ts';
import { type Approval, type Complaint, decisionFen, paidFen } from './state.ts';

/** The request that still stands, with its answer if it has one; null once a decision, a rise or an end has come. */
export function standingApproval(complaint: Complaint): Approval | null {
  const last = complaint.approvals.at(-1);
  return last && last.state !== 'over' ? last : null;
}

/** The request that waits for an answer from above. */
export function waitingApproval(complaint: Complaint): Approval | null {
  const standing = standingApproval(complaint);
  return standing?.state === 'asked' ? standing : null;
}

/**
 * What would have to be authorised for exactly what is asked: its kinds, and its money with what is already paid or on
 * the way, for both count against the authority (T2).
 */
export function askedAuthority(
  complaint: Complaint,
  approval: Approval,
): Readonly<{ amount: number; kinds: readonly RemedyKind[] }> {
  return {
    amount: decisionFen(approval.lines) + paidFen(complaint),
    kinds: [...new Set(approval.lines.map((line) => line.kind))],
  };
}
