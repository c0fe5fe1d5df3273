import { describe, expect, test } from 'vitest';
import type { Event } from '../../../shared/events.ts';
import { amend, dispose, goods, open, print } from '../../support/commands.ts';
import { foundedStore, li, wang } from '../../support/people.ts';
import { tell } from '../../support/story.ts';
import { amendmentStories } from './amendment-stories.ts';

describe('corrections', () => {
  for (const story of amendmentStories)
    test(story.name, () => {
      expect(tell(story)).toEqual(story.outcome);
    });
});

describe('G3: amend faulty to sound, then label', () => {
  const faulty = () => {
    const counter = foundedStore();
    expect(counter.ask(open({ items: [goods({ fault: 'confirmed' })] }), li).ok).toBe(true);
    return counter;
  };

  test('alone: each step is refused, and nothing is sealed', () => {
    const counter = faulty();
    const before = [...counter.history];
    for (const command of [amend('fault', 'none'), dispose(), print()])
      expect(counter.ask(command, li)).toMatchObject({ ok: false });
    expect(counter.history).toEqual(before);
  });

  test('with a second person: it may, and the ledger names both people and both values (L2)', () => {
    const counter = faulty();
    const before = [...counter.history];
    expect(counter.ask(amend('fault', 'none'), li, { second: 'wang' })).toMatchObject({ ok: true });
    expect(counter.ask(dispose(), li, { second: 'wang' })).toMatchObject({
      refusal: { reasons: ['lot-suspect'] },
    });
    const lines = [{ complaint: 'c1', item: 'i1' }];
    const closed: Event = { type: 'CaseClosed', data: { case: 'q1', cause: 'corrected', lines } };
    expect(counter.seal(closed, wang)).toBeNull();
    for (const command of [dispose(), print()])
      expect(counter.ask(command, li, { second: 'wang' })).toMatchObject({ ok: true });
    expect(counter.history.slice(0, before.length)).toEqual(before);
    expect(counter.history[before.length]).toMatchObject({
      by: { operator: 'li' },
      event: {
        type: 'Amended',
        data: { item: 'i1', field: 'fault', from: 'confirmed', to: 'none', second: 'wang' },
      },
    });
    expect(counter.complaints.get('c1')?.amendments).toMatchObject([{ from: 'confirmed', to: 'none' }]);
    expect(counter.complaints.get('c1')?.items[0]).toMatchObject({ fault: 'none' });
  });

  test('a lot that is held meanwhile stays barred, whoever signs', () => {
    const counter = faulty();
    expect(counter.ask(open({ danger: true }), li, { about: 'c2' }).ok).toBe(true);
    expect(counter.ask(amend('fault', 'none'), li, { second: 'wang' }).ok).toBe(true);
    expect(counter.ask(dispose(), li, { second: 'wang' })).toMatchObject({
      refusal: { code: 'barred-from-resale', reasons: ['lot-held', 'lot-suspect'] },
    });
  });
});
