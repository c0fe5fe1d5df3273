import { waitingApproval } from '../../../shared/complaint/approval.ts';
import type { Command } from '../../../shared/complaint/commands.ts';
import { decide } from '../../../shared/complaint/decide.ts';
import type { Complaint } from '../../../shared/complaint/state.ts';
import { tierOfPerson } from '../../../shared/complaint/tiers.ts';
import type { Judging } from '../../../shared/judging.ts';
import { type Refusal, refuse } from '../../../shared/refusals.ts';
import type { Action } from './actions.ts';
import { attempting } from './attempting.ts';
import { canBegin } from './can-begin.ts';
import { likelyDecision } from './likely-commands.ts';

/** What somebody else does at this screen, on a PIN of their own. */
export const besideActions = [
  'approve-here',
  'receive-here',
  'decide-here',
] as const satisfies readonly Action[];
export type BesideAction = (typeof besideActions)[number];

export function isBeside(action: Action): action is BesideAction {
  return (besideActions as readonly Action[]).includes(action);
}

/** Who besides the one who is signed in could do this on a PIN of their own here, by operator id; the lowest tier first. */
export function ableBeside(command: Command, complaint: Complaint, judging: Judging): readonly string[] {
  const others = Object.values(judging.store.operators).filter(
    ({ id, active }) => active && id !== judging.by.operator,
  );
  const able = others.filter(({ id, role }) => {
    const theirs = attempting(complaint, { ...judging, by: { operator: id, role } });
    return canBegin(decide(command, complaint, theirs));
  });
  const tierOf = ({ id, role }: (typeof able)[number]) => tierOfPerson({ operator: id, role }, judging);
  return able.sort((one, other) => tierOf(one) - tierOf(other)).map(({ id }) => id);
}

/** A step above the clerk's that somebody could do here now; what the signed-in person can do needs nobody else. */
export function stepBeside(action: BesideAction, complaint: Complaint, judging: Judging): Command | null {
  if (complaint.standing.kind !== 'open') return null;
  if (action === 'approve-here') {
    const waiting = waitingApproval(complaint);
    return waiting ? { type: 'Approve', approval: waiting.approval, note: '' } : null;
  }
  const here = complaint.receptions.filter((one) => one.tier === complaint.tier);
  if (action === 'decide-here')
    return here.some((one) => one.confirmed) ? likelyDecision(complaint, judging) : null;
  if (here.some((one) => one.confirmed)) return null;
  return here.length > 0 ? { type: 'ConfirmReception' } : { type: 'Receive' };
}

/** Null when somebody beside can do it and the signed-in person cannot. */
export function fromBeside(action: BesideAction, complaint: Complaint, judging: Judging): Refusal | null {
  const step = stepBeside(action, complaint, judging);
  if (step === null) return refuse(action === 'approve-here' ? 'approval-gone' : 'already-received');
  if (canBegin(decide(step, complaint, attempting(complaint, judging)))) return refuse('nothing-to-confirm');
  const [first] = ableBeside(step, complaint, judging);
  return first === undefined ? refuse('tier-too-low', { tier: complaint.tier }) : null;
}
