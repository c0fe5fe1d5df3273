import type { Actor } from '../../../shared/ledger/entry.ts';
import { inspector, li, sun, system, wang } from '../../support/people.ts';
import { days, refused, type Step, type Story, seals } from '../../support/story.ts';

const today = '2024-03-04';
const tomorrow = '2024-03-05';
const yesterday = '2024-03-03';
const tag = (digit: string) => `t:${digit.repeat(20)}`;

type Changes = Readonly<Record<string, unknown>>;
const kept =
  (type: Parameters<typeof seals>[1], usual: Changes) =>
  (record: number, changes: Changes = {}, by: Actor = wang): Step =>
    seals(by, type, { record, replaces: null, ...usual, ...changes });

export const qualified = kept('QualificationRecorded', { operator: 'li', since: '2023-05-01', until: null });
export const trained = kept('TrainingHeld', { day: today, people: ['li', 'wang'], minutes: 90 });
export const checked = kept('ScaleChecked', {
  scale: tag('a'),
  fair: true,
  day: today,
  reference: 1000,
  showed: 1002,
  tolerance: 5,
  due: '2024-04-04',
  verifiedUntil: '2024-12-31',
  checker: 'li',
});
export const retired = kept('ScaleRetired', { scale: tag('a'), day: today });
export const visited = kept('MysteryVisitMade', { day: today, mend: true });
export const planned = kept('MendingPlanned', { finding: 1, due: '2024-03-20' });
export const mended = kept('MendingDone', { finding: 1, day: today });
export const surveyed = kept('SurveyHeld', {
  from: '2024-02-01',
  to: today,
  asked: 200,
  answered: 120,
  satisfied: 110,
});
export const stepped = kept('SurveyStepTaken', { step: 'cause', of: 1, day: today });
export const aimed = kept('ServiceTargetSet', { figure: 'satisfaction', value: 985, from: today });
export const placed = kept('DeskPlaced', { day: today, place: 'entrance' });
export const withdrawn = (record: number, by: Actor = wang) =>
  seals(by, 'ComplianceRecordWithdrawn', { record });
const printed = (size: number, changes: Changes = {}, by: Actor = wang) =>
  seals(by, 'SelfCheckPrinted', {
    day: today,
    origin: 'fangxin-desk/test/1',
    size,
    root: 'a'.repeat(64),
    ...changes,
  });

const story = (
  name: string,
  given: readonly Step[],
  when: Step,
  outcome: Story['outcome'] | null = null,
): Story => ({ name, given, when, outcome: outcome ?? ('event' in when ? [when.event.type] : []) });
const no = (name: string, given: readonly Step[], when: Step, code: Parameters<typeof refused>[0]): Story =>
  story(name, given, when, refused(code));

/** How many entries a founded store has (tests/support/people.ts). */
const founded = 11;

