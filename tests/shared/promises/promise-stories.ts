import type { Command, RemedyInput } from '../../../shared/complaint/commands.ts';
import type { Actor } from '../../../shared/ledger/entry.ts';
import {
  amend,
  answer,
  bare,
  escalate,
  goods,
  line,
  open,
  pay,
  receive,
  remedy,
  reopen,
  settle,
} from '../../support/commands.ts';
import { chen, inspector, li, sun, system, wang, zhao } from '../../support/people.ts';
import { asks, days, refused, type Step, type Story, seals } from '../../support/story.ts';

const today = '2024-03-04';
const tomorrow = '2024-03-05';
const noReason = {
  template: 'no-reason',
  days: 30,
  kinds: ['daily', 'clothing'],
  opened: false,
  gives: 'refund',
} as const;
const returns = { template: 'returns', refundDays: 15, exchangeDays: 30 } as const;
const made = (terms: object, changes: object = {}, by: Actor = sun) =>
  seals(by, 'PromiseMade', { version: 1, from: today, terms, ...changes });
const withdrawn = (changes: object = {}, by: Actor = sun) =>
  seals(by, 'PromiseWithdrawn', { template: 'no-reason', version: 2, from: tomorrow, ...changes });
const hung = (changes: object = {}, by: Actor = li) =>
  seals(by, 'PosterHung', { poster: 1, template: 'no-reason', version: 1, day: today, ...changes });
const down = (changes: object = {}, by: Actor = li) =>
  seals(by, 'PosterTakenDown', { poster: 1, day: today, ...changes });
const printed = (changes: object = {}, by: Actor = li) =>
  seals(by, 'PosterPrinted', { template: 'no-reason', version: 1, paper: 'A3', ...changes });

const story = (
  name: string,
  given: Story['given'],
  when: Step,
  outcome: Story['outcome'] | null = null,
): Story => ({
  name,
  given,
  when,
  outcome: outcome ?? ('event' in when ? [when.event.type] : []),
});
const no = (code: Parameters<typeof refused>[0]) => refused(code);

const standing = [
  { tier: 1, operator: 'li' },
  { tier: 1, operator: 'chen' },
  { tier: 2, operator: 'wang' },
  { tier: 3, operator: 'sun' },
];
const stand = (people: object = standing, changes: object = {}, by: Actor = sun) =>
  seals(by, 'TierPeopleNamed', { version: 1, people, ...changes });
const tiersOf = (one: string, two: string, three: string) =>
  [one, two, three].map((operator, index) => ({ tier: index + 1, operator }));

/** Who stands for the tiers on their poster (D3). */
const named: readonly Story[] = [
  story('D3: the enterprise head names who stands for the tiers', [], stand()),
  story('D3: a department head does not', [], stand(standing, {}, wang), no('enterprise-head-needed')),
  story('D3: in its order', [], stand(standing, { version: 2 }), no('settings-version')),
  story('D3: and anew, all of them', [stand()], stand(tiersOf('chen', 'zhao', 'qian'), { version: 2 })),
  story('D3: nobody unknown', [], stand(tiersOf('nobody', 'wang', 'sun')), no('operator-unknown')),
  story('D3: nobody below the tier', [], stand(tiersOf('li', 'chen', 'sun')), no('tier-person-below')),
  story('D3: whoever is above it may', [], stand(tiersOf('wang', 'zhao', 'sun'))),
  story('D3: no inspector', [], stand(tiersOf('he', 'wang', 'sun')), no('tier-person-below')),
  story('D3: somebody at each tier', [], stand(standing.slice(0, 3)), no('tier-people-missing')),
  story('T3: nobody for two tiers', [], stand(tiersOf('wang', 'wang', 'sun')), no('tier-person-twice')),
  {
    ...story('T3a: but in the smallest stores', [], stand(tiersOf('wang', 'wang', 'sun'))),
    store: { employs: 2, twoTiers: true },
  },
  {
    ...story(
      'D3: nobody twice for one tier',
      [],
      stand([...tiersOf('li', 'wang', 'sun').slice(0, 1), ...tiersOf('li', 'wang', 'sun')]),
      no('tier-person-twice'),
    ),
    store: { employs: 2, twoTiers: true },
  },
  story('D3: the lowest tier first', [], stand(standing.toReversed()), no('bad-input')),
  story('D3: not before the store is set up', [], stand(standing, {}, system), no('role-may-not')),
];

