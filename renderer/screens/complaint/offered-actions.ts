import type { Complaint } from '../../../shared/complaint/state.ts';
import { type Action, actions } from './actions.ts';
import type { Possible } from './what-can-be-done.ts';

/** Actions that only ever show when they can be done: greyed they would say nothing. */
const silent: ReadonlySet<Action> = new Set<Action>([
  'confirm-reception',
  'label',
  'papers',
  'ask-consumer',
  'satisfaction',
  'ask-approval',
  'approve-here',
  'receive-here',
  'decide-here',
  'return-tag',
  'strike-off',
  'reweigh',
  'reopen',
  'authorise',
  'result-notice',
  'reply',
  'name-party',
  'claim-advance',
  'take-back-advance',
  'amend-transfer',
  'unlink',
  'hold',
  'lift-hold',
  'dispute',
  'settle-dispute',
]);
/** Reasons that only say there is nothing to do: not worth a greyed line. */
const nothingToDo: ReadonlySet<string> = new Set([
  'line-done',
  'not-taken-back',
  'item-unknown',
  'nothing-to-amend',
]);
const forGoods: ReadonlySet<Action> = new Set<Action>([
  'dispose',
  'label',
  'return-tag',
  'strike-off',
  'add-item',
]);

/** The actions beside the main one, what can be done first; of an ended complaint only those. */
export function offeredActions(
  complaint: Complaint,
  possible: Possible,
  main: Action | null,
): readonly Action[] {
  const ended = complaint.standing.kind === 'ended';
  const shown = actions.filter((action) => {
    if (action === main) return false;
    if (possible[action] === null) return action !== 'reveal' || hasPerson(complaint);
    if (ended || silent.has(action) || nothingToDo.has(possible[action].code)) return false;
    return complaint.facts.goods || !forGoods.has(action);
  });
  const can = shown.filter((action) => possible[action] === null);
  return [...can, ...shown.filter((action) => possible[action] !== null)];
}

function hasPerson({ facts }: Complaint): boolean {
  return facts.name === 'given' || facts.phone === 'given';
}
