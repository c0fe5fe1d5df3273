import { describe, expect, test } from 'vitest';
import { tell } from '../../support/story.ts';
import { goodsStories } from './goods-stories.ts';

describe('goods that came back', () => {
  for (const story of goodsStories)
    test(story.name, () => {
      expect(tell(story)).toEqual(story.outcome);
    });
});
