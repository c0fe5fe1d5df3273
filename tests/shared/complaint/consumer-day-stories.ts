import type { Command, CommandOf } from '../../../shared/complaint/commands.ts';
import { answer, bare, open, pay, receive, remedy } from '../../support/commands.ts';
import { chen, li, sun, wang } from '../../support/people.ts';
import { asks, days, minutes, refused, type Step, type Story, seals } from '../../support/story.ts';

/** 200.00 a day at tier 1, 1,000.00 at tier 2, no limit at tier 3; each complaint alone may come to 200.00 and 2,000.00. */
const limits = seals(sun, 'DayLimitsSet', { version: 1, limits: { 1: 20_000, 2: 100_000, 3: null } });

function give(amount: number): Command {
  return remedy(bare({ kind: 'price-difference', amount }));
}
function ask(amount: number): Command {
  return { type: 'AskApproval', lines: [bare({ kind: 'price-difference', amount })], note: '' };
}
const approve: Command = { type: 'Approve', approval: 'a1', note: '' };

/** A complaint that a clerk has opened and received. */
function complaint(about: string, by = li, changes: Partial<CommandOf<'OpenComplaint'>> = {}): Step[] {
  return [asks(by, open(changes), { about }), asks(by, receive, { about })];
}
/** The first complaint of the day, in which 150.00 were decided. */
const first = [limits, ...complaint('c1'), asks(li, give(15_000))];
/** Of those 150.00, 60.00 were paid when 10.00 were decided instead. */
const replaced = [
  ...first,
  asks(li, answer(true)),
  asks(li, pay({ amount: 6000 })),
  asks(li, { type: 'Withdraw', note: '' }),
  asks(li, { type: 'Reopen', reason: 'consumer-returned', note: '' }),
  asks(li, give(1000)),
];
const decided = ['ConsumerDayCounted', 'RemedyDecided'] as const;

