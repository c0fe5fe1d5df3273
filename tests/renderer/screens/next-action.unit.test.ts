import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextStep } from '../../../renderer/screens/complaint/next-action.ts';
import { standingApproval } from '../../../shared/complaint/approval.ts';
import { dueOf } from '../../../shared/complaint/due.ts';
import type { Step } from '../../../shared/complaint/rule-table.ts';
import type { Complaint } from '../../../shared/complaint/state.ts';
import { clockBeginning, clockMoves, happen } from '../../support/clock-moves.ts';
import { answer, bare, danger, escalate, open, receive, remedy } from '../../support/commands.ts';
import type { Counter } from '../../support/counter.ts';
import { li, sun, wang } from '../../support/people.ts';

/** What the complaint's screen may show as next where the rules, the list and the clock say that this step is. */
const shownFor: Readonly<Record<Step, readonly (string | null)[]>> = {
  receive: ['receive'],
  decide: ['confirm-reception', 'decide', 'escalate', 'end'],
  answer: ['answer'],
  'carry-out': ['pay', 'step', 'dispose', 'label', 'settle'],
};

function expectAgreed(complaint: Complaint, { store }: Counter): void {
  const table = store.authority[complaint.facts.authority];
  const due = table ? dueOf(complaint, table, store.openings) : null;
  if (!due) return;
  // What was approved or sent back meanwhile is there to be decided, whatever waits for an answer.
  const approval = standingApproval(complaint)?.state;
  const answered = approval === 'approved' || approval === 'returned';
  expect([...shownFor[due.what], ...(answered ? ['decide'] : [])]).toContain(nextStep(complaint));
}

test('T1–T5: the screen names the step next that the rules name, in every history', () => {
  fc.assert(
    fc.property(clockMoves, (moves) => {
      const counter = clockBeginning();
      for (const one of moves) {
        happen(counter, one);
        for (const complaint of counter.complaints.values()) expectAgreed(complaint, counter);
      }
    }),
    { numRuns: 600 },
  );
}, 60_000);

/** Decided at tier 1 with an apology, and moved up before the consumer said anything. */
function movedUndecided(): Counter {
  const counter = clockBeginning();
  for (const command of [open(), receive, remedy(bare({ kind: 'apology' })), escalate('complex')])
    expect(counter.ask(command, li).ok).toBe(true);
  return counter;
}
const next = (counter: Counter) => {
  const complaint = counter.complaints.get('c1');
  return complaint ? nextStep(complaint) : null;
};

test('what is accepted after it went up is carried out, and heard by nobody more', () => {
  const counter = movedUndecided();
  expect(next(counter)).toBe('receive');
  counter.ask(answer(true), li);
  expect(next(counter)).toBe('step');
});

test('a tier that has heard the consumer decides itself', () => {
  const counter = movedUndecided();
  counter.ask(receive, wang);
  expect(next(counter)).toBe('decide');
});

test('T1a: danger after an acceptance is heard at tier 3 first', () => {
  const counter = movedUndecided();
  counter.ask(answer(true), li);
  counter.ask(danger, li);
  expect(next(counter)).toBe('receive');
  counter.ask(receive, sun);
  expect(next(counter)).toBe('step');
});
