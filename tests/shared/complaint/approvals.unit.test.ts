import { describe, expect, test } from 'vitest';
import { tell } from '../../support/story.ts';
import { approvalStories } from './approval-stories.ts';

describe('approvals', () => {
  for (const story of approvalStories)
    test(story.name, () => {
      expect(tell(story)).toEqual(story.outcome);
    });
});
