import type { RemedyKind } from '../../../shared/codes.ts';
import type { CommandOf } from '../../../shared/complaint/commands.ts';
import {
  type Complaint,
  type Decision,
  undisposed,
  undisposedText,
} from '../../../shared/complaint/state.ts';
import { judgeGoods } from '../../../shared/goods/disposition.ts';
import { type Judging, today } from '../../../shared/judging.ts';

/** What is over when the consumer leaves the counter; a repair is not. */
const atOnce: ReadonlySet<RemedyKind> = new Set<RemedyKind>([
  'exchange',
  'make-up-quantity',
  'apology',
  'refusal',
]);

/** Is everything decided the kind that is done while the consumer stands there? */
export function isDoneAtOnce(decision: Decision | null): boolean {
  return decision?.lines.every((line) => atOnce.has(line.kind)) ?? false;
}

/** Where goods on the desk would go: the laxest way the rules leave. What needs a witness is left for its own form. */
export function plainDisposals(complaint: Complaint, judging: Judging): readonly CommandOf<'DisposeItem'>[] {
  return complaint.items.flatMap((item): CommandOf<'DisposeItem'>[] => {
    if (item.taking !== 'taken-back' || undisposed(item) <= 0) return [];
    const [way] = judgeGoods(item, today(judging), judging.store, complaint.danger).ways;
    if (way === undefined || way === 'destroy' || way === 'hold-for-test') return [];
    const quantity = undisposedText(item);
    return [
      { type: 'DisposeItem', item: item.item, way, quantity, witness: null, outsideWitness: '', note: '' },
    ];
  });
}
