import type { Complaint } from '../complaint/state.ts';
import { contributionOf } from '../figures/contribution.ts';
import { addCounts } from '../figures/counts.ts';
import type { Opening } from '../opening-hours.ts';
import type { Period } from './period.ts';

/**
 * The figures of a package's period (K1–K4): what its complaints add to the counters of each day of it. Nothing of it is
 * personal: keys are codes, ids and barcodes or their tags.
 */
export type PeriodSums = {
  add(complaint: Complaint, openings: readonly Opening[]): void;
  /** The lines of data/figures.csv without their line ends: the head, then by day and figure, in the order of their bytes. */
  lines(): readonly string[];
};

/** What a line says; another way of counting gets another file, so that old ones compare for ever. */
export const figuresHead = 'day,figure,count';

export function createPeriodSums({ from, to }: Period): PeriodSums {
  const days = new Map<string, Record<string, number>>();
  return {
    add(complaint, openings) {
      for (const [day, counts] of Object.entries(contributionOf(complaint, openings))) {
        if (day < from || day > to) continue;
        const sum = days.get(day) ?? {};
        addCounts(sum, counts);
        days.set(day, sum);
      }
    },
    lines: () => [
      figuresHead,
      ...[...days.keys()].sort().flatMap((day) =>
        Object.entries(days.get(day) ?? {})
          .sort(([one], [other]) => (one < other ? -1 : 1))
          .map(([key, count]) => `${day},${key},${count}`),
      ),
    ],
  };
}
