import { describe, expect, test } from 'vitest';
import { tell } from '../../support/story.ts';
import { promiseStories } from './promise-stories.ts';

describe('C1, C2a: promises, and what less is given', () => {
  for (const story of promiseStories)
    test(story.name, () => {
      expect(tell(story)).toEqual(story.outcome);
    });
});
