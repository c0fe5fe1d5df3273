import { type Chance, seededChance } from './chance.ts';
import type { Counter } from './counter.ts';
import { newMatter } from './matter.ts';
import type { Papers } from './papers.ts';
import { queueDay, setQueue } from './queue-days.ts';
import { type Opened, type Planned, runStep } from './run-steps.ts';
import { momentOn, openMinutesBefore, openMinutesLater, type Span, type StoryClock } from './shop-days.ts';
import { closesAt, opensAt } from './store.ts';
import {
  changeStore,
  clerkLimitOn,
  clerksOn,
  foundStore,
  type StoreDays,
  storeDays,
} from './store-changes.ts';
import type { Story, StoryFor } from './stories.ts';

/** A complaint that stands in the middle of its course when the story ends, opened so many opening minutes before. */
export type Present = Readonly<{ story: Story; minutesAgo: number }>;

export type Telling = Readonly<{
  complaints: number;
  seed: string;
  span: Span;
  storyFor: StoryFor;
  present: readonly Present[];
  counter: Counter;
  clock: StoryClock;
  papers: Papers;
  /** What else happens on a day of the story, before the store opens. */
  besides?: (day: number) => Promise<void>;
  /** When the store has closed for the last time before the story ends: nothing more happens after it. */
  lastEvening?: () => Promise<void>;
  onProgress: (opened: number) => void;
}>;

/** The last day of the story, and how many complaints it has opened. */
export type Told = Readonly<{ lastDay: number; opened: number }>;

/** Tells the whole story at the desk, day by day, every step in the order of its time. */
export async function tell(telling: Telling): Promise<Told> {
  const { complaints, span, counter, clock, papers, onProgress } = telling;
  const changes = storeDays(span.days);
  const chance = seededChance(telling.seed, 'arrivals');
  const opened: Opened = new Map();
  await foundStore(counter);
  await setQueue(counter);
  let pending = presentPlans(telling, changes);
  let day = 0;
  for (let next = 0; next < complaints || day < span.days || pending.length > 0; day++) {
    const until = Math.min(complaints, Math.floor(((day + 1) * complaints) / span.days));
    for (const [i, at] of arrivalTimes(chance, span, day, until - next).entries())
      pending.push(...plan(telling, telling.storyFor, next + i, at, day, changes));
    next = until;

    const within = (at: number) => Math.min(at, span.until);
    clock.moveTo(Math.max(clock.now(), within(momentOn(span, day, opensAt - 30))));
    await changeStore(counter, day, changes);
    await telling.besides?.(day);
    const [today, later] = splitAt(pending, within(momentOn(span, day + 1, 0)));
    pending = later;
    const queue = queueDay(counter, { seed: telling.seed, day, span, today });
    const steps = today.map((planned) => ({
      at: planned.at,
      run: async () => runStep(planned, counter, opened, papers, await queue.call(planned)),
    }));
    for (const { at, run } of [...queue.errands, ...steps].sort((one, other) => one.at - other.at)) {
      clock.moveTo(at);
      await run();
    }
    await queue.close();
    clock.moveTo(Math.max(clock.now(), within(momentOn(span, day, closesAt + 30))));
    if (isLastEvening(span, day)) await telling.lastEvening?.();
    await counter.everyoneLeaves();
    onProgress(opened.size);
    if (momentOn(span, day + 1, 0) > span.until) break;
  }
  return { lastDay: Math.min(day, span.days - 1), opened: opened.size };
}

/** The store opens no more after this day; a day that ends before it would have opened is none. */
function isLastEvening(span: Span, day: number): boolean {
  const opens = (of: number) => momentOn(span, of, opensAt) <= span.until;
  return opens(day) && !opens(day + 1);
}

/** When the day's complaints come, in order; the last hour is for what began before. */
export function arrivalTimes(chance: Chance, span: Span, day: number, count: number): number[] {
  const seconds = Array.from({ length: count }, () =>
    chance.between(opensAt * 60 + 300, (closesAt - 60) * 60),
  );
  return seconds.sort((a, b) => a - b).map((second) => momentOn(span, day, 0) + second * 1000);
}

/** What is still under way when the story ends; numbered after the complaints that come by themselves. */
function presentPlans(telling: Telling, changes: StoreDays): Planned[] {
  const { span, complaints, present } = telling;
  return present.flatMap(({ story, minutesAgo }, i) => {
    const at = openMinutesBefore(span.until, minutesAgo);
    return plan(telling, () => story, complaints + i, at, span.days - 1, changes);
  });
}

/** One complaint's whole course, from a chance of its own, so that more complaints change none before them. */
function plan(
  { seed }: Telling,
  storyFor: StoryFor,
  index: number,
  at: number,
  day: number,
  changes: StoreDays,
): Planned[] {
  const chance = seededChance(seed, `complaint ${index}`);
  const clerks = clerksOn(day, changes);
  const clerk = chance.pick(clerks);
  const other = chance.pick(clerks.filter((one) => one !== clerk));
  const matter = newMatter(chance, { index, at, clerk, other, clerkLimit: clerkLimitOn(day, changes) });
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
export function splitAt<Some extends Pick<Planned, 'matter' | 'number' | 'at'>>(
  steps: readonly Some[],
  moment: number,
): [Some[], Some[]] {
  const before = steps
    .filter((one) => one.at < moment)
    .sort((a, b) => a.at - b.at || a.matter.index - b.matter.index || a.number - b.number);
  return [before, steps.filter((one) => one.at >= moment)];
}
