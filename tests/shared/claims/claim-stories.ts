import {
  answer,
  bare,
  dispose,
  goods,
  line,
  open,
  pay,
  receive,
  remedy,
  settle,
  weigh,
} from '../../support/commands.ts';
import { chen, inspector, li, patientAuthority, sun, system, wang } from '../../support/people.ts';
import { asks, days, refused, type Step, type Story, seals } from '../../support/story.ts';

const contract = { from: '2023-03-01', to: null };
const added = (party: string, kind: string) => seals(wang, 'PartyAdded', { party, kind, ...contract });
const counter = added('party-1', 'counter-lessee');
const supplier = added('party-2', 'supplier');
const left = seals(wang, 'PartyChanged', {
  party: 'party-1',
  kind: 'counter-lessee',
  ...contract,
  ended: '2024-03-01',
});
const lessee = [counter, left];
const opened = (changes: Parameters<typeof open>[0] = {}, about = 'c1') =>
  asks(li, open({ responsible: 'counter-lessee', ...changes }), { about });
/** A consumer was given 25.60 for two pieces. */
const course = (about = 'c1') => [
  asks(li, receive, { about }),
  asks(li, remedy(line({ quantity: '2', amount: 2560 })), { about }),
  asks(li, answer(true), { about }),
  asks(li, pay({ amount: 2560 }), { about }),
];
const paid = [opened(), course()].flat();
const marks = (changes: object = {}, about = 'c1', by = li): Step =>
  seals(
    by,
    'AdvancePaid',
    {
      advance: 'v1',
      decision: 'd1',
      amount: 2560,
      basis: 'law',
      rule: 'counter-let',
      promise: null,
      evidence: ['goods', 'own-records'],
      responsible: 'lessee',
      party: 'party-1',
      ...changes,
    },
    about,
  );
const bySupplier = { rule: 'others-fault', responsible: 'supplier', party: 'party-2' };
const marked = [lessee, paid, marks()].flat();
const claims = (changes: object = {}, by = li): Step =>
  seals(by, 'ClaimMade', {
    claim: 1,
    responsible: 'lessee',
    party: 'party-1',
    contract: 'ended',
    due: '2024-03-20',
    amount: 2560,
    lines: 1,
    ...changes,
  });
const part = (changes: object = {}, about = 'c1', by = li): Step =>
  seals(by, 'AdvanceClaimed', { claim: 1, advance: 'v1', amount: 2560, ...changes }, about);
const claimed = [...marked, claims(), part()];
const received = (amount = 1000, entry = 1, day = '2024-03-04', by = li): Step =>
  seals(by, 'ClaimReceived', { claim: 1, entry, amount, way: 'bank', day });
const setOff = (amount = 1000, entry = 1, changes: object = {}, by = wang): Step =>
  seals(by, 'ClaimSetOff', { claim: 1, entry, amount, against: 'deposit', note: null, ...changes });
const writtenOff = (amount = 560, entry = 3, by = sun): Step =>
  seals(by, 'ClaimWrittenOff', { claim: 1, entry, amount, reason: 'gone' });
const undone = (entry = 1, by = wang): Step => seals(by, 'ClaimEntryTakenBack', { claim: 1, entry });
const letter = (kind: string, by = li, claim = 1): Step =>
  seals(by, 'ClaimLetterPrinted', { claim, letter: kind });
const answers = (said: string, by = li, claim = 1): Step =>
  seals(by, 'ClaimAnswered', { claim, answer: said });
const level = [...claimed, received(1000), setOff(1000, 2), writtenOff()];
/** The supplier took two pieces back on a note, and credited 12.00 for one of them. */
const note = (party = 'party-2', number = 1) =>
  seals(li, 'ReturnNoteMade', { note: number, party, lines: 1 });
const sent = (party = 'party-2', number = 1) =>
  seals(li, 'GoodsSent', { disposition: 'i1-p1', note: number, party, quantity: '1', price: 1280 });
