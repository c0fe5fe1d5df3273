import { expect, test } from 'vitest';
import { tell } from '../../support/story.ts';
import { printStories } from './print-stories.ts';

test.each(printStories)('G6: $name', (story) => {
  expect(tell(story)).toEqual(story.outcome);
});
