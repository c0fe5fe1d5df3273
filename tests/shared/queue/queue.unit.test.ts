import { describe, expect, test } from 'vitest';
import { emptyStore } from '../../../shared/store/state.ts';
import { Counter } from '../../support/counter.ts';
import { tell } from '../../support/story.ts';
import { fullStories, queueStories } from './queue-stories.ts';

describe('D1, D1a: the queue', () => {
  for (const story of queueStories)
    test(story.name, () => {
      expect(tell(story)).toEqual(story.outcome);
    });
});

test('D1: there is an end to how many can wait', () => {
  const [story] = fullStories;
  if (!story) throw new Error('expected the story');
  expect(tell(story)).toEqual(story.outcome);
});

test('D1: a store that never gave a number warns at half an hour and has one counter', () => {
  expect(new Counter().store.queue).toEqual(emptyStore.queue);
  expect(emptyStore.queue).toMatchObject({ warnMinutes: 30, counters: 1, kiosk: false });
});
