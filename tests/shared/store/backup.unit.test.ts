import { describe, expect, test } from 'vitest';
import { tell } from '../../support/story.ts';
import { backupStories } from './backup-stories.ts';

describe('N2, L3: backups and restoring', () => {
  for (const story of backupStories)
    test(story.name, () => {
      expect(tell(story)).toEqual(story.outcome);
    });
});
