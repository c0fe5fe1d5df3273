import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contributionOf } from '../../../shared/figures/contribution.ts';
import { type Counts, type CountsByPeriod, exchanged, sumOfCounts } from '../../../shared/figures/counts.ts';
import { figuresOf } from '../../oracle/figures.ts';
import type { Counter } from '../../support/counter.ts';
import { attempt, beginning, moves } from '../../support/histories.ts';

const numRuns = Number(process.env.FANGXIN_RUNS ?? 200);
const seen = { days: 0, ends: 0, moved: 0, times: 0 };

/** Counters as the mirror keeps them: only what a move touched is counted anew. */
class Counters {
  days: Record<string, Counts> = {};
  readonly #kept = new Map<string, CountsByPeriod>();

  follow(counter: Counter, abouts: Iterable<string>): void {
    for (const about of abouts) {
      const complaint = counter.complaints.get(about);
      if (!complaint) continue;
      const contribution = contributionOf(complaint, counter.store.openings);
      const before = this.#kept.get(about) ?? {};
      this.#kept.set(about, contribution);
      for (const [day, change] of Object.entries(exchanged(before, contribution))) {
        seen.moved += Number(Object.values(change).some((count) => count < 0));
        const sum = sumOfCounts([this.days[day] ?? {}, change]);
        if (Object.keys(sum).length === 0) delete this.days[day];
        else this.days[day] = sum;
      }
    }
  }
}

/** All complaints counted once, as they stand. */
function fromScratch(counter: Counter): CountsByPeriod {
  const days: Record<string, Counts> = {};
  for (const complaint of counter.complaints.values())
    for (const [day, counts] of Object.entries(contributionOf(complaint, counter.store.openings)))
      days[day] = sumOfCounts([days[day] ?? {}, counts]);
  return days;
}

test(
  'K1–K3: counters that are kept, figures counted from scratch and those of the oracle are the same, whatever happened',
  () => {
    fc.assert(
      fc.property(moves, fc.boolean(), (tried, tiny) => {
        const counter = beginning(tiny);
        const counters = new Counters();
        for (const one of tried) {
          const before = counter.history.length;
          attempt(counter, one);
          counters.follow(counter, new Set(counter.history.slice(before).map((fact) => fact.about)));
        }
        const scratch = fromScratch(counter);
        expect(counters.days).toEqual(scratch);
        expect(figuresOf(counter.history)).toEqual(scratch);
        seen.days += Object.keys(scratch).length;
        for (const day of Object.values(scratch)) {
          seen.ends += (day['end.settled'] ?? 0) + (day['end.unsettled'] ?? 0);
          seen.times += day['decision.1.minutes'] ?? 0;
        }
      }),
      { numRuns },
    );
    // Without these the histories would prove nothing.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(numRuns / 40);
  },
  20_000 + numRuns * 300,
);
