import { describe, expect, test } from 'vitest';
import { tell } from '../../support/story.ts';
import { complianceStories } from './compliance-stories.ts';

describe('D2, D4: the dated records of the store', () => {
  for (const story of complianceStories)
    test(story.name, () => {
      expect(tell(story)).toEqual(story.outcome);
    });
});
