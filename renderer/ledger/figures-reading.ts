import { type Counts, sumOfCounts } from '../../shared/figures/counts.ts';
import { before, coverOf, pointsOf, type Range } from '../../shared/figures/periods.ts';
import type { ComplaintRecord, LedgerDatabase } from './database.ts';
import { manyMark } from './figures-records.ts';

/** What a picture's points show: the few counts of each, in their order. */
export type Point = Readonly<{ label: string; range: Range; counts: Counts }>;
/** The few counts, and the many (figure-keys.ts). */
export type PeriodFigures = Readonly<{ few: Counts; many: Counts }>;
export type Figures = Readonly<{
  range: Range;
  before: Range;
  now: PeriodFigures;
  past: PeriodFigures;
  points: readonly Point[];
}>;

/** The figures of a range and of the period before it: reads the counters of its days and months, and no complaint. */
export async function figuresOf(database: LedgerDatabase, range: Range): Promise<Figures> {
  const past = before(range);
  const points = pointsOf(range);
  const periods = [
    ...points.flatMap((point) => coverOf(point.range)),
    ...coverOf(past),
    ...[...coverOf(range), ...coverOf(past)].map((period) => period + manyMark),
  ];
  const records = await database.figures.bulkGet(periods);
  const kept = new Map(periods.map((period, index) => [period, records[index]?.counts ?? {}]));
  const sum = (of: Range, mark = '') =>
    sumOfCounts(coverOf(of).map((period) => kept.get(period + mark) ?? {}));
  const read = points.map((point) => ({ ...point, counts: sum(point.range) }));
  return {
    range,
    before: past,
    now: { few: sumOfCounts(read.map((one) => one.counts)), many: sum(range, manyMark) },
    past: { few: sum(past), many: sum(past, manyMark) },
    points: read,
  };
}

/** Does a complaint's contribution count here? `keys` are counters: any of them. */
export type Asked = Readonly<{ range: Range; keys: readonly string[] }>;

/**
 * The complaints that a figure counts, by their last day in the range, newest first, at most so many. Reads small records
 * of the range's days only.
 */
export async function complaintsBehind(
  database: LedgerDatabase,
  { range, keys }: Asked,
  most: number,
): Promise<readonly ComplaintRecord[]> {
  const counted = await database.contributions
    .where('days')
    .between(range.from, range.to, true, true)
    .reverse()
    .distinct()
    .filter(({ counts }) =>
      Object.entries(counts).some(
        ([day, of]) => day >= range.from && day <= range.to && keys.some((key) => key in of),
      ),
    )
    .limit(most)
    .toArray();
  const records = await database.complaints.bulkGet(counted.map((one) => one.position));
  return records.filter((one) => one !== undefined);
}
