import { goods, open, reopen, transfer, withdraw } from '../../support/commands.ts';
import { li, patientAuthority, qian, sun, system, wang, zhao } from '../../support/people.ts';
import { asks, days, refused, type Step, type Story, seals } from '../../support/story.ts';

/** A complaint about no goods: nothing of it can still lie at the desk. */
const noGoods = open({ goods: false, items: [], cause: 'waiting' });
const ended = [asks(li, noGoods), asks(li, withdraw)];
/** Two years and a week of a store that is open: something is sealed every week. */
const years: readonly Step[] = Array.from({ length: 105 }, () => [
  days(7),
  seals(wang, 'CatalogueImported', { rows: 0, taken: 0 }),
]).flat();

const asked = (by = sun, erasure = 1, until = '2026-03-01') =>
  seals(by, 'ErasureAsked', { erasure, until, asker: by.operator });
const approved = (by = wang, erasure = 1) => seals(by, 'ErasureApproved', { erasure, approver: by.operator });
const declined = (by = wang, erasure = 1) => seals(by, 'ErasureDeclined', { erasure });
const erased = (erasure = 1) => seals(system, 'Erased', { erasure });
const held = (by = wang, hold = 'h1') => seals(by, 'HoldPlaced', { hold, cause: 'court' });
const lifted = (by = sun, hold = 'h1') => seals(by, 'HoldLifted', { hold });
const until = '2026-03-08';
const agreed = [asked(sun, 1, until), days(1), approved()];

