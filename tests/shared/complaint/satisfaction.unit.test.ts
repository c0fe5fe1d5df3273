import { describe, expect, test } from 'vitest';
import { contributionOf } from '../../../shared/figures/contribution.ts';
import { sumOfCounts } from '../../../shared/figures/counts.ts';
import { answered, satisfaction } from '../../../shared/figures/rates.ts';
import {
  answer,
  line,
  open,
  pay,
  receive,
  remedy,
  reopen,
  say,
  settle,
  unasked,
} from '../../support/commands.ts';
import { foundedStore, li } from '../../support/people.ts';
import { tell } from '../../support/story.ts';
import { satisfactionStories } from './satisfaction-stories.ts';

describe('the consumer is asked', () => {
  for (const story of satisfactionStories)
    test(story.name, () => {
      expect(tell(story)).toEqual(story.outcome);
    });
});

test('K2: satisfied of those who answered for themselves, and how many of all that ended did', () => {
  const counter = foundedStore();
  const ask = (about: string, ...commands: Parameters<typeof counter.ask>[0][]) => {
    for (const command of commands) {
      const outcome = counter.ask(command, li, { about });
      if (!outcome.ok) throw new Error(`${command.type} was refused: ${outcome.refusal.code}`);
    }
  };
  const settles = [
    open(),
    receive,
    remedy(line()),
    answer(true),
    pay(),
    { ...settle, satisfaction: 'not-asked' as const },
  ];
  // Six settled: satisfied twice (once by phone after nobody had asked), once neither, once entered by the clerk, once
  // declined, and one that nobody has asked yet; a seventh was dissatisfied, came again, and was satisfied then.
  ask('c1', ...settles, say('satisfied'));
  ask('c2', ...settles, unasked('left'), say('satisfied', 'phone'));
  ask('c3', ...settles, say('neither'));
  ask('c4', ...settles, say('satisfied', 'own-screen'));
  ask('c5', ...settles, say('declined'));
  ask('c6', ...settles);
  ask('c7', ...settles, say('dissatisfied'), reopen, answer(true), settle, say('satisfied'));
  const counts = sumOfCounts(
    [...counter.complaints.values()].flatMap((one) =>
      Object.values(contributionOf(one, counter.store.openings)),
    ),
  );
  expect(satisfaction(counts)).toEqual({ part: 3, whole: 4 });
  expect(answered(counts)).toEqual({ part: 4, whole: 7 });
  expect(counts).toMatchObject({
    'answer.entered': 1,
    'answer.declined': 1,
    'answer.unasked': 1,
    'asked.phone': 1,
  });
  expect(counts['not-asked.left']).toBeUndefined();
});