/** What the store promises in public, and where it hangs (C1, D3). */
const posted: readonly Story[] = [
  story('C1: the enterprise head posts a promise', [], made(noReason)),
  story('C1: in force from a later day', [], made(returns, { from: '2024-04-01' })),
  story(
    'C1: never from a day that is over',
    [],
    made(noReason, { from: '2024-03-03' }),
    no('promise-too-early'),
  ),
  story('C1: a department head promises nothing', [], made(noReason, {}, wang), no('enterprise-head-needed')),
  story('C1: nor does the desk', [], made(noReason, {}, system), no('role-may-not')),
  story('C1: versions follow one another', [], made(noReason, { version: 2 }), no('settings-version')),
  story('C1: each template has its own', [made(noReason)], made(returns)),
  story(
    'C1: what binds today is changed from tomorrow',
    [made(noReason)],
    made({ ...noReason, days: 7 }, { version: 2 }),
    no('promise-too-early'),
  ),
  story(
    'C1: and from tomorrow it may',
    [made(noReason)],
    made({ ...noReason, days: 7 }, { version: 2, from: tomorrow }),
  ),
  story(
    'C1: what has not begun is changed at once',
    [made(noReason, { from: tomorrow })],
    made({ ...noReason, days: 7 }, { version: 2 }),
  ),
  story(
    'C1: an exchange for fewer days than a refund is a slip',
    [],
    made({ ...returns, exchangeDays: 10 }),
    no('promise-days'),
  ),
  story('C1: a promise is withdrawn', [made(noReason)], withdrawn()),
  story('C1: not for today', [made(noReason)], withdrawn({ from: today }), no('promise-too-early')),
  story('C1: only one that there is', [], withdrawn({ version: 1 }), no('promise-unknown')),
  story('C1: and once', [made(noReason), withdrawn()], withdrawn({ version: 3 }), no('promise-unknown')),
  story('C1: by the enterprise head', [made(noReason)], withdrawn({}, wang), no('enterprise-head-needed')),
  story('C1: in its order', [made(noReason)], withdrawn({ version: 3 }), no('settings-version')),
  story('C1: and made again', [made(noReason), withdrawn()], made(noReason, { version: 3 })),
  story('D3: a poster is printed', [made(noReason)], printed()),
  story('D3: not of a promise that nobody made', [made(returns)], printed(), no('promise-unknown')),
  story(
    'D3: not of a withdrawal',
    [made(noReason), withdrawn()],
    printed({ version: 2 }),
    no('promise-unknown'),
  ),
  story('D3: an inspector prints none', [made(noReason)], printed({}, inspector), no('role-may-not')),
  story('D3: a clerk hangs it up', [made(noReason)], hung()),
  story('D3: yesterday, it turns out', [made(noReason)], hung({ day: '2024-03-03' })),
  story('D3: not tomorrow', [made(noReason)], hung({ day: tomorrow }), no('day-to-come')),
  story('D3: not one that nobody made', [], hung(), no('promise-unknown')),
  story('D3: an inspector hangs none', [made(noReason)], hung({}, inspector), no('role-may-not')),
  story('D3: posters are counted', [made(noReason), hung()], hung(), no('bad-input')),
  story('D3: a second one', [made(noReason), hung()], hung({ poster: 2 })),
  story('D3: it is taken down', [made(noReason), hung()], down()),
  story('D3: once', [made(noReason), hung(), down()], down(), no('poster-unknown')),
  story('D3: only one that hangs', [made(noReason)], down(), no('poster-unknown')),
  story('D3: not before it hung', [made(noReason), hung()], down({ day: '2024-03-03' }), no('bad-input')),
  story('D3: not tomorrow', [made(noReason), hung()], down({ day: tomorrow }), no('day-to-come')),
  story(
    'D3: an inspector takes none down',
    [made(noReason), hung()],
    down({}, inspector),
    no('role-may-not'),
  ),
];

