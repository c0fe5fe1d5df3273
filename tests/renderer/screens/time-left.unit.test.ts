import { expect, test } from 'vitest';
import { shareLeft } from '../../../renderer/parts/TimeBar.tsx';
import { timeLeft } from '../../../renderer/screens/complaint/time-left.ts';
import { answer, bare, open, receive, remedy } from '../../support/commands.ts';
import { foundedStore, li } from '../../support/people.ts';

test('T5: the bar is whole when a time begins, half in its middle, and gone from its end on', () => {
  expect([0, 50, 100, 150].map((now) => shareLeft(0, 100, now))).toEqual([1, 0.5, 0, 0]);
});

test('T5: the bar begins anew with each step, and where no time runs there is none', () => {
  const counter = foundedStore();
  const left = () => {
    const complaint = counter.complaints.get('c1');
    if (!complaint) throw new Error('expected a complaint');
    return timeLeft(complaint, counter.judging(li));
  };
  const done = (...commands: Parameters<typeof counter.ask>[0][]) => {
    for (const command of commands) expect(counter.ask(command, li).ok).toBe(true);
  };
  done(open());
  expect(left().at).not.toBeNull();
  done(receive);
  expect(left()).toMatchObject({ urgency: 'calm', share: expect.closeTo(1, 1) });
  done(remedy(bare({ kind: 'apology' })));
  expect(left()).toEqual({ at: null, urgency: 'calm', share: 1 });
  done(answer(false));
  expect(left().share).toBeGreaterThan(0.9);
});
