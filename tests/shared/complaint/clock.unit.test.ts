import { describe, expect, test } from 'vitest';
import { tell } from '../../support/story.ts';
import { clockStories } from './clock-stories.ts';

describe('times that run out, and the clock they are counted by', () => {
  for (const story of clockStories)
    test(story.name, () => {
      expect(tell(story)).toEqual(story.outcome);
    });
});
