import { describe, expect, test } from 'vitest';
import { kilograms, provedWeight, shortGrams } from '../../../shared/complaint/weighing.ts';
import { tell } from '../../support/story.ts';
import { weighingStories } from './weighing-stories.ts';

describe('weighing again', () => {
  for (const story of weighingStories)
    test(story.name, () => {
      expect(tell(story)).toEqual(story.outcome);
    });

  test('D6: what is short is what was said less the net weight', () => {
    expect(shortGrams({ said: 1000, gross: 870, tare: 20 })).toBe(150);
    expect(shortGrams({ said: 500, gross: 520, tare: 0 })).toBe(-20);
    expect([kilograms(150), kilograms(-20), kilograms(1000)]).toEqual(['0.15', '0.02', '1']);
  });

  test('D6: a scale proves until the last day of its verification, in the store’s zone', () => {
    // 2026-06-30 23:30 and 2026-07-01 00:30 in Shanghai.
    const scale = { verifiedUntil: '2026-06-30' };
    expect(provedWeight({ ...scale, at: Date.UTC(2026, 5, 30, 15, 30) }, 'Asia/Shanghai')).toBe(true);
    expect(provedWeight({ ...scale, at: Date.UTC(2026, 5, 30, 16, 30) }, 'Asia/Shanghai')).toBe(false);
  });
});
