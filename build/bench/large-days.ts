import type { Command } from '../../shared/complaint/commands.ts';
import { type Chance, seededChance } from '../demo/chance.ts';
import { newMatter } from '../demo/matter.ts';
import type { Planned } from '../demo/run-steps.ts';
import { dateAt } from '../demo/shop-days.ts';
import type { Step } from '../demo/steps.ts';
import { closesAt, laterClerkLimit, opensAt, type Person } from '../demo/store.ts';
import type { Story } from '../demo/stories.ts';
import { longer } from './long-content.ts';

/** A step of a complaint that is done at a moment (UTC ms); after the last of it nothing more comes. */
export type Move = Planned & Readonly<{ last: boolean }>;

const clerks: readonly Person[] = ['li', 'fang', 'new'];
const minuteMs = 60_000;
const dayMs = 1440 * minuteMs;
const zoneMs = 480 * minuteMs;

/** So many minutes of opening hours later, in a store that opens every day at the same time. */
function openMinutesLater(at: number, minutes: number): number {
  const midnight = Math.floor((at + zoneMs) / dayMs) * dayMs - zoneMs;
  const [opens, closes] = [midnight + opensAt * minuteMs, midnight + closesAt * minuteMs];
  const begin = Math.max(at, opens);
  const left = Math.max(0, closes - begin);
  const wanted = minutes * minuteMs;
  if (wanted <= left) return begin + wanted;
  const open = (closesAt - opensAt) * minuteMs;
  const days = 1 + Math.floor((wanted - left) / open);
  return opens + days * dayMs + ((wanted - left) % open);
}

/** One complaint's whole course, from a chance of its own. */
export function courseOf(
  seed: string,
  index: number,
  at: number,
  storyFor: (chance: Chance) => Story,
): Move[] {
  const chance = seededChance(seed, `complaint ${index}`);
  const clerk = chance.pick(clerks);
  const other = chance.pick(clerks.filter((one) => one !== clerk));
  const matter = newMatter(chance, { index, at, clerk, other, clerkLimit: laterClerkLimit });
  let moment = at;
  const steps = storyFor(chance)(matter);
  return steps.map((step, number) => {
    moment = step.after === 0 ? moment : openMinutesLater(moment, step.after);
    const told = number === 0 ? { ...step, commands: toldAtLength(chance, at, step) } : step;
    return { matter, number, at: moment, step: told, last: number === steps.length - 1 };
  });
}

function toldAtLength(chance: Chance, at: number, { commands }: Step): readonly Command[] {
  if (typeof commands === 'function')
    throw new Error('toldAtLength: expected a story that opens a complaint');
  return commands.map((command) => {
    if (command.type !== 'OpenComplaint') return command;
    // A word of a fault begins a case for each lot: a large market's suppliers number theirs by the month.
    const lot = `L${dateAt(at).slice(0, 7).replace('-', '')}`;
    const items = command.items.map((item) => (item.lot === '' ? item : { ...item, lot }));
    return { ...command, items, content: longer(chance, command.content) };
  });
}
