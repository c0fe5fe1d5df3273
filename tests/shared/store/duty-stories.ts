import type { Event } from '../../../shared/events.ts';
import { answer, escalate, line, open, receive, remedy } from '../../support/commands.ts';
import { chen, inspector, li, qian, settings, sun, system, wang, zhao } from '../../support/people.ts';
import { asks, days, minutes, refused, type Step, type Story, seals } from '../../support/story.ts';

/** The histories begin on Monday 4 March 2024 at 9:00 in Shanghai. */
const today = '2024-03-04';
const tomorrow = '2024-03-05';

function named(by: typeof sun, changes: object = {}): Step {
  const usual = { deputyship: 1, deputy: 'wang', tier: 3, from: today, to: tomorrow };
  return seals(by, 'DeputyNamed', { ...usual, ...changes });
}
function over(by: typeof sun, deputyship = 1): Step {
  return seals(by, 'DeputyEnded', { deputyship });
}
function roster(by: typeof sun, changes: object = {}): Step {
  return seals(by, 'RosterSet', { version: 1, people: [], days: [], ...changes });
}
const week = [1, 2, 3, 4, 5];
const expected = { operator: 'li', spans: [{ days: week, from: 480, to: 1080 }] };

const atTier2 = [asks(li, open()), asks(li, receive), asks(li, escalate('complex'))];
const atTier3 = [...atTier2, asks(li, escalate('beyond-authority'))];
const heardByWang = [named(sun), ...atTier3, asks(wang, receive)];
const receives: readonly Event['type'][] = ['Received'];

