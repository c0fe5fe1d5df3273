import type { Chance } from './chance.ts';
import type { Matter } from './matter.ts';
import type { Step } from './steps.ts';
import * as endings from './stories/endings.ts';
import * as kept from './stories/kept-goods.ts';
import * as returned from './stories/returned-goods.ts';
import * as upwards from './stories/upwards.ts';

export type Story = (matter: Matter) => Step[];

/**
 * Every way a complaint can go, with how often in a hundred-odd it goes so. The first complaints go through the list
 * from the top, each way once, so that a small demonstration shows as much as it can; labels come first.
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

export function storyFor(index: number, chance: Chance): Story {
  return ways[index]?.[0] ?? chance.pick(weighted);
}
