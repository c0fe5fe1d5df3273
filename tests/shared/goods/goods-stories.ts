import { danger, dispose, goods, open, print, strike, withdraw } from '../../support/commands.ts';
import { chen, inspector, li } from '../../support/people.ts';
import { asks, days, refused, type Story, seals } from '../../support/story.ts';

const opened = asks(li, open());
const food = goods({ kind: 'prepackaged-food', shelfLifeEnd: '2024-03-05' });
const bread = asks(li, open({ items: [food] }));
const fruit = asks(li, open({ items: [goods({ kind: 'fresh-food', unit: 'kg', quantity: '1.5' })] }));
const labelled = [opened, asks(li, dispose()), asks(li, print())];
const five = asks(li, open({ items: [goods({ quantity: '5' })] }));
const threeLabelled = [opened, asks(li, dispose({ quantity: '3' })), asks(li, print())];
const placed = asks(li, { type: 'PlaceGoods', item: 'i1', place: 'A-3' });
const elsewhere = { about: 'c2' };

/** Goods that came back (G1–G3, G6–G8). */
export const goodsStories: readonly Story[] = [
  {
    name: 'G2: sound goods for a second sale',
    given: [opened],
    when: asks(li, dispose()),
    outcome: ['Disposed'],
  },
  {
    name: 'G2: with a label',
    given: [opened, asks(li, dispose())],
    when: asks(li, print()),
    outcome: ['LabelPrinted'],
  },
  { name: 'G6: a reprint is an entry', given: labelled, when: asks(li, print()), outcome: ['LabelPrinted'] },
  {
    name: 'G6: a reprint says so',
    given: labelled,
    when: seals(li, 'LabelPrinted', { disposition: 'i1-p1', size: '60x40', copies: 1, reprint: false }),
    outcome: refused('bad-input'),
  },
  {
    name: 'G1: fresh food never',
    given: [fruit],
    when: asks(li, dispose({ quantity: '1.5' })),
    outcome: refused('barred-from-resale'),
  },
  {
    name: 'G1: fresh food goes back while safe',
    given: [fruit],
    when: asks(li, dispose({ quantity: '1.5', way: 'return-to-supplier' })),
    outcome: ['Disposed'],
  },
  {
    name: 'G1a: spoiled food does not go back',
    given: [asks(li, open({ items: [goods({ kind: 'bulk-food', safety: 'spoiled' })] }))],
    when: asks(li, dispose({ way: 'return-to-supplier' })),
    outcome: refused('way-not-allowed'),
  },
  {
    name: 'G1a: expired food does not go back',
    given: [bread, days(2)],
    when: asks(li, dispose({ way: 'return-to-supplier' })),
    outcome: refused('way-not-allowed'),
  },
  {
    name: 'G3: a faulty appliance, even an unsafe one, goes back',
    given: [asks(li, open({ items: [goods({ kind: 'appliance', fault: 'confirmed', safety: 'spoiled' })] }))],
    when: asks(li, dispose({ way: 'return-to-supplier' })),
    outcome: ['Disposed'],
  },
  {
    name: 'G2: food within its shelf life',
    given: [bread, days(1)],
    when: asks(li, dispose()),
    outcome: ['Disposed'],
  },
  {
    name: 'G6: no label once it has expired',
    given: [bread, asks(li, dispose()), days(2)],
    when: asks(li, print()),
    outcome: refused('barred-from-resale'),
  },
  {
    name: 'G6: no label once its lot is held by another complaint',
    given: [opened, asks(li, dispose()), asks(li, open({ danger: true }), elsewhere)],
    when: asks(li, print()),
    outcome: refused('barred-from-resale'),
  },
  {
    name: 'T1a: goods of a held lot are not sold again',
    given: [opened, asks(li, open({ danger: true }), elsewhere)],
    when: asks(li, dispose()),
    outcome: refused('barred-from-resale'),
  },
  {
    name: 'T1a: another lot of the product is',
    given: [
      asks(li, open({ items: [goods({ lot: 'A7' })] })),
      asks(li, open({ danger: true, items: [goods({ lot: 'B2' })] }), elsewhere),
    ],
    when: asks(li, dispose()),
    outcome: ['Disposed'],
  },
  {
    name: 'T1a: goods of an unknown lot are not, when any lot is held',
    given: [opened, asks(li, open({ danger: true, items: [goods({ lot: 'B2' })] }), elsewhere)],
    when: asks(li, dispose()),
    outcome: refused('barred-from-resale'),
  },
  {
    name: 'T1a: danger bars all goods of its complaint',
    given: [opened, asks(li, danger)],
    when: asks(li, dispose()),
    outcome: refused('barred-from-resale'),
  },
  {
    name: 'goods are disposed of after the consumer has gone',
    given: [opened, asks(li, withdraw)],
    when: asks(chen, dispose()),
    outcome: ['Disposed'],
  },
  {
    name: 'G8: goods that did not come back',
    given: [asks(li, open({ items: [goods({ taking: 'kept-consumed' })] }))],
    when: asks(li, dispose()),
    outcome: refused('not-taken-back'),
  },
  {
    name: 'goods that are not there',
    given: [opened],
    when: asks(li, dispose({ item: 'i9' })),
    outcome: refused('item-unknown'),
  },
  {
    name: 'G7: more than came back',
    given: [opened, asks(li, dispose({ quantity: '2' }))],
    when: asks(li, dispose({ quantity: '2' })),
    outcome: refused('quantity-over'),
  },
  {
    name: 'G7: what is only set apart is still there',
    given: [opened, asks(li, dispose({ way: 'hold-for-test', quantity: '3' }))],
    when: asks(li, dispose({ quantity: '3' })),
    outcome: ['Disposed'],
  },
  {
    name: 'half a piece',
    given: [opened],
    when: asks(li, dispose({ quantity: '0.5' })),
    outcome: refused('quantity-invalid'),
  },
  {
    name: 'G3: destroying needs a witness',
    given: [opened],
    when: asks(li, dispose({ way: 'destroy' })),
    outcome: refused('witness-missing'),
  },
  {
    name: 'G3: other than who destroys',
    given: [opened],
    when: asks(li, dispose({ way: 'destroy', witness: 'li' })),
    outcome: refused('witness-missing'),
  },
  {
    name: 'G3: a colleague',
    given: [opened],
    when: asks(li, dispose({ way: 'destroy', witness: 'chen' })),
    outcome: ['DisposalReasoned', 'Disposed'],
  },
  {
    name: 'G3: an inspector',
    given: [opened],
    when: asks(li, dispose({ way: 'destroy', witness: inspector.operator })),
    outcome: ['DisposalReasoned', 'Disposed'],
  },
  {
    name: 'G3: someone from outside',
    given: [opened],
    when: asks(li, dispose({ way: 'destroy', outsideWitness: '供应商 张' })),
    outcome: ['DisposalReasoned', 'Disposed'],
  },
  {
    name: 'one witness, inside or outside',
    given: [opened],
    when: asks(li, dispose({ way: 'destroy', witness: 'chen', outsideWitness: '张' })),
    outcome: refused('bad-input'),
  },
  {
    name: 'a witness of nothing',
    given: [opened],
    when: asks(li, dispose({ witness: 'chen' })),
    outcome: refused('bad-input'),
  },
  {
    name: 'the rule applied is the rule told',
    given: [opened],
    when: seals(li, 'Disposed', disposed({ rule: 'G3' })),
    outcome: refused('bad-input'),
  },
  {
    name: 'a disposition has a name of its own',
    given: [opened, asks(li, dispose())],
    when: seals(li, 'Disposed', disposed({})),
    outcome: refused('bad-input'),
  },
  {
    name: 'G6: no label without a disposition',
    given: [opened],
    when: asks(li, print()),
    outcome: refused('disposition-unknown'),
  },
  {
    name: 'G6: no label for goods that go to the supplier',
    given: [opened, asks(li, dispose({ way: 'return-to-supplier' }))],
    when: asks(li, print()),
    outcome: refused('not-for-resale'),
  },
  {
    name: 'G6: a tag for goods that go to the supplier',
    given: [opened, asks(li, dispose({ way: 'return-to-supplier' }))],
    when: asks(li, { type: 'PrintReturnTag', disposition: 'i1-p1', copies: 1 }),
    outcome: ['ReturnTagPrinted'],
  },
  {
    name: 'G6: no tag for goods to be sold again',
    given: [opened, asks(li, dispose())],
    when: asks(li, { type: 'PrintReturnTag', disposition: 'i1-p1', copies: 1 }),
    outcome: refused('way-not-allowed'),
  },
  {
    name: 'G6: no tag of nothing',
    given: [opened],
    when: asks(li, { type: 'PrintReturnTag', disposition: 'i1-p1', copies: 1 }),
    outcome: refused('disposition-unknown'),
  },
  {
    name: 'G6: a label is struck off',
    given: labelled,
    when: asks(li, strike('sold')),
    outcome: ['LabelStruckOff'],
  },
  {
    name: 'G6: once',
    given: [...labelled, asks(li, strike('sold'))],
    when: asks(li, strike('expired')),
    outcome: refused('label-struck-off'),
  },
  {
    name: 'G6: no label after it was struck off',
    given: [...labelled, asks(li, strike('withdrawn'))],
    when: asks(li, print()),
    outcome: refused('label-struck-off'),
  },
  {
    name: 'G6: goods whose label came off unsold are disposed of again',
    given: [opened, asks(li, dispose({ quantity: '3' })), asks(li, print()), asks(li, strike('withdrawn'))],
    when: asks(li, dispose({ quantity: '3', way: 'return-to-supplier' })),
    outcome: ['Disposed'],
  },
  {
    name: 'G6: goods that were sold are not',
    given: [opened, asks(li, dispose({ quantity: '3' })), asks(li, print()), asks(li, strike('sold'))],
    when: asks(li, dispose({ quantity: '1', way: 'return-to-supplier' })),
    outcome: refused('quantity-over'),
  },
  {
    name: 'G6: a label is printed before it is struck off',
    given: [opened, asks(li, dispose())],
    when: asks(li, strike('sold')),
    outcome: refused('label-first'),
  },
  {
    name: 'G6: a label that never was',
    given: [opened],
    when: asks(li, strike('sold')),
    outcome: refused('label-unknown'),
  },
  {
    name: 'G3: why goods are destroyed is said before it',
    given: [opened],
    when: asks(li, dispose({ way: 'destroy', witness: 'chen', reason: 'spoiled' })),
    outcome: ['DisposalReasoned', 'Disposed'],
  },
  {
    name: 'G3: destroying without a reason',
    given: [opened],
    when: asks(li, dispose({ way: 'destroy', witness: 'chen', reason: undefined })),
    outcome: refused('reason-missing'),
  },
  {
    name: 'G3: another reason is said in words',
    given: [opened],
    when: asks(li, dispose({ way: 'destroy', witness: 'chen', reason: 'other' })),
    outcome: refused('reason-missing'),
  },
  {
    name: 'G3: a reason that somebody else gave is none',
    given: [opened, seals(chen, 'DisposalReasoned', { disposition: 'i1-p1', reason: 'faulty' })],
    when: seals(li, 'Disposed', destroyed({})),
    outcome: refused('reason-missing'),
  },
  {
    name: 'G3: nor one that was given before something else',
    given: [opened, seals(li, 'DisposalReasoned', { disposition: 'i1-p1', reason: 'faulty' }), placed],
    when: seals(li, 'Disposed', destroyed({})),
    outcome: refused('reason-missing'),
  },
  {
    name: 'G3: nor one that was given for other goods',
    given: [opened, seals(li, 'DisposalReasoned', { disposition: 'i1-p2', reason: 'faulty' })],
    when: seals(li, 'Disposed', destroyed({})),
    outcome: refused('reason-missing'),
  },
  {
    name: 'G3: no reason is given for what was disposed of already',
    given: [opened, asks(li, dispose())],
    when: seals(li, 'DisposalReasoned', { disposition: 'i1-p1', reason: 'faulty' }),
    outcome: refused('bad-input'),
  },
  {
    name: 'G3: a stricter way is free to choose',
    given: [opened],
    when: asks(li, dispose({ way: 'return-to-supplier', quantity: '3' })),
    outcome: ['Disposed'],
  },
  {
    name: 'G7: three of five go one way, two another',
    given: [five, asks(li, dispose({ quantity: '3' }))],
    when: asks(li, dispose({ quantity: '2', way: 'destroy', witness: 'chen' })),
    outcome: ['DisposalReasoned', 'Disposed'],
  },
  {
    name: 'G7: and no sixth',
    given: [five, asks(li, dispose({ quantity: '3' })), asks(li, dispose({ quantity: '2' }))],
    when: asks(li, dispose({ quantity: '1' })),
    outcome: refused('quantity-over'),
  },
  {
    name: 'G7: weighed goods are split by weight',
    given: [fruit, asks(li, dispose({ quantity: '0.375', way: 'return-to-supplier' }))],
    when: asks(li, dispose({ quantity: '1.126', way: 'return-to-supplier' })),
    outcome: refused('quantity-over'),
  },
  {
    name: 'G6: one of three labelled pieces is sold',
    given: threeLabelled,
    when: asks(li, strike('sold', { quantity: '1' })),
    outcome: ['UnitsStruckOff'],
  },
  {
    name: 'G6: the last of them takes the label along',
    given: [...threeLabelled, asks(li, strike('sold', { quantity: '2' }))],
    when: asks(li, strike('sold', { quantity: '1' })),
    outcome: ['LabelStruckOff'],
  },
  {
    name: 'G6: more than were labelled',
    given: [...threeLabelled, asks(li, strike('sold', { quantity: '2' }))],
    when: asks(li, strike('sold', { quantity: '2' })),
    outcome: refused('quantity-over'),
  },
  {
    name: 'G6: half a labelled piece',
    given: threeLabelled,
    when: asks(li, strike('sold', { quantity: '0.5' })),
    outcome: refused('quantity-invalid'),
  },
  {
    name: 'G6: pieces of a label that was struck off',
    given: [...threeLabelled, asks(li, strike('sold'))],
    when: asks(li, strike('withdrawn', { quantity: '1' })),
    outcome: refused('label-struck-off'),
  },
  {
    name: 'G6: pieces that have no label are not sold',
    given: [opened, asks(li, dispose({ quantity: '3' }))],
    when: asks(li, strike('sold', { quantity: '1' })),
    outcome: refused('label-first'),
  },
  {
    name: 'G6: pieces of no disposition',
    given: [opened],
    when: asks(li, strike('sold', { quantity: '1' })),
    outcome: refused('label-unknown'),
  },
  {
    name: 'G6: pieces that came off unsold are disposed of again',
    given: [...threeLabelled, asks(li, strike('withdrawn', { quantity: '2' }))],
    when: asks(li, dispose({ quantity: '2', way: 'return-to-supplier' })),
    outcome: ['Disposed'],
  },
  {
    name: 'G6: and no more than those',
    given: [...threeLabelled, asks(li, strike('sold', { quantity: '1' })), asks(li, strike('withdrawn'))],
    when: asks(li, dispose({ quantity: '3', way: 'return-to-supplier' })),
    outcome: refused('quantity-over'),
  },
  {
    name: 'G3: goods that are barred before their label was printed are taken off the way to sale',
    given: [opened, asks(li, dispose({ quantity: '3' })), asks(li, open({ danger: true }), elsewhere)],
    when: asks(li, strike('withdrawn')),
    outcome: ['LabelStruckOff'],
  },
  {
    name: 'G3: and then go back',
    given: [opened, asks(li, dispose({ quantity: '3' })), asks(li, strike('withdrawn'))],
    when: asks(li, dispose({ quantity: '3', way: 'return-to-supplier' })),
    outcome: ['Disposed'],
  },
  {
    name: 'G6: no label can be taken off what goes to the supplier',
    given: [opened, asks(li, dispose({ way: 'return-to-supplier' }))],
    when: asks(li, strike('withdrawn')),
    outcome: refused('label-first'),
  },
  {
    name: 'goods lie somewhere on the shelf',
    given: [opened],
    when: placed,
    outcome: ['GoodsPlaced'],
  },
  {
    name: 'goods that are not there lie nowhere',
    given: [opened],
    when: asks(li, { type: 'PlaceGoods', item: 'i9', place: 'A-3' }),
    outcome: refused('item-unknown'),
  },
  {
    name: 'G8: nor do goods that did not come back',
    given: [asks(li, open({ items: [goods({ taking: 'kept-consumed' })] }))],
    when: placed,
    outcome: refused('not-taken-back'),
  },
];

function destroyed(changes: object): object {
  return disposed({ way: 'destroy', witness: 'chen', ...changes });
}

function disposed(changes: object): object {
  return {
    disposition: 'i1-p1',
    item: 'i1',
    way: 'resale-labelled',
    quantity: '1',
    rule: 'G2',
    witness: null,
    outsideWitness: false,
    ...changes,
  };
}
