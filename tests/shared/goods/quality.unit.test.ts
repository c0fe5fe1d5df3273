import { describe, expect, test } from 'vitest';
import { goods, open } from '../../support/commands.ts';
import { foundedStore, li } from '../../support/people.ts';
import { tell } from '../../support/story.ts';
import { qualityStories } from './quality-stories.ts';

describe('suspect and stopped goods', () => {
  for (const story of qualityStories)
    test(story.name, () => {
      expect(tell(story)).toEqual(story.outcome);
    });
});

test('G4: a second word about the same lot joins the case, one about another opens its own', () => {
  const counter = foundedStore();
  const word = (about: string, lot: string) =>
    counter.ask(open({ items: [goods({ fault: 'said', lot })] }), li, { about });
  word('c1', 'A7');
  word('c2', 'A7');
  word('c3', 'B2');
  const cases = [...counter.complaints.values()].map((one) => one.items[0]?.suspect);
  expect(cases).toEqual(['q1', 'q1', 'q2']);
  expect(counter.store.quality.cases).toMatchObject({ q1: { lines: 2 }, q2: { lines: 1 } });
});

test('G4: a complaint of older rules is judged by them: no case is demanded', () => {
  const counter = foundedStore();
  const model = counter.copy();
  model.ask(open({ items: [goods({ fault: 'said' })] }), li);
  for (const { event } of model.history.slice(counter.history.length)) {
    if (event.type === 'SuspectRegistered') continue;
    const older = event.type === 'ComplaintOpened' ? { ...event, data: { ...event.data, rules: 2 } } : event;
    expect(counter.seal(older, li, 'c1')).toBeNull();
  }
  expect(counter.ask({ type: 'Receive' }, li).ok).toBe(true);
  expect(counter.store.quality.cases).toEqual({});
});
