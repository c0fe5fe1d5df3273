import { describe, expect, test } from 'vitest';
import { tell } from '../../support/story.ts';
import { erasureStories } from './erasure-stories.ts';

describe('keeping and erasing', () => {
  for (const story of erasureStories)
    test(story.name, () => {
      expect(tell(story)).toEqual(story.outcome);
    });
});