const credited = (amount = 1200, number = 1) =>
  seals(li, 'GoodsAnswered', {
    disposition: 'i1-p1',
    note: number,
    outcome: 'credited',
    quantity: '1',
    amount,
  });
const sentBack = (party = 'party-2'): readonly Step[] => [
  asks(li, dispose({ way: 'return-to-supplier', quantity: '2' })),
  note(party),
  sent(party),
];
const ofSupplier = { responsible: 'supplier', party: 'party-2', contract: 'in-force' };
const onSupplier = [lessee, supplier, paid, marks(bySupplier), claims(ofSupplier), part()].flat();
const fromNote = (amount: number, entry = 1, claim = 1): Step =>
  setOff(amount, entry, { against: 'return-credit', note: 1, claim });
const twoClaims = [
  [lessee, supplier, paid, marks(bySupplier)].flat(),
  claims({ ...ofSupplier, amount: 1560 }),
  part({ amount: 1560 }),
  claims({ ...ofSupplier, claim: 2, amount: 1000 }),
  part({ claim: 2, amount: 1000 }),
  ...sentBack(),
  credited(),
].flat();
const promised = (limit = 5000, from = '2024-03-04') =>
  seals(sun, 'PromiseMade', {
    version: 1,
    from,
    terms: { template: 'advance-payment', limit, minutes: 30 },
  });
const byPromise = { basis: 'promise', rule: null, promise: 1 };
const second = [opened({ name: '李先生' }, 'c2'), ...course('c2'), marks({}, 'c2')];

/** Nothing of it lies at the desk; 10.00 of it were paid for the lessee. */
const ofNoGoods = [
  lessee,
  asks(li, open({ responsible: 'counter-lessee', goods: false, items: [], cause: 'price' })),
  asks(li, receive),
  asks(li, remedy(bare({ kind: 'price-difference', amount: 1000 }))),
  asks(li, answer(true)),
  asks(li, pay({ amount: 1000 })),
  asks(li, settle),
  marks({ amount: 1000, evidence: ['own-records'] }),
].flat();
const claimedOfNoGoods = [claims({ amount: 1000 }), part({ amount: 1000 })];
/** Two years and a week of a store that is open: something is sealed every week. */
const years: readonly Step[] = Array.from({ length: 105 }, () => [
  days(7),
  seals(wang, 'CatalogueImported', { rows: 0, taken: 0 }),
]).flat();
const agreed = [
  seals(sun, 'ErasureAsked', { erasure: 1, until: '2026-03-08', asker: 'sun' }),
  days(1),
  seals(wang, 'ErasureApproved', { erasure: 1, approver: 'wang' }),
];
const erased = seals(system, 'Erased', { erasure: 1 });

const story = (name: string, given: Story['given'], when: Step, outcome: Story['outcome']): Story => ({
  name,
  given,
  when,
  outcome,
});
const no = refused;

