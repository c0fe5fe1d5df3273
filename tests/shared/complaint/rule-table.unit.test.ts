import { expect, test } from 'vitest';
import { dueOf } from '../../../shared/complaint/due.ts';
import { nextStepOf } from '../../oracle/next-step.ts';
import { breach } from '../../oracle/rules.ts';
import { everyAttempt } from '../../support/attempts.ts';
import { type Probe, probesOfStories } from '../../support/probes.ts';
import { everyFlip } from '../../support/rule-flips.ts';
import { everySituation } from '../../support/situations.ts';

const situations = everySituation();
const probes: readonly Probe[] = [
  ...situations.flatMap((situation) =>
    everyAttempt(situation).map((fact) => ({
      name: situation.name,
      counter: situation.counter,
      fact,
      broken: breach(situation.counter.history, fact) !== null,
    })),
  ),
  ...probesOfStories(),
];

function isOtherwise({ counter, fact, broken }: Probe): boolean {
  try {
    return (counter.permits(fact) !== null) !== broken;
  } catch {
    return true;
  }
}

/** What the oracle says is to be done next where the second rules hold, and until when. */
const nextSteps = situations.flatMap(({ name, counter }) => {
  const complaint = counter.complaints.get('c1');
  const table = complaint && counter.store.authority[complaint.facts.authority];
  if (!complaint || !table || complaint.facts.rules < 2 || complaint.standing.kind === 'ended') return [];
  const { openings } = counter.store;
  return [{ name, complaint, table, openings, expected: nextStepOf(counter.history, 'c1') }];
});

/** Is the next step or its time another by the rules than by the oracle? */
function isOtherStep({ complaint, table, openings, expected }: (typeof nextSteps)[number]): boolean {
  const step = dueOf(complaint, table, openings);
  return step?.what !== expected.what || step.at !== expected.at;
}

test('T1–T5: in every situation at every tier, rules and oracle permit the same to everybody', () => {
  const { history } = situations[0]?.counter ?? { history: [] };
  expect(history.length).toBeGreaterThan(0);
  expect(probes.filter(isOtherwise).map(({ name, fact }) => ({ name, fact }))).toEqual([]);
  expect(nextSteps.filter(isOtherStep).map((one) => one.name)).toEqual([]);
  expect(probes.filter((one) => !one.broken).length).toBeGreaterThan(1000);
});

/** What nobody can notice, because something else says the same: a cell may be here only with what that is. */
const saidTwice: readonly string[] = [
  // A hold is a head's, and the desk is none; what is erased has ended, and danger asks nothing of it any more; goods
  // leave with their note, and no danger comes between the two.
  'byTheDesk: with HoldPlaced',
  'byTheDesk: with HoldLifted',
  'besideDanger: with Erased',
  'besideDanger: with GoodsSent',
  // An advance is taken back by a head, and the desk is none; what a claim is for comes with it, and no danger between.
  'byTheDesk: with AdvanceTakenBack',
  'besideDanger: with AdvanceClaimed',
  // A request is over when a complaint rises or ends, and at tier 3 nobody asks: there is none to send back.
  'send-back at tier 3: {"who":"clerk"}',
  'send-back at tier 3: {"who":"department-head"}',
  'send-back at tier 3: {"who":"enterprise-head"}',
  'afterTheEnd: with ApprovalReturned',
  // A complaint with danger ends only when every lot of it is held.
  'afterTheEnd: without LotHeld',
  // No time runs after the end.
  'afterTheEnd: with MarkedLate',
  // Danger is reported once, bars every label, and demands nothing of what has ended.
  'besideDanger: with DangerReported',
  'besideDanger: with LabelPrinted',
  'besideDanger: with Reopened',
  'besideDanger: with SatisfactionSaid',
  'besideDanger: with SatisfactionNotAsked',
  // Rows of the table name the people who may, and the desk is none.
  ...[
    'Received',
    'ReceptionConfirmed',
    'Authorised',
    'LessAllowed',
    'ApprovalAsked',
    'ApprovalReturned',
    'RemedyDecided',
    'ConsumerAnswered',
    'Settled',
    'Withdrawn',
    'Ended',
    'Reopened',
    'WaysOnGiven',
  ].map((type) => `byTheDesk: with ${type}`),
];

test('T7: whichever cell of the table is altered, some story or situation ends otherwise', () => {
  const unnoticed = everyFlip().filter(({ alter }) => {
    const restore = alter();
    try {
      return !nextSteps.some(isOtherStep) && !probes.some(isOtherwise);
    } finally {
      restore();
    }
  });
  expect(unnoticed.map((one) => one.name).sort()).toEqual([...saidTwice].sort());
}, 120_000);
