import { describe, expect, test } from 'vitest';
import { owedFindings } from '../../../shared/store/inspections.ts';
import { beforeTheLast, tell } from '../../support/story.ts';
import { inspectionStories } from './inspection-stories.ts';

describe('D5: inspections', () => {
  for (const story of inspectionStories)
    test(story.name, () => {
      expect(tell(story)).toEqual(story.outcome);
    });
});

test('D5: the store owes what was signed and has a day, until it says that it is mended', () => {
  const story = inspectionStories.find(({ name }) => name === 'the store mends what was found');
  if (!story) throw new Error('expected the story');
  const { counter, facts } = beforeTheLast(story);
  expect(owedFindings(counter.store.inspections)).toMatchObject([{ finding: 1, due: '2024-03-20' }]);
  for (const fact of facts) counter.append(fact);
  expect(owedFindings(counter.store.inspections)).toEqual([]);
});
