import { describe, expect, test } from 'vitest';
import { tell } from '../../support/story.ts';
import { tierStories } from './tier-stories.ts';

describe('three tiers', () => {
  for (const story of tierStories)
    test(story.name, () => {
      expect(tell(story)).toEqual(story.outcome);
    });
});
