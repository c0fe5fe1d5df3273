import { describe, expect, test } from 'vitest';
import { tell } from '../../support/story.ts';
import { consumerDayStories } from './consumer-day-stories.ts';

describe('a consumer’s day', () => {
  for (const story of consumerDayStories)
    test(story.name, () => {
      expect(tell(story)).toEqual(story.outcome);
    });
});