/** D2, D4: what the store writes down of its duties. */
export const complianceStories: readonly Story[] = [
  story('D4: a department head writes down a qualification', [], qualified(1)),
  story('D4: one that has an end', [], qualified(1, { until: '2026-05-01' })),
  no('D4: not one that ends before it begins', [], qualified(1, { until: '2023-04-30' }), 'record-days'),
  no('D4: not one that begins tomorrow', [], qualified(1, { since: tomorrow }), 'day-to-come'),
  no('D4: nobody has it', [], qualified(1, { operator: 'nobody' }), 'operator-unknown'),
  no('D4: a clerk writes down no qualification', [], qualified(1, {}, li), 'role-may-not'),
  no('D4: nor does an inspector', [], qualified(1, {}, inspector), 'role-may-not'),
  no('D4: nor the desk', [], qualified(1, {}, system), 'role-may-not'),
  no('L2: records are numbered without a gap', [], qualified(2), 'bad-input'),
  no('L2: and each number is given once', [qualified(1)], trained(1), 'bad-input'),
  story(
    'L2: a record is corrected by one that takes its place',
    [qualified(1)],
    qualified(2, { replaces: 1 }),
  ),
  no(
    'L2: once',
    [qualified(1), qualified(2, { replaces: 1 })],
    qualified(3, { replaces: 1 }),
    'record-unknown',
  ),
  story(
    'L2: the correction is corrected',
    [qualified(1), qualified(2, { replaces: 1 })],
    qualified(3, { replaces: 2 }),
  ),
  no('L2: not by one of another kind', [qualified(1)], trained(2, { replaces: 1 }), 'record-unknown'),
  no('L2: not what never was', [], qualified(1, { replaces: 7 }), 'record-unknown'),
  no('L2: nor itself', [], qualified(1, { replaces: 1 }), 'record-unknown'),
  story('L2: what never was is withdrawn', [qualified(1)], withdrawn(1)),
  no('L2: once', [qualified(1), withdrawn(1)], withdrawn(1), 'record-unknown'),
  no('L2: not by a clerk', [checked(1)], withdrawn(1, li), 'role-may-not'),
  no(
    'L2: nothing takes its place then',
    [qualified(1), withdrawn(1)],
    qualified(2, { replaces: 1 }),
    'record-unknown',
  ),
  no('L2: nor is there one that nobody wrote', [], withdrawn(1), 'record-unknown'),

  story('D4: a training that was held', [], trained(1)),
  story('D4: it turns out, yesterday', [], trained(1, { day: yesterday })),
  no('D4: not one of tomorrow', [], trained(1, { day: tomorrow }), 'day-to-come'),
  no('D4: nobody took part', [], trained(1, { people: ['li', 'nobody'] }), 'operator-unknown'),

  story('D4: whoever serves checks a scale', [], checked(1, {}, li)),
  story('D4: a check that failed is written down like any other', [], checked(1, { showed: 900 })),
  story('D4: a body from outside checked it', [], checked(1, { checker: null })),
  no('D4: by somebody who is not there', [], checked(1, { checker: 'nobody' }), 'operator-unknown'),
  no('D4: not tomorrow', [], checked(1, { day: tomorrow }), 'day-to-come'),
  no('D4: the next is after this one', [], checked(1, { due: today }), 'record-days'),
  story('D4: a scale is used no longer', [checked(1)], retired(2)),
  no('D4: not one that nobody ever checked', [], retired(1), 'record-unknown'),
  no('D4: not before its last check', [checked(1)], retired(2, { day: yesterday }), 'record-days'),
  no('D4: nor tomorrow', [checked(1)], retired(2, { day: tomorrow }), 'day-to-come'),
  no('D4: a clerk does not say so', [checked(1)], retired(2, {}, li), 'role-may-not'),
  no(
    'D4: of a scale the last twelve checks are kept, the first is corrected no longer',
    Array.from({ length: 13 }, (_, at) => checked(at + 1)),
    checked(14, { replaces: 1 }),
    'record-unknown',
  ),
  story(
    'D4: but the second is',
    Array.from({ length: 13 }, (_, at) => checked(at + 1)),
    checked(14, { replaces: 2 }),
  ),
  story(
    'D4: checks of another scale do not count against it',
    [checked(1), ...Array.from({ length: 13 }, (_, at) => checked(at + 2, { scale: tag('b') }))],
    checked(15, { replaces: 1 }),
  ),

  story('D4: a mystery shopper came', [], visited(1)),
  no('D4: not tomorrow', [], visited(1, { day: tomorrow }), 'day-to-come'),
  story('D4: what is done about it by when', [visited(1)], planned(2)),
  no(
    'D4: nothing is mended where nothing was amiss',
    [visited(1, { mend: false })],
    planned(2),
    'record-unknown',
  ),
  no('D4: nor what is no finding', [trained(1)], planned(2), 'record-unknown'),
  no('D4: one plan a finding', [visited(1), planned(2)], planned(3), 'record-stands'),
  story('D4: it is planned anew', [visited(1), planned(2)], planned(3, { replaces: 2, due: '2024-05-01' })),
  no(
    'L2: a plan moves to no other finding',
    [visited(1), planned(2), visited(3)],
    planned(4, { replaces: 2, finding: 3 }),
    'bad-input',
  ),
  no('D4: mended by a day before it was found', [visited(1)], planned(2, { due: yesterday }), 'record-days'),
  story('D4: it is mended', [visited(1), planned(2)], mended(3)),
  story('D4: at once, without a plan', [visited(1)], mended(2)),
  no('D4: once', [visited(1), mended(2)], mended(3), 'record-stands'),
  no('D4: not tomorrow', [visited(1)], mended(2, { day: tomorrow }), 'day-to-come'),
  no('D4: not before it was found', [visited(1)], mended(2, { day: yesterday }), 'record-days'),
  no('D4: not what was withdrawn', [visited(1), withdrawn(2 - 1)], mended(2), 'record-unknown'),
  story(
    'L2: a corrected finding keeps its plan: it is planned anew, not twice',
    [visited(1), planned(2), visited(3, { replaces: 1 })],
    planned(4, { finding: 3, replaces: 2 }),
  ),
  no(
    'L2: and no second one beside it',
    [visited(1), planned(2), visited(3, { replaces: 1 })],
    planned(4, { finding: 3 }),
    'record-stands',
  ),
  no(
    'L2: the old number of a finding is no finding',
    [visited(1), visited(2, { replaces: 1 })],
    planned(3, { finding: 1 }),
    'record-unknown',
  ),

  story('D4: consumers were asked', [], surveyed(1)),
  no('D4: more answered than were asked', [], surveyed(1, { answered: 201 }), 'bad-input'),
  no('D4: more satisfied than answered', [], surveyed(1, { satisfied: 121 }), 'bad-input'),
  no('D4: in days that run forward', [], surveyed(1, { from: today, to: yesterday }), 'record-days'),
  no('D4: that have come', [], surveyed(1, { to: tomorrow }), 'day-to-come'),
  story('D4: cause', [surveyed(1)], stepped(2)),
  story('D4: then measure', [surveyed(1), stepped(2)], stepped(3, { step: 'measure', of: 2 })),
  story(
    'D4: then effect',
    [surveyed(1), stepped(2), stepped(3, { step: 'measure', of: 2 })],
    stepped(4, { step: 'effect', of: 3 }),
  ),
  story('D4: a second cause', [surveyed(1), stepped(2)], stepped(3)),
  no(
    'D4: no measure without its cause',
    [surveyed(1)],
    stepped(2, { step: 'measure', of: 1 }),
    'record-unknown',
  ),
  no(
    'D4: no effect of a cause',
    [surveyed(1), stepped(2)],
    stepped(3, { step: 'effect', of: 2 }),
    'record-unknown',
  ),
  no('D4: no cause of a cause', [surveyed(1), stepped(2)], stepped(3, { of: 2 }), 'record-unknown'),
  no('D4: not before the survey began', [surveyed(1)], stepped(2, { day: '2024-01-31' }), 'record-days'),
  no(
    'D4: a measure not before its cause',
    [surveyed(1), stepped(2)],
    stepped(3, { step: 'measure', of: 2, day: yesterday }),
    'record-days',
  ),
  no('D4: nothing of tomorrow', [surveyed(1)], stepped(2, { day: tomorrow }), 'day-to-come'),
  no(
    'L2: a corrected step stays what it was',
    [surveyed(1), stepped(2), stepped(3, { step: 'measure', of: 2 })],
    stepped(4, { replaces: 3 }),
    'bad-input',
  ),

  story('D4: the store sets itself a target', [], aimed(1)),
  story('D4: in minutes', [], aimed(1, { figure: 'waiting', value: 1200 })),
  no('D4: no share above the whole', [], aimed(1, { value: 1001 }), 'bad-input'),
  no('D4: not from tomorrow on', [], aimed(1, { from: tomorrow }), 'day-to-come'),
  story('D2: where the desk stands', [], placed(1)),
  no('D2: not where it will', [], placed(1, { day: tomorrow }), 'day-to-come'),

  story('D2: the self-check goes to paper', [], printed(founded)),
  no('D2: not that of yesterday', [], printed(founded, { day: yesterday }), 'day-not-today'),
  no('X2: with the state of the moment', [], printed(founded - 1), 'bad-input'),
  no('X2: of this ledger', [], printed(founded, { origin: 'fangxin-desk/x/1' }), 'bad-input'),
  no('D2: a clerk prints none', [], printed(founded, {}, li), 'role-may-not'),
  story('D2: the day after', [days(1)], printed(founded, { day: tomorrow }, sun)),
  {
    name: 'T7: nothing is on record before the store is founded',
    store: 'none',
    given: [],
    when: qualified(1, {}, system),
    outcome: refused('not-set-up'),
  },
];
