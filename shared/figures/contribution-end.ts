import type { Complaint } from '../complaint/state.ts';
import type { Counting } from './contribution.ts';
import { satisfactionKeys } from './contribution-satisfaction.ts';
import type { Line } from './counts.ts';

/**
 * How it ended, on that day. Settled with the help of the regulator, a council or a court, it is settled, but not in the
 * store (K1). What the consumer said is counted with the end it belongs to (K2).
 */
export function endLines(complaint: Complaint, count: Counting): readonly Line[] {
  const { standing } = complaint;
  if (standing.kind === 'open') return [];
  const { at, end } = standing;
  const outside = complaint.outsideEnds.some((one) => one.outcome === 'mediated' || one.outcome === 'judged');
  return [
    count(at, `end.${end}`),
    ...(end === 'settled' && outside ? [count(at, 'settled-outside')] : []),
    ...satisfactionKeys(standing).map((key) => count(at, key)),
  ];
}
