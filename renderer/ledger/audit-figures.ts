import { type Counts, sumOfCounts } from '../../shared/figures/counts.ts';
import { isOfMany } from '../../shared/figures/figure-keys.ts';
import { monthOf } from '../../shared/figures/periods.ts';
import type { LedgerDatabase } from './database.ts';
import { manyMark } from './figures-records.ts';
import { sameJson } from './same-json.ts';

/** Behind every period that begins with the text before it. */
const behind = '~';

/**
 * Compares the sums of one period (K1–K3), the next from `from` on, in the order of the calendar: of a month with those of
 * its days, of a day with what the complaints add to it. So each sum is what the contributions come to, which the audit of
 * the complaints has judged. Returns where to go on from. Each step reads in one transaction, and no more than a day's complaints.
 */
export function auditFigures(database: LedgerDatabase, from: string): Promise<string | 'end' | 'damaged'> {
  const { figures, contributions } = database;
  return database.transaction('r', [figures, contributions], async () => {
    const next = await nextPeriod(database, from);
    if (next === null) return 'end';
    const month = monthOf(next);
    if (monthOf(from) !== month) {
      const days = await figures.where('period').between(`${month}-`, `${month}-${behind}`).toArray();
      const sum = (many: boolean) =>
        sumOfCounts(
          days.filter(({ period }) => period.endsWith(manyMark) === many).map(({ counts }) => counts),
        );
      return (await isKept(database, month, sum(false), sum(true))) ? `${month}-` : 'damaged';
    }
    // All that is left of the month is the record of its many.
    if (!isDay(next)) return `${month}${behind}`;
    const day = next.slice(0, 10);
    const counted = await contributions.where('days').equals(day).toArray();
    const all = sumOfCounts(counted.map(({ counts }) => counts[day] ?? {}));
    const part = (many: boolean) =>
      Object.fromEntries(Object.entries(all).filter(([key]) => isOfMany(key) === many));
    return (await isKept(database, day, part(false), part(true))) ? day + behind : 'damaged';
  });
}

const isDay = (period: string) => /^\d{4}-\d\d-\d\d/.test(period);

/** The first period from here on that has a sum or that a complaint adds to; null behind the last. */
async function nextPeriod({ figures, contributions }: LedgerDatabase, from: string): Promise<string | null> {
  const [sum] = await figures.where('period').aboveOrEqual(from).limit(1).primaryKeys();
  const [day] = await contributions.where('days').aboveOrEqual(from).limit(1).keys();
  const found = [sum, day].filter((one) => typeof one === 'string').sort();
  return found[0] ?? null;
}

async function isKept({ figures }: LedgerDatabase, period: string, few: Counts, many: Counts) {
  const kept = await figures.bulkGet([period, period + manyMark]);
  return [few, many].every((counts, index) => sameJson(kept[index]?.counts ?? {}, counts));
}