const broken = goods({ fault: 'confirmed', quantity: '1' });
const opening = (changes: Parameters<typeof open>[0] = {}) => asks(li, open({ items: [broken], ...changes }));
const faulty = [opening(), asks(li, receive)];
const nay: RemedyInput = line({ kind: 'refusal', amount: 0, reason: 'used' });
const swap: RemedyInput = line({ kind: 'exchange', amount: 0 });
const sorry: RemedyInput = bare({ kind: 'apology' });
const two = goods({ fault: 'confirmed', quantity: '2' });
const disputes = (fact: 'fault' | 'purchase' | 'condition', item: string | null = 'i1'): Command => ({
  type: 'DisputeFact',
  item,
  fact,
  note: '门店认为是摔坏的，顾客说没有摔过',
});
const agrees: Command = { type: 'SettleDispute', item: 'i1', fact: 'fault', note: '检测后双方一致' };
const withNote = (...lines: RemedyInput[]): Command => ({
  ...remedy(...lines),
  note: '过了公示的天数，顾客同意',
});
const asking = (note: string, ...lines: RemedyInput[]): Command => ({ type: 'AskApproval', lines, note });
/** Bought today, sound and unopened, under a promise of thirty days. */
const sound = [
  made(noReason),
  asks(li, open({ cause: 'wrong-purchase', purchaseDate: today, items: [goods({ quantity: '1' })] })),
  asks(li, receive),
];
const approve = (note = ''): Command => ({ type: 'Approve', approval: 'a1', note });
const less = (tier: number, by: Actor, changes: object = {}) =>
  seals(by, 'LessAllowed', {
    tier,
    floors: [{ item: 'i1', by: 'promise', rule: 'no-reason', version: 1 }],
    ...changes,
  });
