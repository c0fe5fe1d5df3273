import { describe, expect, test } from 'vitest';
import { breach } from '../../oracle/rules.ts';
import { Counter } from '../../support/counter.ts';
import { beforeTheLast, tell } from '../../support/story.ts';
import { claimStories } from './claim-stories.ts';

describe('advance compensation and claims (C3, C4)', () => {
  test.each(claimStories)('$name', (story) => {
    expect(tell(story)).toEqual(story.outcome);
  });
});

const ofCredits = claimStories.filter(
  ({ outcome }) => 'refused' in outcome && outcome.refused.startsWith('credit-'),
);

test.each(ofCredits)('under rules 4 it stood, and stands for ever: $name', (story) => {
  const { when } = story;
  if (!('event' in when)) throw new Error('expected a fact');
  const older = beforeTheLast(story).counter.history.map((fact) => {
    const { event } = fact;
    return event.type === 'ComplaintOpened'
      ? { ...fact, event: { ...event, data: { ...event.data, rules: 4 } } }
      : fact;
  });
  const counter = Counter.of(older);
  counter.at = beforeTheLast(story).counter.at;
  const last = { event: when.event, by: when.by, about: when.about, at: counter.at };
  expect({ rules: counter.permits(last), oracle: breach(older, last) }).toEqual({
    rules: null,
    oracle: null,
  });
});
