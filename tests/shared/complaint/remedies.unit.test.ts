import { describe, expect, test } from 'vitest';
import { tell } from '../../support/story.ts';
import { remedyStories } from './remedy-stories.ts';

describe('remedies and ends', () => {
  for (const story of remedyStories)
    test(story.name, () => {
      expect(tell(story)).toEqual(story.outcome);
    });
});