/** Who is expected at the desk, and who stands in above their role (D2, T3). */
export const dutyStories: readonly Story[] = [
  {
    name: 'T3: a deputy receives at the tier they stand in for',
    given: [named(sun), ...atTier3],
    when: asks(wang, receive),
    outcome: receives,
  },
  {
    name: 'T3: a clerk may stand in at tier 3, and at the tiers below',
    given: [named(sun, { deputy: 'chen' }), ...atTier2],
    when: asks(chen, receive),
    outcome: receives,
  },
  {
    name: 'a deputy for tier 2 is none for tier 3',
    given: [named(wang, { deputy: 'chen', tier: 2 }), ...atTier3],
    when: asks(chen, receive),
    outcome: refused('tier-too-low'),
  },
  {
    name: 'T2: a deputy decides with the authority of that tier',
    given: heardByWang,
    when: asks(
      wang,
      remedy(line(), { kind: 'compensation', item: null, quantity: null, amount: 900_000, reason: null }),
    ),
    outcome: ['RemedyDecided'],
  },
  {
    name: 'T2a: a deputy authorises as that tier',
    given: [named(sun), asks(li, open()), asks(li, receive)],
    when: asks(wang, { type: 'Authorise', amount: 900_000, kinds: ['make-up-quantity'], note: '' }),
    outcome: ['Authorised'],
  },
  {
    name: 'T2a: and as no other',
    given: [named(sun), asks(li, open()), asks(li, receive)],
    when: seals(wang, 'Authorised', { tier: 2, amount: 100, kinds: [] }),
    outcome: refused('tier-too-low'),
  },
  {
    name: 'T3: who heard the consumer below does not authorise it for themselves as a deputy',
    given: [named(wang, { deputy: 'li', tier: 2 }), asks(li, open()), asks(li, receive)],
    when: seals(li, 'Authorised', { tier: 2, amount: 100_000, kinds: [] }),
    outcome: refused('one-person-one-tier'),
  },
  {
    name: 'T3a: in a store of two they may',
    store: { employs: 2, twoTiers: true },
    given: [named(wang, { deputy: 'li', tier: 2 }), asks(li, open()), asks(li, receive)],
    when: asks(li, { type: 'Authorise', amount: 100_000, kinds: [], note: '' }),
    outcome: ['Authorised'],
  },
  {
    name: 'a head who heard the consumer below authorises in their own role, as before',
    given: [named(sun, { deputy: 'zhao' }), asks(li, open()), asks(sun, receive)],
    when: asks(sun, { type: 'Authorise', amount: 100_000, kinds: [], note: '' }),
    outcome: ['Authorised'],
  },
  {
    name: 'T3: nobody receives for two tiers by being a deputy',
    given: [named(sun), ...atTier2, asks(wang, receive), asks(li, escalate('complex'))],
    when: asks(wang, receive),
    outcome: refused('one-person-one-tier'),
  },
  {
    name: 'T3a: a deputy is received by phone, and confirms with their own PIN',
    given: [named(sun), ...atTier3, asks(li, { type: 'ReceiveByPhone', receiver: 'wang' })],
    when: asks(wang, { type: 'ConfirmReception' }),
    outcome: ['ReceptionConfirmed'],
  },
  {
    name: 'T3a: until then they decide nothing',
    given: [named(sun), ...atTier3, asks(li, { type: 'ReceiveByPhone', receiver: 'wang' })],
    when: asks(wang, remedy(line())),
    outcome: refused('not-received'),
  },
  {
    name: 'a deputyship that has not begun is none',
    given: [named(sun, { from: tomorrow }), ...atTier3],
    when: asks(wang, receive),
    outcome: refused('tier-too-low'),
  },
  {
    name: 'it runs to the last minute of its last day on the wall of the store',
    given: [named(sun, { to: today }), ...atTier3, minutes(14 * 60 + 59)],
    when: asks(wang, receive),
    outcome: receives,
  },
  {
    name: 'at midnight in the store it is over, whatever the day is elsewhere',
    given: [named(sun, { to: today }), ...atTier3, minutes(15 * 60)],
    when: asks(wang, receive),
    outcome: refused('tier-too-low'),
  },
  {
    name: 'it begins at midnight in the store',
    given: [named(sun, { from: tomorrow }), ...atTier3, minutes(15 * 60)],
    when: asks(wang, receive),
    outcome: receives,
  },
  {
    name: 'its days are counted in the zone in which it was named',
    given: [
      named(sun, { to: today }),
      seals(sun, 'StoreSettingsSet', { version: 2, settings: { ...settings, zone: 'America/Los_Angeles' } }),
      ...atTier3,
      minutes(15 * 60),
    ],
    when: asks(wang, receive),
    outcome: refused('tier-too-low'),
  },
  {
    name: 'ended early, it is over at once, also for what was received by it',
    given: [...heardByWang, over(sun)],
    when: asks(wang, remedy(line())),
    outcome: refused('tier-too-low'),
  },
  {
    name: 'what was decided by it stands',
    given: [...heardByWang, asks(wang, remedy(line())), over(sun)],
    when: asks(li, answer(true)),
    outcome: ['ConsumerAnswered'],
  },
  {
    name: 'a change of role ends it',
    given: [
      named(sun),
      seals(sun, 'OperatorChanged', { operator: 'wang', role: 'clerk', active: true }),
      ...atTier3,
    ],
    when: asks({ operator: 'wang', role: 'clerk' }, receive),
    outcome: refused('tier-too-low'),
  },
  {
    name: 'whoever left and came back is named anew, or not at all',
    given: [
      named(sun),
      seals(sun, 'OperatorChanged', { operator: 'wang', role: 'department-head', active: false }),
      seals(sun, 'OperatorChanged', { operator: 'wang', role: 'department-head', active: true }),
      ...atTier3,
    ],
    when: asks(wang, receive),
    outcome: refused('tier-too-low'),
  },
  {
    name: 'whoever left is nobody’s deputy',
    given: [
      named(sun),
      seals(sun, 'OperatorChanged', { operator: 'wang', role: 'department-head', active: false }),
      ...atTier3,
    ],
    when: asks(wang, receive),
    outcome: refused('operator-unknown'),
  },
  {
    name: 'an enterprise head names deputies for tier 2',
    given: [],
    when: named(sun, { deputy: 'li', tier: 2 }),
    outcome: ['DeputyNamed'],
  },
  {
    name: 'a department head names deputies for tier 2',
    given: [],
    when: named(wang, { deputy: 'li', tier: 2 }),
    outcome: ['DeputyNamed'],
  },
  {
    name: 'a department head names nobody for tier 3, least of all themselves',
    given: [],
    when: named(wang),
    outcome: refused('deputy-above'),
  },
  { name: 'a clerk names nobody', given: [], when: named(li), outcome: refused('role-may-not') },
  { name: 'nor does the desk', given: [], when: named(system), outcome: refused('role-may-not') },
  {
    name: 'a deputy names no deputies',
    given: [named(sun)],
    when: named(wang, { deputyship: 2, deputy: 'zhao' }),
    outcome: refused('deputy-above'),
  },
  {
    name: 'a deputy changes no settings',
    given: [named(sun)],
    when: seals(wang, 'StoreSettingsSet', { version: 2, settings }),
    outcome: refused('enterprise-head-needed'),
  },
  {
    name: 'a deputy changes no authority',
    given: [named(sun)],
    when: seals(wang, 'DayLimitsSet', { version: 1, limits: { 1: null, 2: null, 3: null } }),
    outcome: refused('enterprise-head-needed'),
  },
  {
    name: 'a deputy changes no people',
    given: [named(sun)],
    when: seals(wang, 'OperatorChanged', { operator: 'li', role: 'clerk', active: false }),
    outcome: refused('enterprise-head-needed'),
  },
  {
    name: 'a deputy does not confirm the clock',
    given: [named(sun), seals(system, 'ClockDoubted', { cause: 'moved', by: 9 })],
    when: seals(wang, 'ClockConfirmed', {}),
    outcome: refused('enterprise-head-needed'),
  },
  {
    name: 'a clerk who stands in keeps no roster',
    given: [named(sun, { deputy: 'li' })],
    when: roster(li),
    outcome: refused('role-may-not'),
  },
  {
    name: 'who is of the tier already needs no deputyship',
    given: [],
    when: named(sun, { deputy: 'zhao', tier: 2 }),
    outcome: refused('deputy-not-needed'),
  },
  {
    name: 'an inspector stands in for nobody',
    given: [],
    when: named(sun, { deputy: inspector.operator }),
    outcome: refused('operator-unknown'),
  },
  {
    name: 'L5: a deputyship begins today at the earliest',
    given: [],
    when: named(sun, { from: '2024-03-03' }),
    outcome: refused('deputy-dates'),
  },
  {
    name: 'it does not end before it begins',
    given: [],
    when: named(sun, { from: tomorrow, to: today }),
    outcome: refused('deputy-dates'),
  },
  {
    name: 'it lasts a year at most',
    given: [],
    when: named(sun, { from: today, to: '2025-03-05' }),
    outcome: refused('deputy-dates'),
  },
  {
    name: 'and may last a year',
    given: [],
    when: named(sun, { from: today, to: '2025-03-04' }),
    outcome: ['DeputyNamed'],
  },
  {
    name: 'nobody is named twice for the same day and tier',
    given: [named(sun)],
    when: named(sun, { deputyship: 2, from: tomorrow, to: '2024-03-09' }),
    outcome: refused('deputy-already'),
  },
  {
    name: 'the next day is another matter',
    given: [named(sun)],
    when: named(sun, { deputyship: 2, from: '2024-03-06', to: '2024-03-09' }),
    outcome: ['DeputyNamed'],
  },
  {
    name: 'deputyships are counted',
    given: [named(sun)],
    when: named(sun, { deputy: 'zhao' }),
    outcome: refused('settings-version'),
  },
  { name: 'one is ended early', given: [named(sun)], when: over(qian), outcome: ['DeputyEnded'] },
  { name: 'once', given: [named(sun), over(sun)], when: over(sun), outcome: refused('deputy-unknown') },
  {
    name: 'and not after its last day',
    given: [named(sun), days(2)],
    when: over(sun),
    outcome: refused('deputy-unknown'),
  },
  {
    name: 'a department head ends none of tier 3',
    given: [named(sun)],
    when: over(wang),
    outcome: refused('deputy-above'),
  },
  {
    name: 'D2: a head keeps the roster',
    given: [],
    when: roster(wang, { people: [expected], days: [{ date: today, operator: 'li', spans: [] }] }),
    outcome: ['RosterSet'],
  },
  {
    name: 'D2: the roster bars nobody who is there',
    given: [
      roster(wang, { people: [expected], days: [{ date: today, operator: 'chen', spans: [] }] }),
      asks(li, open()),
    ],
    when: asks(chen, receive),
    outcome: receives,
  },
  { name: 'a clerk keeps no roster', given: [], when: roster(li), outcome: refused('role-may-not') },
  {
    name: 'rosters are counted',
    given: [roster(wang)],
    when: roster(wang),
    outcome: refused('settings-version'),
  },
  {
    name: 'only people of the store are expected',
    given: [],
    when: roster(wang, { people: [{ ...expected, operator: 'nobody' }] }),
    outcome: refused('operator-unknown'),
  },
  {
    name: 'and inspectors are not',
    given: [],
    when: roster(wang, { days: [{ date: today, operator: inspector.operator, spans: [] }] }),
    outcome: refused('operator-unknown'),
  },
  {
    name: 'nobody is expected twice in a minute',
    given: [],
    when: roster(wang, {
      people: [{ operator: 'li', spans: [...expected.spans, { days: [5], from: 1000, to: 1200 }] }],
    }),
    outcome: refused('roster-invalid'),
  },
  {
    name: 'a day of a person stands once',
    given: [],
    when: roster(wang, {
      days: [
        { date: today, operator: 'li', spans: [] },
        { date: today, operator: 'li', spans: [{ from: 540, to: 600 }] },
      ],
    }),
    outcome: refused('roster-invalid'),
  },
  {
    name: 'a person has one row',
    given: [],
    when: roster(wang, { people: [expected, expected] }),
    outcome: refused('roster-invalid'),
  },
  {
    name: 'a swap runs forward',
    given: [],
    when: roster(zhao, { days: [{ date: today, operator: 'li', spans: [{ from: 600, to: 540 }] }] }),
    outcome: refused('roster-invalid'),
  },
];