/** Nobody approves less than the law gives; less than a posted promise takes a reason and tier 2 (C2a). */
const kept: readonly Story[] = [
  story(
    'C2a: a refusal of faulty goods within the seven days',
    faulty,
    asks(li, remedy(nay)),
    no('less-than-law'),
  ),
  story('C2a: an apology instead', faulty, asks(li, remedy(sorry)), no('less-than-law')),
  story(
    'C2a: the enterprise head may not either',
    [opening(), asks(li, escalate('complex')), asks(li, escalate('complex')), asks(sun, receive)],
    asks(sun, withNote(nay)),
    no('less-than-law'),
  ),
  story(
    'C2a: an exchange where the consumer wants the money',
    faulty,
    asks(li, remedy(swap)),
    no('less-than-law'),
  ),
  story('C2a: the whole price', faulty, asks(li, remedy(line())), ['RemedyDecided']),
  story(
    'C2a: a fen less than the price',
    faulty,
    asks(li, remedy(line({ amount: 1279 }))),
    no('less-than-law'),
  ),
  story('C2a: as much in other money', faulty, asks(li, remedy(line({ kind: 'price-difference' }))), [
    'RemedyDecided',
  ]),
  story(
    'C2a: one of two pieces',
    [opening({ items: [two] }), asks(li, receive)],
    asks(li, remedy(line())),
    no('less-than-law'),
  ),
  story(
    'C2a: nothing said of the second line of goods',
    [opening({ items: [broken, broken] }), asks(li, receive)],
    asks(li, remedy(line())),
    no('less-than-law'),
  ),
  story(
    'C2a: an exchange for who wants one',
    [opening({ wish: 'exchange' }), asks(li, receive)],
    asks(li, remedy(swap)),
    ['RemedyDecided'],
  ),
  story(
    'C2a: the money for who wants an exchange',
    [opening({ wish: 'exchange' }), asks(li, receive)],
    asks(li, remedy(line())),
    ['RemedyDecided'],
  ),
  story(
    'C2a: half the money is none of it',
    [opening({ wish: 'exchange' }), asks(li, receive)],
    asks(li, remedy(line({ amount: 600 }))),
    no('less-than-law'),
  ),
  story(
    'C2a: a wish that is put right',
    [...faulty, asks(li, amend('wish', 'exchange', null))],
    asks(li, remedy(swap)),
    ['RemedyDecided'],
  ),
  story(
    'C2a: an exchange for who wants a repair',
    [opening({ wish: 'repair' }), asks(li, receive)],
    asks(li, remedy(swap)),
    ['RemedyDecided'],
  ),
  story(
    'C2a: who wants something else is at least not refused',
    [opening({ wish: 'other' }), asks(li, receive)],
    asks(li, remedy(nay)),
    no('less-than-law'),
  ),
  story(
    'C2a: what that is, is theirs',
    [opening({ wish: 'other' }), asks(li, receive)],
    asks(li, remedy(bare({ kind: 'price-difference', amount: 100 }))),
    ['RemedyDecided'],
  ),
  story(
    'C2a: after the seven days an exchange is enough',
    [opening({ purchaseDate: '2024-02-20' }), asks(li, receive)],
    asks(li, remedy(swap)),
    ['RemedyDecided'],
  ),
  story(
    'C2a: and a refusal is not',
    [opening({ purchaseDate: '2024-02-20' }), asks(li, receive)],
    asks(li, remedy(nay)),
    no('less-than-law'),
  ),
  story(
    'C2a: on the seventh day',
    [opening({ purchaseDate: '2024-02-26' }), asks(li, receive)],
    asks(li, remedy(swap)),
    no('less-than-law'),
  ),
  story(
    'C2a: on the eighth',
    [opening({ purchaseDate: '2024-02-25' }), asks(li, receive)],
    asks(li, remedy(swap)),
    ['RemedyDecided'],
  ),
  story(
    'C2a: two years and a day',
    [opening({ purchaseDate: '2022-03-03' }), asks(li, receive)],
    asks(li, remedy(nay)),
    ['RemedyDecided'],
  ),
  story(
    'C2a: two years to the day',
    [opening({ purchaseDate: '2022-03-04' }), asks(li, receive)],
    asks(li, remedy(nay)),
    no('less-than-law'),
  ),
  story(
    'C2a: goods without a price are given back whole',
    [opening({ items: [{ ...broken, price: null }] }), asks(li, receive)],
    asks(li, remedy(swap)),
    no('less-than-law'),
  ),
  story(
    'C2a: what is unknown forbids nothing: the day',
    [opening({ purchaseDate: null }), asks(li, receive)],
    asks(li, remedy(nay)),
    ['RemedyDecided'],
  ),
  story(
    'C2a: nor does a fault that is only said',
    [opening({ items: [goods({ fault: 'said', quantity: '1' })] }), asks(li, receive)],
    asks(li, remedy(nay)),
    ['RemedyDecided'],
  ),
  story(
    'C2a: until it is found',
    [
      opening({ items: [goods({ fault: 'said', quantity: '1' })] }),
      asks(li, receive),
      asks(li, amend('fault', 'confirmed')),
    ],
    asks(li, remedy(nay)),
    no('less-than-law'),
  ),
  story(
    'C2a: goods that the consumer keeps',
    [opening({ items: [goods({ fault: 'confirmed', taking: 'kept-agreed' })] }), asks(li, receive)],
    asks(li, remedy(nay)),
    ['RemedyDecided'],
  ),
  story(
    'C2a: a company buys by its contract',
    [opening({ salesChannel: 'company' }), asks(li, receive)],
    asks(li, remedy(nay)),
    ['RemedyDecided'],
  ),
  story(
    'C2a: sold past its day',
    [
      opening({
        items: [goods({ kind: 'prepackaged-food', shelfLifeEnd: '2024-03-01', quantity: '1' })],
      }),
      asks(li, receive),
    ],
    asks(li, remedy(nay)),
    no('less-than-law'),
  ),
  story(
    'C2a: sold on its last day',
    [
      opening({
        items: [goods({ kind: 'prepackaged-food', shelfLifeEnd: '2024-03-02', quantity: '1' })],
      }),
      asks(li, receive),
    ],
    asks(li, remedy(nay)),
    ['RemedyDecided'],
  ),
  story(
    'C2a: ordered from home, unopened, without a reason',
    [
      opening({ salesChannel: 'home-delivery', items: [goods({ kind: 'clothing', quantity: '1' })] }),
      asks(li, receive),
    ],
    asks(li, remedy(nay)),
    no('less-than-law'),
  ),
  story(
    'C2a: the same, opened',
    [
      opening({
        salesChannel: 'home-delivery',
        items: [goods({ kind: 'clothing', condition: 'opened', quantity: '1' })],
      }),
      asks(li, receive),
    ],
    asks(li, remedy(nay)),
    ['RemedyDecided'],
  ),
  story(
    'C2a: the same, without a barcode',
    [
      opening({
        salesChannel: 'home-delivery',
        items: [goods({ kind: 'clothing', barcode: null, quantity: '1' })],
      }),
      asks(li, receive),
    ],
    asks(li, remedy(nay)),
    ['RemedyDecided'],
  ),
  story(
    'C2a: what was given is not owed again',
    [
      ...faulty,
      asks(li, remedy(line())),
      asks(li, answer(true)),
      asks(li, pay()),
      asks(li, settle),
      asks(li, reopen),
    ],
    asks(li, remedy(nay)),
    ['RemedyDecided'],
  ),
  story(
    'C2a: less than the law is not even asked for',
    faulty,
    asks(li, asking('想给一半', nay)),
    no('less-than-law'),
  ),

  story('C2a: who disputes a fact says so', faulty, asks(li, disputes('fault')), ['FactDisputed']),
  story(
    'C2a: once',
    [...faulty, asks(li, disputes('fault'))],
    asks(li, disputes('fault')),
    no('already-disputed'),
  ),
  story('C2a: about goods of this complaint', faulty, asks(li, disputes('fault', 'i9')), no('item-unknown')),
  story('C2a: a fault is of goods', faulty, asks(li, disputes('fault', null)), no('bad-input')),
  story('C2a: the purchase is not', faulty, asks(li, disputes('purchase')), no('bad-input')),
  story('C2a: until both agree', [...faulty, asks(li, disputes('fault'))], asks(li, agrees), [
    'DisputeSettled',
  ]),
  story(
    'C2a: which they did already',
    [...faulty, asks(li, disputes('fault')), asks(li, agrees)],
    asks(li, agrees),
    no('dispute-unknown'),
  ),
  story(
    'C2a: with a dispute a clerk alone gives no less',
    [...faulty, asks(li, disputes('fault'))],
    asks(li, remedy(nay)),
    no('less-than-promise'),
  ),
  story(
    'C2a: nor where the whole purchase is disputed',
    [...faulty, asks(li, disputes('purchase', null))],
    asks(li, remedy(nay)),
    no('less-than-promise'),
  ),
  story(
    'C2a: a dispute about something else changes nothing',
    [...faulty, asks(li, disputes('condition'))],
    asks(li, remedy(nay)),
    no('less-than-law'),
  ),
  story(
    'C2a: they agree again, and the law stands',
    [...faulty, asks(li, disputes('fault')), asks(li, agrees)],
    asks(li, remedy(nay)),
    no('less-than-law'),
  ),
  story(
    'C2a: a head may, with the reason',
    [opening(), asks(li, disputes('fault')), asks(li, escalate('complex')), asks(wang, receive)],
    asks(wang, withNote(nay)),
    ['LessAllowed', 'RemedyDecided'],
  ),

  story('C2a: a clerk gives less than is posted', sound, asks(li, remedy(nay)), no('less-than-promise')),
  story('C2a: as much as is posted', sound, asks(li, remedy(line())), ['RemedyDecided']),
  story('C2a: asking for less says why', sound, asks(li, asking('', nay)), no('less-reason-missing')),
  story('C2a: and then may', sound, asks(li, asking('包装里少了配件', nay)), ['ApprovalAsked']),
  story(
    'C2a: tier 2 agrees, for the reason that was given',
    [...sound, asks(li, asking('包装里少了配件', nay))],
    asks(wang, approve()),
    ['LessAllowed', 'Authorised'],
  ),
  story(
    'C2a: and the clerk decides',
    [...sound, asks(li, asking('包装里少了配件', nay)), asks(wang, approve('看过了'))],
    asks(li, remedy(nay)),
    ['RemedyDecided'],
  ),
  story(
    'C2a: an authorisation alone is not enough',
    [
      ...sound,
      asks(li, asking('包装里少了配件', nay)),
      asks(wang, { type: 'Authorise', amount: 0, kinds: ['refusal'], note: '' }),
    ],
    asks(li, remedy(nay)),
    no('less-than-promise'),
  ),
  story(
    'C2a: a head at tier 1 still says why',
    [
      made(noReason),
      asks(li, open({ cause: 'wrong-purchase', purchaseDate: today, items: [goods({ quantity: '1' })] })),
      asks(wang, receive),
    ],
    asks(wang, remedy(nay)),
    no('less-reason-missing'),
  ),
  story('C2a: tier 2 allows it by itself', sound, less(2, wang)),
  story('C2a: tier 3 too', sound, less(3, sun)),
  story('C2a: a clerk does not', sound, less(1, li), no('tier-too-low')),
  story('C2a: nobody in another tier’s name', sound, less(3, wang), no('tier-too-low')),
  story(
    'C2a: at tier 3 it takes the enterprise head',
    [...sound, asks(li, escalate('complex')), asks(li, escalate('complex'))],
    less(2, wang),
    no('tier-too-low'),
  ),
  story('C2a: once is enough', [...sound, less(2, wang)], less(2, zhao), no('nothing-to-allow')),
  story(
    'C2a: only what stands',
    sound,
    less(2, wang, {
      floors: [{ item: 'i1', by: 'promise', rule: 'returns', version: 1 }],
    }),
    no('nothing-to-allow'),
  ),
  story(
    'C2a: each once',
    sound,
    less(2, wang, {
      floors: [1, 2].map(() => ({ item: 'i1', by: 'promise', rule: 'no-reason', version: 1 })),
    }),
    no('nothing-to-allow'),
  ),
  story(
    'C2a: the law is never allowed to fall short of',
    faulty,
    less(2, wang, {
      floors: [{ item: 'i1', by: 'law', rule: 'not-conforming-7-days', version: 1 }],
    }),
    no('nothing-to-allow'),
  ),
  story(
    'C2a: nobody allows what they asked for',
    [
      made(noReason),
      asks(li, open({ cause: 'wrong-purchase', purchaseDate: today, items: [goods({ quantity: '1' })] })),
      asks(wang, receive),
      asks(wang, asking('包装里少了配件', nay)),
    ],
    less(2, wang),
    no('own-approval'),
  ),
  story(
    'T3: a deputy who has heard the consumer below does not',
    [seals(sun, 'DeputyNamed', { deputyship: 1, deputy: 'li', tier: 2, from: today, to: today }), ...sound],
    less(2, li),
    no('one-person-one-tier'),
  ),
  story(
    'T3: one who has not, does',
    [seals(sun, 'DeputyNamed', { deputyship: 1, deputy: 'chen', tier: 2, from: today, to: today }), ...sound],
    less(2, chen),
  ),
  story(
    'C1: bought before the promise was posted',
    [
      made(noReason),
      asks(li, open({ cause: 'wrong-purchase', purchaseDate: '2024-03-03', items: [goods()] })),
      asks(li, receive),
    ],
    asks(li, remedy(nay)),
    ['RemedyDecided'],
  ),
  story(
    'C1: bought under the version before',
    [
      made(noReason),
      made({ ...noReason, kinds: ['clothing'] }, { version: 2, from: tomorrow }),
      days(2),
      asks(li, open({ cause: 'wrong-purchase', purchaseDate: today, items: [goods()] })),
      asks(li, receive),
    ],
    asks(li, remedy(nay)),
    no('less-than-promise'),
  ),
  story(
    'C1: bought under the later version',
    [
      made(noReason),
      made({ ...noReason, kinds: ['clothing'] }, { version: 2, from: tomorrow }),
      days(2),
      asks(li, open({ cause: 'wrong-purchase', purchaseDate: tomorrow, items: [goods()] })),
      asks(li, receive),
    ],
    asks(li, remedy(nay)),
    ['RemedyDecided'],
  ),
  story(
    'C1: bought after it was withdrawn',
    [
      made(noReason),
      withdrawn(),
      days(2),
      asks(li, open({ cause: 'wrong-purchase', purchaseDate: tomorrow, items: [goods()] })),
      asks(li, receive),
    ],
    asks(li, remedy(nay)),
    ['RemedyDecided'],
  ),
  story(
    'C1: faulty goods after the law’s seven days, within the posted fifteen',
    [made(returns), days(10), asks(li, open({ purchaseDate: today, items: [broken] })), asks(li, receive)],
    asks(li, remedy(swap)),
    no('less-than-promise'),
  ),
  story(
    'C1: opened goods, where only unopened ones are promised',
    [
      made(noReason),
      asks(
        li,
        open({ cause: 'wrong-purchase', purchaseDate: today, items: [goods({ condition: 'opened' })] }),
      ),
      asks(li, receive),
    ],
    asks(li, remedy(nay)),
    ['RemedyDecided'],
  ),
  story(
    'C1: another piece is promised, and the money is as good',
    [
      made({ ...noReason, gives: 'exchange' }),
      asks(li, open({ cause: 'wrong-purchase', purchaseDate: today, items: [goods({ quantity: '1' })] })),
      asks(li, receive),
    ],
    asks(li, remedy(swap)),
    ['RemedyDecided'],
  ),
];

