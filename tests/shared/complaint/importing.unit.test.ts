import { describe, expect, test } from 'vitest';
import { tell } from '../../support/story.ts';
import { importStories } from './import-stories.ts';

describe('an old ledger comes in', () => {
  for (const story of importStories)
    test(story.name, () => {
      expect(tell(story)).toEqual(story.outcome);
    });
});
