import {
  amend,
  answer,
  attempt,
  bare,
  end,
  escalate,
  goods,
  line,
  open,
  pay,
  receive,
  remedy,
  reopen,
  settle,
  withdraw,
} from '../../support/commands.ts';
import { li, sun, wang } from '../../support/people.ts';
import { asks, days, refused, type Story, seals } from '../../support/story.ts';

const opened = asks(li, open());
const received = [opened, asks(li, receive)];
const onePiece = [asks(li, open({ items: [goods({ quantity: '1' })] })), asks(li, receive)];
const accepted = [...received, asks(li, remedy(line())), asks(li, answer(true))];
const twoLines = [...received, asks(li, remedy(line(), bare({ kind: 'apology' }))), asks(li, answer(true))];
const paidByCard = [
  asks(li, open({ payments: [{ channel: 'card', amount: 1000 }] })),
  asks(li, receive),
  asks(li, remedy(line(), bare({ kind: 'price-difference', amount: 500 }))),
  asks(li, answer(true)),
];
const card = { channel: 'card', transaction: 'T1' } as const;
const atTier3 = [opened, asks(li, escalate('complex')), asks(li, escalate('complex')), asks(sun, receive)];

/** Deciding, answering, carrying out, ending (T2, T4, T6). */
export const remedyStories: readonly Story[] = [
  { name: 'an empty remedy', given: received, when: asks(li, remedy()), outcome: refused('remedy-empty') },
  {
    name: 'a refund of no money',
    given: received,
    when: asks(li, remedy(line({ amount: 0 }))),
    outcome: refused('amount-missing'),
  },
  {
    name: 'an exchange that pays',
    given: received,
    when: asks(li, remedy(line({ kind: 'exchange' }))),
    outcome: refused('amount-missing'),
  },
  {
    name: 'a refund above the price',
    given: received,
    when: asks(li, remedy(line({ amount: 1281 }))),
    outcome: refused('refund-over-price'),
  },
  {
    name: 'one item refunded in two lines, above its price together',
    given: onePiece,
    when: asks(li, remedy(line({ amount: 1000 }), line({ amount: 281 }))),
    outcome: refused('quantity-over'),
  },
  {
    name: 'one piece both refunded and exchanged',
    given: onePiece,
    when: asks(li, remedy(line({ amount: 500 }), line({ kind: 'exchange', amount: 0 }))),
    outcome: refused('quantity-over'),
  },
  {
    name: 'a refund of goods whose price nobody knows',
    given: [asks(li, open({ items: [goods({ price: null })] })), asks(li, receive)],
    when: asks(li, remedy(line({ amount: 9999 }))),
    outcome: ['RemedyDecided'],
  },
  {
    name: 'a refusal without a reason',
    given: received,
    when: asks(li, remedy(bare({ kind: 'refusal' }))),
    outcome: refused('refusal-reason-missing'),
  },
  {
    name: 'a reason without a refusal',
    given: received,
    when: asks(li, remedy(line({ reason: 'used' }))),
    outcome: refused('refusal-reason-missing'),
  },
  {
    name: 'refused and granted at once',
    given: received,
    when: asks(li, remedy(line(), bare({ kind: 'refusal', reason: 'used' }))),
    outcome: refused('refusal-with-remedy'),
  },
  {
    name: 'refused with an apology',
    given: received,
    when: asks(li, remedy(bare({ kind: 'apology' }), bare({ kind: 'refusal', reason: 'used' }))),
    outcome: ['RemedyDecided'],
  },
  {
    name: 'goods that are not there',
    given: received,
    when: asks(li, remedy(line({ item: 'i9' }))),
    outcome: refused('item-unknown'),
  },
  {
    name: 'more goods than came',
    given: received,
    when: asks(li, remedy(line({ quantity: '4' }))),
    outcome: refused('quantity-over'),
  },
  {
    name: 'goods without a quantity',
    given: received,
    when: asks(li, remedy(line({ quantity: null }))),
    outcome: refused('quantity-invalid'),
  },
  {
    name: 'half a piece back',
    given: received,
    when: asks(li, remedy(line({ quantity: '0.5', amount: 1 }))),
    outcome: refused('quantity-invalid'),
  },
  {
    name: 'two lines of one name',
    given: received,
    when: seals(li, 'RemedyDecided', { decision: 'd1', tier: 1, lines: [named('a'), named('a')] }),
    outcome: refused('bad-input'),
  },
  {
    name: 'a line of a name that another decision bore',
    given: [...received, asks(li, remedy(line()))],
    when: seals(li, 'RemedyDecided', { decision: 'd2', tier: 1, lines: [named('d1-l1')] }),
    outcome: refused('bad-input'),
  },
  {
    name: 'a decision of a name that another bore',
    given: [...received, asks(li, remedy(line()))],
    when: seals(li, 'RemedyDecided', { decision: 'd1', tier: 1, lines: [named('a')] }),
    outcome: refused('bad-input'),
  },
  {
    name: 'a better offer after a refusal to accept',
    given: [...received, asks(li, remedy(line({ amount: 500 }))), asks(li, answer(false))],
    when: asks(li, remedy(line())),
    outcome: ['RemedyDecided'],
  },
  {
    name: 'no other decision once one is accepted',
    given: accepted,
    when: asks(li, remedy(line())),
    outcome: refused('already-accepted'),
  },
  {
    name: 'nothing to answer',
    given: received,
    when: asks(li, answer(true)),
    outcome: refused('no-decision'),
  },
  {
    name: 'answered already',
    given: accepted,
    when: asks(li, answer(false)),
    outcome: refused('already-answered'),
  },
  {
    name: 'T6: nothing is carried out before it is accepted',
    given: [...received, asks(li, remedy(line()))],
    when: asks(li, pay()),
    outcome: refused('not-accepted'),
  },
  {
    name: 'T6: no step either',
    given: received,
    when: asks(li, { type: 'DoStep', line: 'd1-l1', note: '' }),
    outcome: refused('not-accepted'),
  },
  { name: 'T6a: cash back', given: accepted, when: asks(li, pay()), outcome: ['MoneyReturned'] },
  {
    name: 'T6a: a line nobody decided',
    given: accepted,
    when: asks(li, pay({ line: 'd9-l1' })),
    outcome: refused('line-unknown'),
  },
  {
    name: 'T6: money is no step',
    given: accepted,
    when: asks(li, { type: 'DoStep', line: 'd1-l1', note: '' }),
    outcome: refused('line-unknown'),
  },
  {
    name: 'T6: a step is done once',
    given: [...twoLines, asks(li, { type: 'DoStep', line: 'd1-l2', note: '' })],
    when: asks(li, { type: 'DoStep', line: 'd1-l2', note: '' }),
    outcome: refused('line-done'),
  },
  {
    name: 'T6a: a leg succeeds once',
    given: [...accepted, asks(li, pay())],
    when: asks(li, pay({ leg: 'd1-l1-m1' })),
    outcome: refused('line-done'),
  },
  {
    name: 'T6a: no money is no leg',
    given: accepted,
    when: asks(li, pay({ amount: 0 })),
    outcome: refused('amount-missing'),
  },
  {
    name: 'T6a: more than was decided',
    given: accepted,
    when: asks(li, pay({ amount: 1281 })),
    outcome: refused('leg-over-amount'),
  },
  {
    name: 'T6a: a card needs a transaction number',
    given: accepted,
    when: asks(li, pay({ channel: 'card' })),
    outcome: refused('transaction-missing'),
  },
  {
    name: 'T6a: back to the channel, up to what it paid',
    given: paidByCard,
    when: asks(li, pay({ ...card, amount: 1001 })),
    outcome: refused('leg-over-paid'),
  },
  {
    name: 'T6a: not to a channel that paid nothing',
    given: paidByCard,
    when: asks(li, pay({ amount: 1 })),
    outcome: refused('leg-over-paid'),
  },
  {
    name: 'T6a: refund and price difference share what a channel paid',
    given: [...paidByCard, asks(li, pay({ ...card, amount: 800 }))],
    when: asks(li, pay({ ...card, amount: 201, line: 'd1-l2' })),
    outcome: refused('leg-over-paid'),
  },
  {
    name: 'T6a: compensation takes nothing from what a channel paid',
    given: [
      asks(li, open({ payments: [{ channel: 'cash', amount: 1280 }] })),
      asks(li, escalate('complex')),
      asks(wang, receive),
      asks(wang, remedy(line(), bare({ kind: 'compensation', amount: 5000 }))),
      asks(li, answer(true)),
      asks(li, pay({ line: 'd1-l2', amount: 5000 })),
    ],
    when: asks(li, pay()),
    outcome: ['MoneyReturned'],
  },
  {
    name: 'T6a: a leg that was begun succeeds as it was begun',
    given: [...accepted, asks(li, pay({ channel: 'card', state: 'initiated' }))],
    when: asks(li, pay({ ...card, leg: 'd1-l1-m1' })),
    outcome: ['MoneyReturned'],
  },
  {
    name: 'T6a: and not otherwise',
    given: [...accepted, asks(li, pay({ channel: 'card', state: 'initiated' }))],
    when: asks(li, pay({ ...card, leg: 'd1-l1-m1', amount: 1279 })),
    outcome: refused('leg-mismatch'),
  },
  {
    name: 'T6a: a leg begins once',
    given: [...accepted, asks(li, pay({ channel: 'card', state: 'initiated', amount: 5 }))],
    when: asks(li, pay({ channel: 'card', state: 'initiated', amount: 5, leg: 'd1-l1-m1' })),
    outcome: refused('leg-mismatch'),
  },
  {
    name: 'T6a: money on its way arrives, also after a reopening and another decision',
    given: [
      ...accepted,
      asks(li, pay({ channel: 'card', state: 'initiated' })),
      asks(li, withdraw),
      asks(li, reopen),
      asks(li, remedy(bare({ kind: 'apology' }))),
    ],
    when: asks(li, pay({ ...card, leg: 'd1-l1-m1' })),
    outcome: ['MoneyReturned'],
  },
  {
    name: 'T6a: a leg that never began does not go on',
    given: accepted,
    when: asks(li, pay({ leg: 'd1-l1-m7' })),
    outcome: refused('leg-mismatch'),
  },
  {
    name: 'T4: accepted and paid is settled',
    given: [...accepted, asks(li, pay())],
    when: asks(li, settle),
    outcome: ['Settled'],
  },
  {
    name: 'T6a: 已发起 settles nothing',
    given: [...accepted, asks(li, pay({ state: 'initiated' }))],
    when: asks(li, settle),
    outcome: refused('promise-open'),
  },
  {
    name: 'T4: half paid is not settled',
    given: [...accepted, asks(li, pay({ amount: 640 }))],
    when: asks(li, settle),
    outcome: refused('promise-open'),
  },
  {
    name: 'T4: an apology promised is an apology owed',
    given: [...twoLines, asks(li, pay())],
    when: asks(li, settle),
    outcome: refused('promise-open'),
  },
  {
    name: 'T4: a refusal that is accepted leaves nothing to do',
    given: [...received, asks(li, remedy(bare({ kind: 'refusal', reason: 'used' }))), asks(li, answer(true))],
    when: asks(li, settle),
    outcome: ['Settled'],
  },
  { name: 'T4: nothing decided', given: received, when: asks(li, settle), outcome: refused('no-decision') },
  {
    name: 'T4: not accepted',
    given: [...received, asks(li, remedy(line()))],
    when: asks(li, settle),
    outcome: refused('not-accepted'),
  },
  { name: 'T4: withdrawn', given: [opened], when: asks(li, withdraw), outcome: ['Withdrawn'] },
  {
    name: 'T4: unsettled needs tier 3',
    given: [...received, asks(li, remedy(line())), asks(li, answer(false))],
    when: asks(li, end('unsettled')),
    outcome: refused('not-at-tier-3'),
  },
  {
    name: 'T4: a decision brought up from below is none of tier 3',
    given: [
      ...received,
      asks(li, remedy(line())),
      asks(li, answer(false)),
      asks(li, escalate('not-accepted')),
      asks(wang, escalate('complex')),
      asks(sun, receive),
    ],
    when: asks(li, end('unsettled')),
    outcome: refused('not-at-tier-3'),
  },
  {
    name: 'T4: unsettled needs a consumer who said no',
    given: [...atTier3, asks(sun, remedy(line()))],
    when: asks(li, end('unsettled')),
    outcome: refused('reason-not-true'),
  },
  {
    name: 'T4: unsettled',
    given: [...atTier3, asks(sun, remedy(line())), asks(li, answer(false))],
    when: asks(li, end('unsettled')),
    outcome: ['Ended'],
  },
  {
    name: 'T4b: two days are not three',
    given: [opened, asks(li, attempt), days(1), asks(li, attempt), asks(li, attempt)],
    when: asks(li, end('unreachable')),
    outcome: refused('attempts-missing'),
  },
  {
    name: 'T4b: three attempts on three days',
    given: [opened, asks(li, attempt), days(1), asks(li, attempt), days(1), asks(li, attempt)],
    when: asks(li, end('unreachable')),
    outcome: ['Ended'],
  },
  {
    name: 'T4b: a consumer who came back has to be missed anew',
    given: [
      opened,
      ...[asks(li, attempt), days(1), asks(li, attempt), days(1), asks(li, attempt)],
      asks(li, end('unreachable')),
      asks(li, reopen),
    ],
    when: asks(li, end('unreachable')),
    outcome: refused('attempts-missing'),
  },
  {
    name: 'T4b: an attempt is dated the day it was made',
    given: [opened],
    when: seals(li, 'ContactAttempted', { day: '2024-03-03' }),
    outcome: refused('day-not-today'),
  },
  {
    name: 'T4b: a duplicate of another complaint',
    given: [opened, asks(li, open(), { about: 'c2' })],
    when: asks(li, end('duplicate', 'c1'), { about: 'c2' }),
    outcome: ['Ended'],
  },
  {
    name: 'T4b: not of itself',
    given: [opened],
    when: asks(li, end('duplicate', 'c1')),
    outcome: refused('duplicate-of-itself'),
  },
  {
    name: 'T4b: not of nothing',
    given: [opened],
    when: asks(li, end('duplicate', 'c9')),
    outcome: refused('complaint-unknown'),
  },
  {
    name: 'T4b: only a duplicate names another',
    given: [opened],
    when: asks(li, end('not-ours', 'c9')),
    outcome: refused('complaint-unknown'),
  },
  {
    name: 'T4: settled is no other end',
    given: [opened],
    when: seals(li, 'Ended', { end: 'settled', duplicateOf: null }),
    outcome: refused('bad-input'),
  },
  {
    name: 'T4: a reopened complaint is asked about its decision again',
    given: [...accepted, asks(li, pay()), asks(li, settle), asks(li, reopen)],
    when: asks(li, settle),
    outcome: refused('not-accepted'),
  },
  {
    name: 'T2: what was paid before the reopening counts',
    given: [
      asks(li, open({ items: [goods({ price: 20_000 })] })),
      asks(li, receive),
      asks(li, remedy(line({ amount: 15_000 }))),
      asks(li, answer(true)),
      asks(li, pay({ amount: 15_000 })),
      asks(li, settle),
      asks(li, reopen),
    ],
    when: asks(li, remedy(line({ amount: 5001 }))),
    outcome: refused('amount-beyond-authority'),
  },
  {
    name: 'L2: corrections are made after the end',
    given: [opened, asks(li, withdraw)],
    when: asks(li, amend('cause', 'price', null)),
    outcome: ['Amended'],
  },
];

function named(name: string): object {
  return { ...line(), line: name };
}