const said = { line: 'x-l1', ...nay };
const atTier3 = [asks(li, escalate('complex')), asks(li, escalate('complex'))];

/** The same facts put straight to the rules, as a verifier meets them in a log that was forged. */
const forged: readonly Story[] = [
  story(
    'C2a: a decision below the law in a log',
    faulty,
    seals(li, 'RemedyDecided', { decision: 'x', tier: 1, lines: [said] }),
    no('less-than-law'),
  ),
  story(
    'C2a: a request below the law in a log',
    faulty,
    seals(li, 'ApprovalAsked', {
      approval: 'x',
      tier: 1,
      lines: [{ line: 'x-l1', ...bare({ kind: 'make-up-quantity' }) }],
    }),
    no('less-than-law'),
  ),
  story(
    'C2a: a decision below a promise in a log',
    sound,
    seals(li, 'RemedyDecided', { decision: 'x', tier: 1, lines: [said] }),
    no('less-than-promise'),
  ),
  story(
    'C2a: at tier 2 a clerk allows nothing',
    [...sound, asks(li, escalate('complex'))],
    less(1, li),
    no('tier-too-low'),
  ),
  story('C2a: at tier 3 the enterprise head allows it', [...sound, ...atTier3], less(3, sun)),
];

export const promiseStories: readonly Story[] = [...posted, ...named, ...kept, ...forged];
