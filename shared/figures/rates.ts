import { bucketCount } from './buckets.ts';
import { type Counts, countOf } from './counts.ts';
import { answerKeys, bucketKey, minutesKey, type TimeKind } from './figure-keys.ts';

/** So many of so many; nothing of nothing is no rate. */
export type Rate = Readonly<{ part: number; whole: number }>;

/** What the directive asks for, in per cent. */
export const selfResolutionTarget = 95;
export const satisfactionTarget = 98;

/** K1: settled in the store of all that ended settled or unsettled. */
export function selfResolution(counts: Counts): Rate {
  const settled = countOf(counts, 'end.settled');
  return {
    part: settled - countOf(counts, 'settled-outside'),
    whole: settled + countOf(counts, 'end.unsettled'),
  };
}

/** K2: satisfied of those who answered for themselves; what was entered on the clerk's own screen is not among them. */
export function satisfaction(counts: Counts): Rate {
  const satisfied = countOf(counts, answerKeys.satisfied);
  const others = countOf(counts, answerKeys.neither) + countOf(counts, answerKeys.dissatisfied);
  return { part: satisfied, whole: satisfied + others };
}

/** The counters of whoever answered K2 for themselves. */
export const answeredKeys = [answerKeys.satisfied, answerKeys.neither, answerKeys.dissatisfied] as const;

/** K2: who answered, of all that ended settled or unsettled. */
export function answered(counts: Counts): Rate {
  return {
    part: satisfaction(counts).whole,
    whole: countOf(counts, 'end.settled') + countOf(counts, 'end.unsettled'),
  };
}

/** K3: those that ran out of a time, of all that were opened. */
export function lateShare(counts: Counts): Rate {
  return { part: countOf(counts, 'late'), whole: countOf(counts, 'opened') };
}

/** K3: those whose consumer had to come again, of all that were opened. */
export function repeatShare(counts: Counts): Rate {
  return { part: countOf(counts, 'repeat'), whole: countOf(counts, 'opened') };
}

/** Per cent, with as many decimals as asked, rounded down: 94.96 % is not 95 %. Null for no rate. */
export function percent({ part, whole }: Rate, decimals = 1): number | null {
  if (whole === 0) return null;
  const scale = 10 ** decimals;
  return Math.floor((part * 100 * scale) / whole) / scale;
}

/** How the times of a kind are spread: how many in each span (buckets.ts), and the average in minutes of opening hours. */
export type Spread = Readonly<{ counts: readonly number[]; total: number; average: number | null }>;

export function spreadOf(counts: Counts, kind: TimeKind): Spread {
  const spread = Array.from({ length: bucketCount }, (_, bucket) => countOf(counts, bucketKey(kind, bucket)));
  const total = spread.reduce((sum, one) => sum + one, 0);
  const average = total === 0 ? null : Math.round(countOf(counts, minutesKey(kind)) / total);
  return { counts: spread, total, average };
}
