import { moneyKinds, type RemedyKind, remedyKinds } from '../../../shared/codes.ts';
import { authorityOf, scopeOf } from '../../../shared/complaint/authority.ts';
import type { Command } from '../../../shared/complaint/commands.ts';
import type { Complaint } from '../../../shared/complaint/state.ts';
import type { Judging } from '../../../shared/judging.ts';

/** The least that is beyond the tier: a kind it may not give, or one fen above its limit. */
export function anyRequest(complaint: Complaint, judging: Judging): Command {
  const { kinds, limit } = scopeOf(complaint, authorityOf(complaint, judging));
  const kind = remedyKinds.find((one) => !kinds.has(one) && one !== 'refusal');
  const pays = kind === undefined || moneyKinds.includes(kind);
  const line = {
    kind: kind ?? ('compensation' as const),
    item: null,
    quantity: null,
    amount: pays ? (kind ? 1 : (limit ?? 0) + 1) : 0,
    reason: null,
  };
  return { type: 'AskApproval', lines: [line], note: '' };
}

/** A refusal with a reason, or a step, or the smallest money: whatever the tier may give. */
export function likelyDecision(complaint: Complaint, judging: Judging): Command {
  const { kinds } = scopeOf(complaint, authorityOf(complaint, judging));
  const unpaid = (['apology', 'exchange', 'repair', 'redo', 'make-up-quantity'] as const).find((kind) =>
    kinds.has(kind),
  );
  const kind: RemedyKind = unpaid ?? (kinds.has('refusal') ? 'refusal' : 'refund');
  const line = {
    kind,
    item: null,
    quantity: null,
    amount: kind === 'refund' ? 1 : 0,
    reason: kind === 'refusal' ? ('other' as const) : null,
  };
  return { type: 'DecideRemedy', lines: [line], note: '' };
}
