import {
  amend,
  attempt,
  danger,
  end,
  goods,
  open,
  reopen,
  waysOn,
  withdraw,
} from '../../support/commands.ts';
import { chen, inspector, li, sun, system } from '../../support/people.ts';
import { asks, refused, type Story, seals } from '../../support/story.ts';

const opened = asks(li, open());

/** How a complaint begins, who may touch it, and what injury or danger does (L1, T1a, T7). */
export const openingStories: readonly Story[] = [
  { name: 'a complaint with goods', given: [], when: opened, outcome: ['ComplaintOpened', 'ItemAdded'] },
  {
    name: 'L1: nothing was bought tomorrow',
    given: [],
    when: asks(li, open({ purchaseDate: '2099-01-01' })),
    outcome: refused('purchase-date-future'),
  },
  {
    name: 'L2: nor is it corrected to tomorrow',
    given: [asks(li, open())],
    when: asks(li, amend('purchaseDate', '2099-01-01', null)),
    outcome: refused('purchase-date-future'),
  },
  {
    name: 'L1b: a complaint about waiting has no goods',
    given: [],
    when: asks(li, open({ goods: false, items: [] })),
    outcome: ['ComplaintOpened'],
  },
  {
    name: 'L1a: nobody who keeps their name is turned away',
    given: [],
    when: asks(li, open({ name: null, phone: null })),
    outcome: ['ComplaintOpened', 'ItemAdded'],
  },
  {
    name: 'L1b: goods need a complaint about goods',
    given: [],
    when: asks(li, open({ goods: false })),
    outcome: refused('goods-or-none'),
  },
  {
    name: 'X4: a consumer who was here before is named by their last complaint',
    given: [opened],
    when: asks(li, open({ sameAs: 'c1', name: null, phone: null }), { about: 'c2' }),
    outcome: ['ComplaintOpened', 'ItemAdded'],
  },
  {
    name: 'nobody is taken over from a complaint that is not there',
    given: [],
    when: asks(li, open({ sameAs: 'c7', name: null, phone: null })),
    outcome: refused('complaint-unknown'),
  },
  {
    name: 'nor from one whose person was erased',
    given: [seals(li, 'ComplaintOpened', bareOpening({}), 'c0')],
    when: asks(li, open({ sameAs: 'c0', name: null, phone: null })),
    outcome: refused('person-erased'),
  },
  { name: 'nobody opens twice', given: [opened], when: opened, outcome: refused('already-opened') },
  {
    name: 'nothing happens to no complaint',
    given: [],
    when: asks(li, withdraw),
    outcome: refused('not-opened'),
  },
  {
    name: 'T7: an inspector seals nothing about complaints',
    given: [opened],
    when: asks(inspector, waysOn),
    outcome: refused('role-may-not'),
  },
  {
    name: 'T7: the system seals nothing about complaints but the way up and holds',
    given: [opened],
    when: seals(system, 'Withdrawn', {}),
    outcome: refused('role-may-not'),
  },
  {
    name: 'T7: nobody acts whom the ledger does not know',
    given: [],
    when: asks({ operator: 'nobody', role: 'clerk' }, open()),
    outcome: refused('operator-unknown'),
  },
  {
    name: 'T7: nobody acts as more than they are',
    given: [],
    when: asks({ operator: 'li', role: 'enterprise-head' }, open()),
    outcome: refused('role-may-not'),
  },
  {
    name: 'T7: nobody acts who has left',
    given: [seals(sun, 'OperatorChanged', { operator: 'li', role: 'clerk', active: false })],
    when: opened,
    outcome: refused('operator-unknown'),
  },
  {
    name: 'half a piece is no quantity',
    given: [opened],
    when: asks(li, { type: 'AddItem', item: goods({ quantity: '0.5' }) }),
    outcome: refused('quantity-invalid'),
  },
  {
    name: 'half a kilogram is one',
    given: [opened],
    when: asks(li, { type: 'AddItem', item: goods({ quantity: '0.5', unit: 'kg' }) }),
    outcome: ['ItemAdded'],
  },
  {
    name: 'L2: an item is added once',
    given: [opened],
    when: seals(li, 'ItemAdded', { ...facts(), item: 'i1' }),
    outcome: refused('bad-input'),
  },
  {
    name: 'evidence is a file the desk holds',
    given: [opened],
    when: asks(li, { type: 'AddEvidence', kind: 'photo', file: 'file-1' }),
    outcome: ['EvidenceAdded'],
  },
  {
    name: 'evidence nobody handed over',
    given: [opened],
    when: asks(li, { type: 'AddEvidence', kind: 'photo', file: 'lost' }),
    outcome: refused('file-unknown'),
  },
  {
    name: 'L2: the same evidence is not entered twice',
    given: [opened, asks(li, { type: 'AddEvidence', kind: 'photo', file: 'file-1' })],
    when: asks(li, { type: 'AddEvidence', kind: 'photo', file: 'file-1' }),
    outcome: refused('bad-input'),
  },
  {
    name: 'T1a: danger goes straight to tier 3 and holds the lot',
    given: [opened],
    when: asks(li, danger),
    outcome: ['DangerReported', 'Escalated', 'LotHeld'],
  },
  {
    name: 'T1a: a complaint opened with danger goes up at once, every lot held once',
    given: [],
    when: asks(li, open({ danger: true, items: [goods(), goods(), goods({ lot: 'A7' })] })),
    outcome: ['ComplaintOpened', 'ItemAdded', 'ItemAdded', 'ItemAdded', 'Escalated', 'LotHeld', 'LotHeld'],
  },
  {
    name: 'T1a: goods added later are held too',
    given: [opened, asks(li, danger)],
    when: asks(li, { type: 'AddItem', item: goods({ lot: 'B2' }) }),
    outcome: ['ItemAdded', 'LotHeld'],
  },
  {
    name: 'T1a: nothing comes before what danger demands',
    given: [seals(li, 'ComplaintOpened', bareOpening({ danger: true }))],
    when: seals(li, 'Withdrawn', {}),
    outcome: refused('danger-first'),
  },
  {
    name: 'T1a: the way up comes before the hold',
    given: [
      seals(li, 'ComplaintOpened', bareOpening({ danger: true })),
      seals(li, 'ItemAdded', { ...facts(), item: 'i1' }),
    ],
    when: seals(li, 'LotHeld', { product: '6901234567892', lot: null }),
    outcome: refused('danger-first'),
  },
  {
    name: 'danger is reported once',
    given: [opened, asks(li, danger)],
    when: asks(li, danger),
    outcome: refused('nothing-to-amend'),
  },
  {
    name: 'a lot is held for danger only',
    given: [opened],
    when: seals(li, 'LotHeld', { product: '6901234567892', lot: null }),
    outcome: refused('nothing-to-amend'),
  },
  {
    name: 'a hold names a lot of the complaint',
    given: [opened, asks(li, danger)],
    when: seals(li, 'LotHeld', { product: '6909999999990', lot: null }),
    outcome: refused('item-unknown'),
  },
  {
    name: 'numbers run one by one',
    given: [],
    when: seals(li, 'ComplaintOpened', bareOpening({ number: '01-000002-0' })),
    outcome: refused('number-invalid'),
  },
  {
    name: 'unknown rules judge nothing',
    given: [],
    when: seals(li, 'ComplaintOpened', bareOpening({ rules: 6 })),
    outcome: refused('rules-version'),
  },
  {
    name: 'T2: a complaint is opened under the authority in force',
    given: [],
    when: seals(li, 'ComplaintOpened', bareOpening({ authority: 2 })),
    outcome: refused('rules-version'),
  },
  {
    name: 'what has ended takes no more steps',
    given: [opened, asks(li, withdraw)],
    when: asks(li, attempt),
    outcome: refused('ended'),
  },
  {
    name: 'what has ended can be reopened under its number',
    given: [opened, asks(li, withdraw)],
    when: asks(li, reopen),
    outcome: ['Reopened'],
  },
  {
    name: 'what is open cannot be reopened',
    given: [opened],
    when: asks(li, reopen),
    outcome: refused('not-ended'),
  },
  {
    name: 'T4a: ways on are given at any time',
    given: [opened, asks(li, withdraw)],
    when: asks(chen, waysOn),
    outcome: ['WaysOnGiven'],
  },
  {
    name: 'X4: a reveal is an entry',
    given: [opened],
    when: asks(chen, { type: 'RevealPerson', fields: ['phone'] }),
    outcome: ['PersonRevealed'],
  },
  {
    name: 'a document is printed after the end',
    given: [opened, asks(li, end('not-ours'))],
    when: asks(li, { type: 'PrintDocument', document: 'receipt' }),
    outcome: ['DocumentPrinted'],
  },
];

function facts() {
  const { barcode, name: _name, supplier: _supplier, lot: _lot, ...rest } = goods();
  return { ...rest, product: barcode, lot: null };
}

export function bareOpening(changes: object): object {
  const { type: _type, items: _items, content: _content, payer: _payer, ...rest } = open();
  const { receiptNumber: _receipt, responsibleName: _responsible, sameAs: _same, ...data } = rest;
  const codes = { name: 'given', phone: 'given', rules: 3, authority: 1 };
  return { ...data, ...codes, number: '01-000001-2', ...changes };
}