/** What one consumer is given in a day, over complaints, clerks and ways of writing a number (T2). */
export const consumerDayStories: readonly Story[] = [
  {
    name: 'T2: the first remedy of the day is counted with nothing beside it',
    given: [limits, ...complaint('c1')],
    when: asks(li, give(20_000)),
    outcome: decided,
  },
  {
    name: 'T2: a refund split over two complaints is caught',
    given: [...first, ...complaint('c2')],
    when: asks(li, give(5001), { about: 'c2' }),
    outcome: refused('consumer-day-limit'),
  },
  {
    name: 'T2: what is left of the day may be given',
    given: [...first, ...complaint('c2')],
    when: asks(li, give(5000), { about: 'c2' }),
    outcome: decided,
  },
  {
    name: 'T2: a refund split over two clerks is caught',
    given: [...first, ...complaint('c2', chen)],
    when: asks(chen, give(15_000), { about: 'c2' }),
    outcome: refused('consumer-day-limit'),
  },
  {
    name: 'T2: the same number written otherwise is the same consumer',
    given: [...first, ...complaint('c2', chen, { phone: '+86 138-0000 0000' })],
    when: asks(chen, give(15_000), { about: 'c2' }),
    outcome: refused('consumer-day-limit'),
  },
  {
    name: 'T2: in full-width digits too',
    given: [...first, ...complaint('c2', li, { phone: '００８６１３８００００００００' })],
    when: asks(li, give(15_000), { about: 'c2' }),
    outcome: refused('consumer-day-limit'),
  },
  {
    name: 'T2: without a phone the receipt tells who it is, however it is written',
    given: [...first, ...complaint('c2', chen, { phone: null, name: null, receiptNumber: '2024 0302 17' })],
    when: asks(chen, give(15_000), { about: 'c2' }),
    outcome: refused('consumer-day-limit'),
  },
  {
    name: 'another phone is another consumer, whatever the receipt',
    given: [...first, ...complaint('c2', chen, { phone: '13900000000' })],
    when: asks(chen, give(15_000), { about: 'c2' }),
    outcome: decided,
  },
  {
    name: 'without a phone and a receipt nobody can tell',
    given: [...first, ...complaint('c2', chen, { phone: null, receiptNumber: '' })],
    when: asks(chen, give(15_000), { about: 'c2' }),
    outcome: decided,
  },
  {
    name: 'a corrected phone counts from then on',
    given: [
      ...first,
      ...complaint('c2', chen, { phone: '13900000000' }),
      asks(
        chen,
        { type: 'Amend', item: null, field: 'phone', to: '13800000000', reason: 'misheard', note: '' },
        { about: 'c2' },
      ),
    ],
    when: asks(chen, give(15_000), { about: 'c2' }),
    outcome: refused('consumer-day-limit'),
  },
  {
    name: 'the store’s next day begins anew',
    given: [...first, days(1), ...complaint('c2')],
    when: asks(li, give(20_000), { about: 'c2' }),
    outcome: decided,
  },
  {
    name: 'the same day in UTC is another one in the store: 15:30 is before, 16:30 after midnight in Shanghai',
    given: [
      limits,
      ...complaint('c1'),
      minutes(870),
      asks(li, give(15_000)),
      minutes(60),
      ...complaint('c2'),
    ],
    when: asks(li, give(15_000), { about: 'c2' }),
    outcome: decided,
  },
  {
    name: 'of a decision that another replaced only what was paid counts: 60.00, and 10.00 decided anew',
    given: [...replaced, ...complaint('c2')],
    when: asks(li, give(13_000), { about: 'c2' }),
    outcome: decided,
  },
  {
    name: 'T2: and not a fen more',
    given: [...replaced, ...complaint('c2')],
    when: asks(li, give(13_001), { about: 'c2' }),
    outcome: refused('consumer-day-limit'),
  },
  {
    name: 'a rejected remedy still counts: it can come back',
    given: [...first, asks(li, answer(false)), ...complaint('c2')],
    when: asks(li, give(5001), { about: 'c2' }),
    outcome: refused('consumer-day-limit'),
  },
  {
    name: 'T2a: what is over the day may be laid before the next tier, though the complaint alone is within',
    given: [...first, ...complaint('c2')],
    when: asks(li, ask(15_000), { about: 'c2' }),
    outcome: ['ConsumerDayCounted', 'ApprovalAsked'],
  },
  {
    name: 'T2: what is within the day and the tier is decided, not asked',
    given: [...first, ...complaint('c2')],
    when: asks(li, ask(5000), { about: 'c2' }),
    outcome: refused('within-authority'),
  },
  {
    name: 'T2a: an approval lifts it up to the day of the tier that gave it',
    given: [
      ...first,
      ...complaint('c2'),
      asks(li, ask(15_000), { about: 'c2' }),
      asks(wang, approve, { about: 'c2' }),
    ],
    when: asks(li, give(15_000), { about: 'c2' }),
    outcome: decided,
  },
  {
    name: 'T2a: an approval of less than is given now lifts nothing',
    given: [
      ...first,
      ...complaint('c2'),
      asks(wang, { type: 'Authorise', amount: 14_999, kinds: [], note: '' }, { about: 'c2' }),
    ],
    when: asks(li, give(15_000), { about: 'c2' }),
    outcome: refused('consumer-day-limit'),
  },
  {
    name: 'T2: a head does not approve beyond the head’s own day',
    given: [...first, ...complaint('c2'), asks(li, ask(90_000), { about: 'c2' })],
    when: asks(wang, approve, { about: 'c2' }),
    outcome: refused('consumer-day-limit'),
  },
  {
    name: 'tier 3 may go beyond: its day has no limit, and nothing need be counted',
    given: [...first, ...complaint('c2'), asks(li, ask(90_000), { about: 'c2' })],
    when: asks(sun, approve, { about: 'c2' }),
    outcome: ['Authorised'],
  },
  {
    name: 'T2: a complaint keeps the limits it was opened under: there were none',
    given: [...complaint('c1'), limits, asks(li, give(15_000)), ...complaint('c2')],
    when: asks(li, give(5001), { about: 'c2' }),
    outcome: refused('consumer-day-limit'),
  },
  {
    name: 'an old complaint is decided as before, without a count',
    given: [...complaint('c2'), ...first],
    when: asks(li, give(20_000), { about: 'c2' }),
    outcome: ['RemedyDecided'],
  },
  {
    name: 'T7: a decision without a count is no decision where a limit depends on it',
    given: [...first, ...complaint('c2')],
    when: seals(
      li,
      'RemedyDecided',
      {
        decision: 'd1',
        tier: 1,
        lines: [{ ...bare({ kind: 'price-difference', amount: 1 }), line: 'd1-l1' }],
      },
      'c2',
    ),
    outcome: refused('consumer-day-uncounted'),
  },
  {
    name: 'T7: nor is an authorisation',
    given: [limits, ...complaint('c1')],
    when: seals(wang, 'Authorised', { tier: 2, amount: 50_000, kinds: [] }),
    outcome: refused('consumer-day-uncounted'),
  },
  {
    name: 'T7: a count that leaves a complaint out is none',
    given: [...first, ...complaint('c2')],
    when: seals(li, 'ConsumerDayCounted', { day: '2024-03-04', others: [] }, 'c2'),
    outcome: refused('consumer-day-wrong'),
  },
  {
    name: 'X4: nobody’s complaints are linked where no limit depends on it',
    given: [...complaint('c1'), asks(li, give(15_000)), ...complaint('c2')],
    when: seals(li, 'ConsumerDayCounted', { day: '2024-03-04', others: ['c1'] }, 'c2'),
    outcome: refused('consumer-day-wrong'),
  },
  {
    name: 'X4: nor another consumer’s',
    given: [...first, ...complaint('c2', li, { phone: '13900000000' })],
    when: seals(li, 'ConsumerDayCounted', { day: '2024-03-04', others: ['c1'] }, 'c2'),
    outcome: refused('consumer-day-wrong'),
  },
  {
    name: 'T7: a count is of today',
    given: [...first, ...complaint('c2')],
    when: seals(li, 'ConsumerDayCounted', { day: '2024-03-03', others: [] }, 'c2'),
    outcome: refused('consumer-day-wrong'),
  },
  {
    name: 'T7: a count holds for the breath it was made in',
    given: [
      ...first,
      ...complaint('c2'),
      seals(li, 'ConsumerDayCounted', { day: '2024-03-04', others: ['c1'] }, 'c2'),
      minutes(1),
    ],
    when: seals(
      li,
      'RemedyDecided',
      {
        decision: 'd1',
        tier: 1,
        lines: [{ ...bare({ kind: 'price-difference', amount: 1 }), line: 'd1-l1' }],
      },
      'c2',
    ),
    outcome: refused('consumer-day-uncounted'),
  },
  {
    name: 'only the enterprise head sets the limits',
    given: [],
    when: seals(wang, 'DayLimitsSet', { version: 1, limits: { 1: 1, 2: 2, 3: null } }),
    outcome: refused('enterprise-head-needed'),
  },
  {
    name: 'a higher tier may never give less in a day',
    given: [],
    when: seals(sun, 'DayLimitsSet', { version: 1, limits: { 1: null, 2: 2, 3: null } }),
    outcome: refused('authority-invalid'),
  },
  {
    name: 'limits are numbered without a gap',
    given: [limits],
    when: seals(sun, 'DayLimitsSet', { version: 3, limits: { 1: 1, 2: 2, 3: null } }),
    outcome: refused('settings-version'),
  },
];
