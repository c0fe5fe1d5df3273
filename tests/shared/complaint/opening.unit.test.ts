import { describe, expect, test } from 'vitest';
import { tell } from '../../support/story.ts';
import { openingStories } from './opening-stories.ts';

describe('a complaint begins', () => {
  for (const story of openingStories)
    test(story.name, () => {
      expect(tell(story)).toEqual(story.outcome);
    });
});
