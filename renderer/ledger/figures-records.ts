import type { Complaint } from '../../shared/complaint/state.ts';
import { contributionOf } from '../../shared/figures/contribution.ts';
import { type Counts, exchanged, sumOfCounts } from '../../shared/figures/counts.ts';
import { isOfMany } from '../../shared/figures/figure-keys.ts';
import { monthOf } from '../../shared/figures/periods.ts';
import type { Opening } from '../../shared/opening-hours.ts';
import type { ContributionRecord, FiguresRecord, LedgerDatabase } from './database.ts';

export type Touched = Readonly<{ position: number; state: Complaint }>;

/** Behind the period of a record of the many (database.ts). */
export const manyMark = '|many';

/**
 * Keeps the counters level with complaints that changed: their old contribution out, their new one in. Only what these
 * complaints counted and count is read and written. Within the caller's transaction.
 */
export async function saveFigures(
  database: LedgerDatabase,
  touched: readonly Touched[],
  openings: readonly Opening[],
  begun: ReadonlySet<string>,
): Promise<void> {
  const known = touched.filter(({ state }) => !begun.has(state.id)).map(({ position }) => position);
  const before = new Map<number, ContributionRecord>();
  for (const one of await database.contributions.bulkGet(known)) if (one) before.set(one.position, one);
  const changes = new Map<string, Counts[]>();
  const changed: ContributionRecord[] = [];
  for (const { position, state } of touched) {
    const counts = contributionOf(state, openings);
    const days = Object.entries(exchanged(before.get(position)?.counts ?? {}, counts));
    if (days.length === 0) continue;
    changed.push({ position, id: state.id, days: Object.keys(counts), counts });
    for (const [day, change] of days) {
      const many = Object.entries(change).filter(([key]) => isOfMany(key));
      const few = Object.entries(change).filter(([key]) => !isOfMany(key));
      for (const period of [day, monthOf(day)]) {
        if (few.length > 0) add(changes, period, Object.fromEntries(few));
        if (many.length > 0) add(changes, period + manyMark, Object.fromEntries(many));
      }
    }
  }
  if (changed.length === 0) return;
  await database.contributions.bulkPut(changed);
  const periods = [...changes.keys()];
  const kept = await database.figures.bulkGet(periods);
  const records = periods.map(
    (period, index): FiguresRecord => ({
      period,
      counts: sumOfCounts([kept[index]?.counts ?? {}, ...(changes.get(period) ?? [])]),
    }),
  );
  await database.figures.bulkPut(records);
}

function add(changes: Map<string, Counts[]>, period: string, counts: Counts): void {
  const list = changes.get(period);
  if (list) list.push(counts);
  else changes.set(period, [counts]);
}
