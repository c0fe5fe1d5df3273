import { describe, expect, test } from 'vitest';
import { tell } from '../../support/story.ts';
import { dutyStories } from './duty-stories.ts';

describe('who is on duty, and who stands in', () => {
  for (const story of dutyStories)
    test(story.name, () => {
      expect(tell(story)).toEqual(story.outcome);
    });
});
