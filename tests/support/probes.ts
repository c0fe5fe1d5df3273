import type { Event } from '../../shared/events.ts';
import type { Fact } from '../oracle/fact.ts';
import { breach } from '../oracle/rules.ts';
import { claimStories } from '../shared/claims/claim-stories.ts';
import { amendmentStories } from '../shared/complaint/amendment-stories.ts';
import { approvalStories } from '../shared/complaint/approval-stories.ts';
import { clockStories } from '../shared/complaint/clock-stories.ts';
import { consumerDayStories } from '../shared/complaint/consumer-day-stories.ts';
import { erasureStories } from '../shared/complaint/erasure-stories.ts';
import { openingStories } from '../shared/complaint/opening-stories.ts';
import { originStories } from '../shared/complaint/origin-stories.ts';
import { remedyStories } from '../shared/complaint/remedy-stories.ts';
import { satisfactionStories } from '../shared/complaint/satisfaction-stories.ts';
import { tierStories } from '../shared/complaint/tier-stories.ts';
import { weighingStories } from '../shared/complaint/weighing-stories.ts';
import { complianceStories } from '../shared/compliance/compliance-stories.ts';
import { goodsStories } from '../shared/goods/goods-stories.ts';
import { printStories } from '../shared/goods/print-stories.ts';
import { qualityStories } from '../shared/goods/quality-stories.ts';
import { returnStories } from '../shared/goods/return-stories.ts';
import { promiseStories } from '../shared/promises/promise-stories.ts';
import { queueStories } from '../shared/queue/queue-stories.ts';
import { dutyStories } from '../shared/store/duty-stories.ts';
import type { Counter } from './counter.ts';
import { li, system } from './people.ts';
import { beforeTheLast } from './story.ts';

/** A fact that is put to the rules in a state, and what the oracle says of it. */
export type Probe = Readonly<{ name: string; counter: Counter; fact: Fact; broken: boolean }>;

const stories = [
  ...openingStories,
  ...tierStories,
  ...clockStories,
  ...consumerDayStories,
  ...approvalStories,
  ...remedyStories,
  ...originStories,
  ...erasureStories,
  ...returnStories,
  ...amendmentStories,
  ...goodsStories,
  ...printStories,
  ...dutyStories,
  ...qualityStories,
  ...weighingStories,
  ...satisfactionStories,
  ...queueStories,
  ...complianceStories,
  ...promiseStories,
  ...claimStories,
];
const atOnceEnded: Event = { type: 'Ended', data: { end: 'not-ours', duplicateOf: null } };
const dangerous: Event = { type: 'DangerReported', data: {} };

/** What the stories end with, each fact upon what stood before it; and the same after an end, after a danger, by the desk. */
export function probesOfStories(): readonly Probe[] {
  const found: Probe[] = [];
  for (const story of stories) {
    const { counter, facts } = beforeTheLast(story);
    const now = counter.copy();
    for (const fact of facts) {
      found.push(...around(story.name, now, fact));
      if (now.permits(fact) !== null) break;
      now.append(fact);
    }
  }
  return found;
}

function around(name: string, before: Counter, fact: Fact): Probe[] {
  const counter = before.copy();
  const probes = [
    probeOf(name, counter, fact),
    probeOf(`${name}, by the desk`, counter, { ...fact, by: system }),
  ];
  for (const [words, event] of [
    ['after an end', atOnceEnded],
    ['after danger', dangerous],
  ] as const) {
    const turned = counter.copy();
    if (turned.seal(event, li, fact.about) === null) probes.push(probeOf(`${name}, ${words}`, turned, fact));
  }
  return probes;
}

function probeOf(name: string, counter: Counter, fact: Fact): Probe {
  return { name, counter, fact, broken: breach(counter.history, fact) !== null };
}
