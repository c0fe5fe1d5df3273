import { type Chance, seededChance } from './chance.ts';
import type { Counter } from './counter.ts';
import { newMatter } from './matter.ts';
import type { Papers } from './papers.ts';
import { type Opened, type Planned, runStep } from './run-steps.ts';
import { daysFor, momentOn, openMinutesLater, type storyClock } from './shop-days.ts';
import { closesAt, opensAt, type Person } from './store.ts';
import { changeStore, clerkLimitOn, clerksOn, foundStore, storeDays } from './store-changes.ts';
import { storyFor } from './stories.ts';

export type Telling = Readonly<{
  complaints: number;
  seed: string;
  counter: Counter;
  clock: ReturnType<typeof storyClock>;
  papers: Papers;
  onProgress: (opened: number) => void;
}>;

/** Tells the whole story at the desk, day by day, every step in the order of its time. @returns the last day. */
export async function tell({
  complaints,
  seed,
  counter,
  clock,
  papers,
  onProgress,
}: Telling): Promise<number> {
  const days = daysFor(complaints);
  const changes = storeDays(days);
  const chance = seededChance(seed, 'arrivals');
  const opened: Opened = new Map();
  await foundStore(counter);
  let pending: Planned[] = [];
  let day = 0;
  for (let next = 0; next < complaints || day < days || pending.length > 0; day++) {
    const until = Math.min(complaints, Math.floor(((day + 1) * complaints) / days));
    const arrivals = arrivalTimes(chance, day, until - next);
    for (const [i, at] of arrivals.entries())
      pending.push(...plan(seed, next + i, at, clerksOn(day, changes), clerkLimitOn(day, changes)));
    next = until;

    clock.moveTo(momentOn(day, opensAt - 30));
    await changeStore(counter, day, changes);
    const [today, later] = splitAt(pending, momentOn(day + 1, 0));
    pending = later;
    for (const planned of today) {
      clock.moveTo(planned.at);
      await runStep(planned, counter, opened, papers);
    }
    clock.moveTo(momentOn(day, closesAt + 30));
    await counter.everyoneLeaves();
    onProgress(next);
  }
  return day - 1;
}

/** When the day's complaints come, in order; the last hour is for what began before. */
function arrivalTimes(chance: Chance, day: number, count: number): number[] {
  const seconds = Array.from({ length: count }, () =>
    chance.between(opensAt * 60 + 300, (closesAt - 60) * 60),
  );
  return seconds.sort((a, b) => a - b).map((second) => momentOn(day, 0) + second * 1000);
}

/** One complaint's whole course, from a chance of its own, so that more complaints change none before them. */
function plan(
  seed: string,
  index: number,
  at: number,
  clerks: readonly Person[],
  clerkLimit: number,
): Planned[] {
  const chance = seededChance(seed, `complaint ${index}`);
  const clerk = chance.pick(clerks);
  const other = chance.pick(clerks.filter((one) => one !== clerk));
  const matter = newMatter(chance, { index, at, clerk, other, clerkLimit });
  let moment = at;
  return storyFor(
    index,
    chance,
  )(matter).map((step, number) => {
    moment = step.after === 0 ? moment : openMinutesLater(moment, step.after);
    return { matter, number, at: moment, step };
  });
}

/** What comes before a moment, in the order it comes; and the rest. */
function splitAt(steps: readonly Planned[], moment: number): [Planned[], Planned[]] {
  const before = steps
    .filter((one) => one.at < moment)
    .sort((a, b) => a.at - b.at || a.matter.index - b.matter.index || a.number - b.number);
  return [before, steps.filter((one) => one.at >= moment)];
}
