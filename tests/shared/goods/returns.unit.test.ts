import { describe, expect, test } from 'vitest';
import { tell } from '../../support/story.ts';
import { returnStories } from './return-stories.ts';

describe('goods that go back to whoever delivered them', () => {
  for (const story of returnStories)
    test(story.name, () => {
      expect(tell(story)).toEqual(story.outcome);
    });
});
