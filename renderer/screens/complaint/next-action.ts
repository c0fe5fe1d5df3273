import { standingApproval } from '../../../shared/complaint/approval.ts';
import {
  type Complaint,
  type Decision,
  lineDone,
  standingDecision,
  undisposed,
} from '../../../shared/complaint/state.ts';
import type { Action } from './actions.ts';
import type { Possible } from './what-can-be-done.ts';

/** What has to happen next on the complaint, whoever does it; null when nothing is left to do. */
export function nextStep(complaint: Complaint): Action | null {
  // Nothing is done any more with what is erased (L5).
  if (complaint.erased) return null;
  const goodsHere = complaint.items.some((item) => item.taking === 'taken-back' && undisposed(item) > 0);
  const unlabelled = complaint.items.some((item) =>
    item.dispositions.some(
      (one) => one.way === 'resale-labelled' && one.label.printed === 0 && one.label.struck === null,
    ),
  );
  const shelf: Action | null = goodsHere ? 'dispose' : unlabelled ? 'label' : null;
  // The consumer waits for the receipt, the goods for their label: one key for both.
  if (complaint.standing.kind === 'ended')
    return shelf === 'label' && complaint.standing.end === 'settled' ? 'papers' : shelf;
  const received = complaint.receptions.filter((one) => one.tier === complaint.tier);
  const decision = standingDecision(complaint);
  // What was accepted is carried out wherever it has gone meanwhile; but danger is heard at tier 3 first (T1a).
  if (decision?.answer !== 'accepted' || (complaint.danger && received.length === 0))
    return untilAccepted(complaint, received, decision);
  const open = decision.lines.filter((line) => !lineDone(decision, line));
  if (open.some((line) => line.amount > 0)) return 'pay';
  if (open.length > 0) return 'step';
  return shelf ?? 'settle';
}

/** On the way to something that the consumer accepts: heard at this tier, decided at this tier, answered. */
function untilAccepted(
  complaint: Complaint,
  received: Complaint['receptions'],
  decision: Decision | null,
): Action {
  if (received.length === 0) return 'receive';
  if (!received.some((one) => one.confirmed)) return 'confirm-reception';
  // What was approved, or sent back, is there to be decided.
  const approval = standingApproval(complaint)?.state;
  if (approval === 'approved' || approval === 'returned') return 'decide';
  if (decision?.tier !== complaint.tier) return 'decide';
  if (decision.answer === 'none') return 'answer';
  return complaint.tier === 3 ? 'end' : 'escalate';
}

/** The action to show large: the next step if this person can do it, else the way on, else nothing. */
export function mainAction(complaint: Complaint, possible: Possible): Action | null {
  const next = nextStep(complaint);
  if (next === null || possible[next] === null) return next;
  if (possible['confirm-reception'] === null) return 'confirm-reception';
  // Another person's turn: say so rather than offer a way around.
  return null;
}
