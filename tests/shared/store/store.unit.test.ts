import { describe, expect, test } from 'vitest';
import { tell } from '../../support/story.ts';
import { storeStories } from './store-stories.ts';

describe('the store itself', () => {
  for (const story of storeStories)
    test(story.name, () => {
      expect(tell(story)).toEqual(story.outcome);
    });
});
