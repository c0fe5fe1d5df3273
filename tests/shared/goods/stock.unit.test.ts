import { describe, expect, test } from 'vitest';
import { tell } from '../../support/story.ts';
import { stockStories } from './stock-stories.ts';

describe('counting what is there', () => {
  for (const story of stockStories)
    test(story.name, () => {
      expect(tell(story)).toEqual(story.outcome);
    });
});
