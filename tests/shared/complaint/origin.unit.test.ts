import { describe, expect, test } from 'vitest';
import { tell } from '../../support/story.ts';
import { originStories } from './origin-stories.ts';

describe('transfers, links and outcomes outside', () => {
  for (const story of originStories)
    test(story.name, () => {
      expect(tell(story)).toEqual(story.outcome);
    });
});