/** How long the ledger is kept, and erasing what is over, by two people (L3–L5). */
export const erasureStories: readonly Story[] = [
  {
    name: 'L3: a store keeps its ledger longer',
    given: [],
    when: seals(sun, 'RetentionSet', { version: 1, years: 5 }),
    outcome: ['RetentionSet'],
  },
  {
    name: 'L3: only the enterprise head says how long',
    given: [],
    when: seals(wang, 'RetentionSet', { version: 1, years: 5 }),
    outcome: refused('enterprise-head-needed'),
  },
  {
    name: 'L3: each wish upon the one before',
    given: [],
    when: seals(sun, 'RetentionSet', { version: 2, years: 5 }),
    outcome: refused('settings-version'),
  },
  {
    name: 'L5: asked by the enterprise head, agreed to by another a day later, done by the desk',
    authority: patientAuthority,
    given: [ended, years, agreed],
    when: erased(),
    outcome: ['Erased'],
  },
  {
    name: 'L5: no other head asks',
    given: [],
    when: asked(wang),
    outcome: refused('enterprise-head-needed'),
  },
  {
    name: 'L5: nobody asks in another’s name',
    given: [],
    when: seals(sun, 'ErasureAsked', { erasure: 1, until: '2024-03-04', asker: 'qian' }),
    outcome: refused('operator-unknown'),
  },
  {
    name: 'L5: nobody asks for days to come',
    given: [],
    when: asked(sun, 1, '2024-03-05'),
    outcome: refused('day-to-come'),
  },
  {
    name: 'L5: one erasure at a time',
    given: [asked(sun, 1, '2024-03-04')],
    when: asked(qian, 2, '2024-03-04'),
    outcome: refused('erasure-running'),
  },
  {
    name: 'L5: each by its number',
    given: [],
    when: asked(sun, 2, '2024-03-04'),
    outcome: refused('erasure-unknown'),
  },
  {
    name: 'L5: nobody agrees with themselves',
    given: [asked(sun, 1, '2024-03-04'), days(1)],
    when: approved(sun),
    outcome: refused('own-erasure'),
  },
  {
    name: 'L5: a day lies between',
    given: [asked(sun, 1, '2024-03-04'), { wait: 86_399_999 }],
    when: approved(),
    outcome: refused('erasure-too-soon'),
  },
  {
    name: 'L5: nobody agrees in another’s name',
    given: [asked(sun, 1, '2024-03-04'), days(1)],
    when: seals(wang, 'ErasureApproved', { erasure: 1, approver: 'zhao' }),
    outcome: refused('operator-unknown'),
  },
  {
    name: 'L5: a clerk agrees to nothing',
    given: [asked(sun, 1, '2024-03-04'), days(1)],
    when: approved(li),
    outcome: refused('role-may-not'),
  },
  {
    name: 'L5: what was declined is over',
    given: [asked(sun, 1, '2024-03-04'), days(1), declined(zhao)],
    when: approved(),
    outcome: refused('erasure-unknown'),
  },
  {
    name: 'L5: what was agreed to is declined no more',
    given: [asked(sun, 1, '2024-03-04'), days(1), approved()],
    when: declined(),
    outcome: refused('erasure-unknown'),
  },
  {
    name: 'L5: nothing is erased on one word',
    authority: patientAuthority,
    given: [ended, years, asked(sun, 1, until)],
    when: erased(),
    outcome: refused('erasure-unknown'),
  },
  {
    name: 'L5: nor by a person',
    authority: patientAuthority,
    given: [ended, years, agreed],
    when: seals(sun, 'Erased', { erasure: 1 }),
    outcome: refused('system-only'),
  },
  {
    name: 'L5: nor while the clock is in doubt',
    authority: patientAuthority,
    given: [ended, years, agreed, seals(system, 'ClockDoubted', { cause: 'moved', by: 1 })],
    when: erased(),
    outcome: refused('clock-in-doubt'),
  },
  {
    name: 'L3: nor before its years are over',
    authority: patientAuthority,
    given: [ended, days(1), asked(sun, 1, '2024-03-05'), days(1), approved()],
    when: erased(),
    outcome: refused('kept'),
  },
  {
    name: 'L5: a clock that ran ahead of the ledger makes nothing erasable',
    authority: patientAuthority,
    given: [ended, days(740), asked(sun, 1, '2026-03-08'), days(1), approved()],
    when: erased(),
    outcome: refused('kept'),
  },
  {
    name: 'L3: what the store keeps longer stays longer',
    authority: patientAuthority,
    given: [ended, years, seals(sun, 'RetentionSet', { version: 1, years: 3 }), agreed],
    when: erased(),
    outcome: refused('kept'),
  },
  {
    name: 'L4: what is on hold stays',
    authority: patientAuthority,
    given: [ended, held(), years, agreed],
    when: erased(),
    outcome: refused('kept'),
  },
  {
    name: 'L4: until the hold is lifted',
    authority: patientAuthority,
    given: [ended, held(), years, lifted(), agreed],
    when: erased(),
    outcome: ['Erased'],
  },
  { name: 'L4: a head holds what has ended', given: [ended], when: held(), outcome: ['HoldPlaced'] },
  {
    name: 'L4: and what is open',
    given: [asks(li, open())],
    when: held(zhao),
    outcome: ['HoldPlaced'],
  },
  {
    name: 'L4: a hold is lifted after the end',
    given: [ended, held()],
    when: lifted(),
    outcome: ['HoldLifted'],
  },
  {
    name: 'L4: and before it',
    given: [asks(li, open()), held()],
    when: lifted(qian),
    outcome: ['HoldLifted'],
  },
  {
    name: 'L4: the enterprise head lifts a hold',
    given: [ended, held()],
    when: lifted(wang),
    outcome: refused('enterprise-head-needed'),
  },
  { name: 'L4: a hold that is not there', given: [ended], when: lifted(), outcome: refused('hold-unknown') },
  { name: 'L4: a hold is placed once', given: [ended, held()], when: held(), outcome: refused('bad-input') },
  { name: 'L4: a clerk holds nothing', given: [ended], when: held(li), outcome: refused('role-may-not') },
  {
    name: 'L4: what owes a reply outside stays',
    authority: patientAuthority,
    given: [asks(li, noGoods), asks(li, transfer()), asks(li, withdraw), years, agreed],
    when: erased(),
    outcome: refused('kept'),
  },
  {
    name: 'L4: what is about goods that still lie at the desk stays',
    authority: patientAuthority,
    given: [asks(li, open()), asks(li, withdraw), years, agreed],
    when: erased(),
    outcome: refused('kept'),
  },
  {
    name: 'L4: not what is about goods that never came',
    authority: patientAuthority,
    given: [
      asks(li, open({ items: [goods({ taking: 'kept-at-home' })] })),
      asks(li, withdraw),
      years,
      agreed,
    ],
    when: erased(),
    outcome: ['Erased'],
  },
  {
    name: 'L4: what was reopened stays',
    authority: patientAuthority,
    given: [ended, years, agreed, asks(li, reopen)],
    when: erased(),
    outcome: refused('kept'),
  },
  {
    name: 'L5: nothing more is done with what is erased',
    authority: patientAuthority,
    given: [ended, years, agreed, erased()],
    when: asks(li, reopen),
    outcome: refused('erased'),
  },
  {
    name: 'L5: the end counts what was erased',
    authority: patientAuthority,
    given: [ended, years, agreed, erased()],
    when: seals(system, 'ErasureEnded', { erasure: 1, erased: 1 }),
    outcome: ['ErasureEnded'],
  },
  {
    name: 'L5: and no more than that',
    authority: patientAuthority,
    given: [ended, years, agreed, erased()],
    when: seals(system, 'ErasureEnded', { erasure: 1, erased: 2 }),
    outcome: refused('erasure-unknown'),
  },
  {
    name: 'L5: the desk ends it',
    given: [asked(sun, 1, '2024-03-04'), days(1), approved()],
    when: seals(sun, 'ErasureEnded', { erasure: 1, erased: 0 }),
    outcome: refused('system-only'),
  },
  {
    name: 'L3: nothing is asked before the store is founded',
    store: 'none',
    given: [],
    when: asked(),
    outcome: refused('operator-unknown'),
  },
];
