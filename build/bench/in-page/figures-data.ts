import { figuresOf } from '../../../renderer/ledger/figures-reading.ts';
import { storeState } from '../../../renderer/ledger/reading.ts';
import { dateIn, daysAfter } from '../../../shared/calendar.ts';
import { countOf } from '../../../shared/figures/counts.ts';
import { rangeAround } from '../../../shared/figures/periods.ts';
import { mirrorInUse } from './mirror-in-use.ts';

/**
 * What the screen of figures reads of a month, of a year, and of sixty days across months, each with the period before:
 * ms of each time, and how many complaints the year has.
 */
export async function figuresData(
  times: number,
): Promise<{ month: number[]; year: number[]; days: number[]; opened: number }> {
  const database = await mirrorInUse();
  const state = await storeState(database);
  const today = dateIn(Date.now(), state?.settings?.zone ?? 'UTC');
  const ranges = {
    month: rangeAround(daysAfter(rangeAround(today, 'month').from, -1), 'month'),
    year: { from: daysAfter(today, -364), to: today },
    days: { from: daysAfter(today, -59), to: today },
  };
  const ms = { month: [] as number[], year: [] as number[], days: [] as number[] };
  let opened = 0;
  for (let time = 0; time < times; time += 1)
    for (const kind of ['month', 'year', 'days'] as const) {
      const from = performance.now();
      const { now } = await figuresOf(database, ranges[kind]);
      ms[kind].push(performance.now() - from);
      if (kind === 'year') opened = countOf(now.few, 'opened');
    }
  database.close();
  return { ...ms, opened };
}