/** What is paid in advance for somebody else, and claimed of them (C3, C4). */
export const claimStories: readonly Story[] = [
  story(
    'C4: a lessee who has left changes nothing: the consumer is paid, and it is marked as an advance',
    [lessee, paid],
    marks(),
    ['AdvancePaid'],
  ),
  story('C3: also after the complaint was settled', [lessee, paid, asks(li, settle)], marks(), [
    'AdvancePaid',
  ]),
  story(
    'C3: by command, named as the register names it',
    [lessee, paid],
    asks(li, {
      type: 'MarkAdvance',
      decision: 'd1',
      amount: 2560,
      basis: 'law',
      rule: 'counter-let',
      promise: null,
      evidence: ['goods'],
      responsible: 'lessee',
      party: 'party-1',
      name: '',
      note: '',
    }),
    ['AdvancePaid'],
  ),
  story(
    'C3: whoever is in no register is named in words',
    [lessee, paid],
    asks(li, {
      type: 'MarkAdvance',
      decision: 'd1',
      amount: 2560,
      basis: 'law',
      rule: 'others-fault',
      promise: null,
      evidence: ['goods'],
      responsible: 'producer',
      party: null,
      name: '',
      note: '',
    }),
    no('bad-input'),
  ),
  story('C3: no more than the consumer got', [lessee, paid], marks({ amount: 2561 }), no('advance-over')),
  story(
    'C3: what was only decided was not paid',
    [lessee, opened(), course().slice(0, 3)],
    marks(),
    no('advance-over'),
  ),
  story(
    'C3: money on its way has not arrived',
    [
      lessee,
      opened(),
      course().slice(0, 3),
      asks(li, pay({ amount: 2560, channel: 'wechat', state: 'initiated' })),
    ],
    marks(),
    no('advance-over'),
  ),
  story(
    'C3: nor under a decision that is none',
    [lessee, paid],
    marks({ decision: 'd9' }),
    no('advance-over'),
  ),
  story(
    'C3: a part first, the rest later',
    [lessee, paid, marks({ amount: 1000 })],
    marks({ advance: 'v2', amount: 1560 }),
    ['AdvancePaid'],
  ),
  story(
    'C3: never more than was paid in all',
    [lessee, paid, marks({ amount: 1000 })],
    marks({ advance: 'v2', amount: 1561 }),
    no('advance-over'),
  ),
  story(
    'L2: each advance has a name of its own',
    [lessee, paid, marks({ amount: 1000 })],
    marks({ amount: 1000 }),
    no('bad-input'),
  ),
  story(
    'C3: not while a fact is in dispute',
    [lessee, paid, seals(li, 'FactDisputed', { item: 'i1', fact: 'fault' })],
    marks(),
    no('advance-unclear'),
  ),
  story(
    'C3: once it is settled',
    [
      lessee,
      paid,
      seals(li, 'FactDisputed', { item: 'i1', fact: 'fault' }),
      seals(li, 'DisputeSettled', { item: 'i1', fact: 'fault' }),
    ],
    marks(),
    ['AdvancePaid'],
  ),
  story(
    'C3: a photo that is not there proves nothing',
    [lessee, paid],
    marks({ evidence: ['goods', 'photo'] }),
    no('advance-evidence'),
  ),
  story(
    'C3: one that is there does',
    [lessee, paid, asks(li, { type: 'AddEvidence', kind: 'photo', file: 'file-1' })],
    marks({ evidence: ['photo'] }),
    ['AdvancePaid'],
  ),
  story(
    'C3: goods that were left at home are no evidence',
    [lessee, opened({ items: [goods({ taking: 'kept-at-home' })] }), course()],
    marks(),
    no('advance-evidence'),
  ),
  story(
    'C3: nor a weighing that never was',
    [lessee, paid],
    marks({ evidence: ['weighed'] }),
    no('advance-evidence'),
  ),
  story(
    'D6: weighed again it is',
    [lessee, opened({ cause: 'short-weight', items: [goods({ unit: 'kg' })] }), course(), asks(li, weigh())],
    marks({ evidence: ['weighed'] }),
    ['AdvancePaid'],
  ),
  story('C3: nobody answers whom nobody knows', [paid], marks(), no('party-unknown')),
  story(
    'C3: nor one of another kind',
    [lessee, supplier, paid],
    marks({ party: 'party-2' }),
    no('party-kind'),
  ),
  story(
    'C3: article 43 carries nothing while the lease runs',
    [counter, paid],
    marks(),
    no('advance-ground'),
  ),
  story('C3: nor for one who is in no register', [paid], marks({ party: null }), no('advance-ground')),
  story('C3: the posted promise does', [counter, promised(), paid], marks(byPromise), ['AdvancePaid']),
  story('C1: up to what it says', [counter, promised(2559), paid], marks(byPromise), no('advance-ground')),
  story(
    'C1: in all of a complaint',
    [counter, promised(2000), paid, marks({ ...byPromise, amount: 1500 })],
    marks({ ...byPromise, advance: 'v2', amount: 501 }),
    no('advance-ground'),
  ),
  story(
    'C1: not before its day',
    [counter, promised(5000, '2024-03-05'), paid],
    marks(byPromise),
    no('advance-ground'),
  ),
  story('C1: nor one that is none', [counter, paid], marks(byPromise), no('advance-ground')),
  story(
    'C1: nor law and promise at once',
    [counter, promised(), paid],
    marks({ ...byPromise, rule: 'counter-let' }),
    no('advance-ground'),
  ),
  story('C3: nor neither of them', [lessee, paid], marks({ rule: null }), no('advance-ground')),
  story(
    'C3: the supplier answers for the goods it delivered (art. 40)',
    [supplier, paid],
    marks(bySupplier),
    ['AdvancePaid'],
  ),
  story(
    'C3: article 40 is not of a lessee',
    [lessee, paid],
    marks({ rule: 'others-fault' }),
    no('advance-ground'),
  ),
  story(
    'C3: who is asked first pays first is of food alone',
    [supplier, paid],
    marks({ ...bySupplier, rule: 'food-first-asked' }),
    no('advance-ground'),
  ),
  story(
    'C3: and of food it is',
    [supplier, opened({ items: [goods({ kind: 'prepackaged-food' })] }), course()],
    marks({ ...bySupplier, rule: 'food-first-asked' }),
    ['AdvancePaid'],
  ),
  story('T7: no inspector marks anything', [lessee, paid], marks({}, 'c1', inspector), no('role-may-not')),
  story(
    'C3: an advance is taken back by a head',
    [marked],
    seals(wang, 'AdvanceTakenBack', { advance: 'v1' }),
    ['AdvanceTakenBack'],
  ),
  story(
    'C3: also by command',
    [marked],
    asks(wang, { type: 'TakeBackAdvance', advance: 'v1', note: '责任方认错了' }),
    ['AdvanceTakenBack'],
  ),
  story('C3: not by a clerk', [marked], seals(li, 'AdvanceTakenBack', { advance: 'v1' }), no('role-may-not')),
  story(
    'C3: once',
    [marked, seals(wang, 'AdvanceTakenBack', { advance: 'v1' })],
    seals(wang, 'AdvanceTakenBack', { advance: 'v1' }),
    no('advance-unknown'),
  ),
  story(
    'C3: not while it is claimed',
    [claimed],
    seals(wang, 'AdvanceTakenBack', { advance: 'v1' }),
    no('advance-claimed'),
  ),
  story(
    'C3: once the claim is level it can, and be marked anew',
    [level, seals(wang, 'AdvanceTakenBack', { advance: 'v1' }), supplier],
    marks({ ...bySupplier, advance: 'v2' }),
    ['AdvancePaid'],
  ),

  story('C3: a clerk makes a claim', [marked], claims(), ['ClaimMade']),
  story('C3: and what it is for follows', [marked, claims()], part(), ['AdvanceClaimed']),
  story('C3: nothing comes between, of the store', [marked, claims()], supplier, no('claim-unfinished')),
  story('C3: nor of a complaint', [marked, claims()], asks(li, settle), no('claim-unfinished')),
  story('C3: nor after a wait', [marked, claims(), days(1)], part(), no('claim-unknown')),
  story('C3: nothing is claimed without a claim', [marked], part(), no('claim-unknown')),
  story('C3: nor what was never paid', [lessee, paid, claims()], part(), no('advance-unknown')),
  story('C3: the parts are the claim', [marked, claims()], part({ amount: 2559 }), no('bad-input')),
  story(
    'C3: none of them is all of it before the last',
    [marked, claims({ lines: 2 })],
    part(),
    no('bad-input'),
  ),
  story(
    'C3: never more than the advance',
    [marked, claims({ amount: 2561 })],
    part({ amount: 2561 }),
    no('advance-over'),
  ),
  story(
    'C3: two complaints in one claim',
    [marked, second, claims({ amount: 5000, lines: 2 }), part()],
    part({ amount: 2440 }, 'c2'),
    ['AdvanceClaimed'],
  ),
  story(
    'C3: the rest of an advance in another',
    [marked, claims({ amount: 1000 }), part({ amount: 1000 }), claims({ claim: 2, amount: 1560 })],
    part({ claim: 2, amount: 1560 }),
    ['AdvanceClaimed'],
  ),
  story(
    'C3: an advance stands in a claim once',
    [marked, claims({ lines: 2 }), part({ amount: 1000 })],
    part({ amount: 1560 }),
    no('bad-input'),
  ),
  story(
    'C3: of one party alone',
    [supplier, lessee, paid, marks(bySupplier), claims()],
    part(),
    no('claim-party'),
  ),
  story('C3: numbered without a gap', [marked], claims({ claim: 2 }), no('claim-unknown')),
  story('C3: due from today on', [marked], claims({ due: '2024-03-03' }), no('due-past')),
  story('C3: on somebody who is there', [marked], claims({ party: 'party-9' }), no('party-unknown')),
  story('C3: who can answer so', [marked, supplier], claims({ party: 'party-2' }), no('party-kind')),
  story(
    'C3: with the contract as it stands',
    [marked],
    claims({ contract: 'in-force' }),
    no('claim-contract'),
  ),
  story('C3: or with none', [marked], claims({ contract: 'none' }), ['ClaimMade']),
  story(
    'C3: on one who is in no register',
    [marked],
    claims({ responsible: 'other', party: null, contract: 'none' }),
    ['ClaimMade'],
  ),
  story('T7: not by an inspector', [marked], claims({}, inspector), no('role-may-not')),
  story('T7: nor by the desk itself', [marked], claims({}, system), no('role-may-not')),

  story('C3: a part comes in', [claimed], received(), ['ClaimReceived']),
  story('C3: all of it', [claimed], received(2560), ['ClaimReceived']),
  story('C3: never more than is open', [claimed], received(2561), no('claim-over')),
  story('C3: nor in parts', [claimed, received(2000)], received(561, 2), no('claim-over')),
  story('C3: not tomorrow', [claimed], received(1000, 1, '2024-03-05'), no('day-to-come')),
  story('C3: each counted once', [claimed, received()], received(), no('bad-input')),
  story('C3: not for a claim that is none', [marked], received(), no('claim-unknown')),
  story('C3: a head keeps it back from what is owed', [claimed], setOff(), ['ClaimSetOff']),
  story('C3: a clerk does not', [claimed], setOff(1000, 1, {}, li), no('role-may-not')),
  story(
    'G7: the credit of a return note names its note',
    [claimed],
    setOff(1000, 1, { against: 'return-credit' }),
    no('note-unknown'),
  ),
  story(
    'G7: which must be there',
    [claimed],
    setOff(1000, 1, { against: 'return-credit', note: 1 }),
    no('note-unknown'),
  ),
  story('G7: and its credit pays the claim', [onSupplier, sentBack(), credited()].flat(), fromNote(1200), [
    'ClaimSetOff',
  ]),
  story(
    'C3: never more than was credited',
    [onSupplier, sentBack(), credited()].flat(),
    fromNote(1201),
    no('credit-over'),
  ),
  story('C3: nor before it was', [onSupplier, sentBack()].flat(), fromNote(1), no('credit-over')),
  story(
    "G7: another party's credit pays nothing",
    [onSupplier, sentBack('party-1'), credited()].flat(),
    fromNote(1),
    no('credit-party'),
  ),
  story(
    'G7: nor is it of one who is in no register',
    [
      [supplier, paid].flat(),
      marks({ ...bySupplier, party: null }),
      claims({ ...ofSupplier, party: null, contract: 'none' }),
      part(),
      sentBack(),
      credited(),
    ].flat(),
    fromNote(1),
    no('credit-party'),
  ),
  story(
    'C3: a credit is spent once, over all claims',
    [...twoClaims, fromNote(1000)],
    fromNote(201, 1, 2),
    no('credit-over'),
  ),
  story('C3: what is left of it pays the other', [...twoClaims, fromNote(1000)], fromNote(200, 1, 2), [
    'ClaimSetOff',
  ]),
  story(
    'L2: a set-off that was taken back leaves the credit',
    [...twoClaims, fromNote(1000), undone()],
    fromNote(1000, 1, 2),
    ['ClaimSetOff'],
  ),
  {
    ...story(
      'C3: the credit of a note counts for a year after it, while others are made',
      [onSupplier, sentBack(), credited(), days(365), note('party-2', 2), sent('party-2', 2)].flat(),
      fromNote(1200),
      ['ClaimSetOff'],
    ),
    authority: patientAuthority,
  },
  {
    ...story(
      'C3: then it is a sum in the books',
      [onSupplier, sentBack(), credited(), days(366), note('party-2', 2), sent('party-2', 2)].flat(),
      fromNote(1200),
      no('credit-over'),
    ),
    authority: patientAuthority,
  },
  story('C3: the enterprise head writes off the rest', [claimed, received(), setOff(1000, 2)], writtenOff(), [
    'ClaimWrittenOff',
  ]),
  story(
    'C3: no other head does',
    [claimed, received(), setOff(1000, 2)],
    writtenOff(560, 3, wang),
    no('enterprise-head-needed'),
  ),
  story('C3: nothing comes to what is level', [level], received(1, 4), no('claim-level')),
  story('C3: the party is of another mind', [claimed], answers('disputed'), ['ClaimAnswered']),
  story('C3: of what is level nobody is', [level], answers('refused'), no('claim-level')),
  story('L2: what did not come is taken back', [level], undone(), ['ClaimEntryTakenBack']),
  story('L2: and is open again', [level, undone()], received(1000, 4), ['ClaimReceived']),
  story('L2: not twice', [level, undone()], undone(), no('claim-entry-unknown')),
  story('L2: not by a clerk', [level], undone(1, chen), no('role-may-not')),
  story('L2: what was written off only by who writes off', [level], undone(3), no('enterprise-head-needed')),
  story('L2: who does', [level], undone(3, sun), ['ClaimEntryTakenBack']),
  {
    ...story(
      'C3: a quarter later, after another claim, it is history',
      [
        marked,
        claims({ amount: 1000 }),
        part({ amount: 1000 }),
        received(),
        days(90),
        claims({ claim: 2, due: '2024-08-01', amount: 1560 }),
        part({ claim: 2, amount: 1560 }),
      ],
      undone(),
      no('claim-level'),
    ),
    authority: patientAuthority,
  },

  story(
    'L4: nothing is erased of what was paid in advance and is not claimed',
    [ofNoGoods, years, agreed],
    erased,
    no('kept'),
  ),
  story(
    'L4: nor while the claim is open',
    [ofNoGoods, claimedOfNoGoods, received(999), years, agreed],
    erased,
    no('kept'),
  ),
  story(
    'L4: once it is level it is',
    [ofNoGoods, claimedOfNoGoods, received(999), writtenOff(1, 2), years, agreed],
    erased,
    ['Erased'],
  ),
  story(
    'L4: or never was an advance',
    [ofNoGoods, seals(wang, 'AdvanceTakenBack', { advance: 'v1' }), years, agreed],
    erased,
    ['Erased'],
  ),
  story(
    'C3: what is settled is claimed all the same',
    [lessee, paid, asks(li, settle), marks(), claims()],
    part(),
    ['AdvanceClaimed'],
  ),

  story('C3: it is asked for in a letter', [claimed], letter('demand'), ['ClaimLetterPrinted']),
  story('C3: of a claim that is there', [claimed], letter('demand', li, 2), no('claim-unknown')),
  story('C3: no reminder before a demand', [claimed, days(17)], letter('reminder'), no('claim-not-late')),
  story(
    'C3: nor before its day',
    [claimed, letter('demand'), days(16)],
    letter('reminder'),
    no('claim-not-late'),
  ),
  story('C3: then it is', [claimed, letter('demand'), days(17)], letter('reminder'), ['ClaimLetterPrinted']),
  story('C3: nothing is settled while it is open', [claimed], letter('settled'), no('claim-open')),
  story('C3: what is level is confirmed', [level], letter('settled'), ['ClaimLetterPrinted']),
  story('C3: and asked for no more', [level], letter('demand'), no('claim-level')),
];
