import type { Chance } from './chance.ts';
import type { Matter } from './matter.ts';
import type { Step } from './steps.ts';
import * as endings from './stories/endings.ts';
import * as kept from './stories/kept-goods.ts';
import * as returned from './stories/returned-goods.ts';
import * as upwards from './stories/upwards.ts';

export type Story = (matter: Matter) => Step[];

/**
 * Every way a complaint can go, with how often in a hundred-odd it goes so. Labels come first: a small demonstration
 * goes through the list from the top, so that it shows as much as it can.
 */
const ways: readonly (readonly [Story, number])[] = [
  [returned.resaleOfTwo, 2],
  [upwards.tierThree, 2],
  [returned.destroyed, 9],
  [upwards.tierTwo, 4],
  [returned.toSupplier, 22],
  [endings.withdrawn, 2],
  [upwards.unsettled, 1],
  [kept.refused, 3],
  [upwards.danger, 1],
  [endings.duplicate, 1],
  [returned.heldForTest, 3],
  [endings.reopened, 2],
  [endings.corrected, 3],
  [endings.foundSound, 2],
  [kept.wrongPrice, 8],
  [upwards.byPhone, 2],
  [returned.soldAgain, 4],
  [returned.labelExpired, 1],
  [returned.labelWithdrawn, 1],
  [upwards.authorised, 2],
  [upwards.approved, 2],
  [endings.unreachable, 1],
  [endings.notOurs, 1],
  [kept.repaired, 4],
  [kept.redone, 1],
  [kept.shortWeight, 4],
  [kept.service, 7],
  [endings.waiting, 1],
  [returned.resale, 12],
];

const weighted: readonly Story[] = ways.flatMap(([story, weight]) => Array<Story>(weight).fill(story));

export type StoryFor = (index: number, chance: Chance) => Story;

export const everyWayFirst: StoryFor = (index, chance) => ways[index]?.[0] ?? chance.pick(weighted);

/** So far apart that the rare ways do not all come in one week. */
const apart = 11;
const completed = weighted.filter((story) => story !== endings.waiting);

/** Every way once, scattered among the others, and none that is left half done. */
export const everyWayScattered: StoryFor = (index, chance) => {
  const way = index % apart === apart - 1 ? ways[(index + 1) / apart - 1]?.[0] : undefined;
  return way && way !== endings.waiting ? way : chance.pick(completed);
};
