import type { Complaint } from '../complaint/state.ts';
import type { Counting } from './contribution.ts';
import type { Line } from './counts.ts';

/** What arrived at the consumer (T6a), in fen, on the day it was decided on; begun and not arrived does not count. */
export function moneyLines({ decisions }: Complaint, count: Counting): readonly Line[] {
  return decisions.flatMap(({ at, lines, legs }) => {
    const arrived = legs.filter((leg) => leg.state === 'succeeded');
    if (arrived.length === 0) return [];
    const sums = new Map<string, number>();
    for (const leg of arrived) {
      const kind = lines.find((line) => line.line === leg.line)?.kind;
      if (kind) sums.set(kind, (sums.get(kind) ?? 0) + leg.amount);
    }
    return [
      count(at, 'paid'),
      count(
        at,
        'fen',
        arrived.reduce((sum, leg) => sum + leg.amount, 0),
      ),
      ...[...sums].map(([kind, fen]) => count(at, `fen.${kind}`, fen)),
    ];
  });
}
