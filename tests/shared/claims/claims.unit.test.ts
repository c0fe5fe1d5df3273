import { describe, expect, test } from 'vitest';
import { tell } from '../../support/story.ts';
import { claimStories } from './claim-stories.ts';

describe('advance compensation and claims (C3, C4)', () => {
  test.each(claimStories)('$name', (story) => {
    expect(tell(story)).toEqual(story.outcome);
  });
});
