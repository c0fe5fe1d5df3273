import { dispose, goods, open, withdraw } from '../../support/commands.ts';
import { chen, inspector, ledgerOpened, li, sun, system, wang } from '../../support/people.ts';
import { asks, days, minutes, refused, type Step, type Story, seals } from '../../support/story.ts';

const back = { way: 'return-to-supplier' } as const;
const opened = asks(li, open());
const contract = { kind: 'supplier', from: '2024-01-01', to: '2024-12-31' };
const added = seals(wang, 'PartyAdded', { party: 'party-1', ...contract });
const stall = seals(wang, 'PartyAdded', { party: 'party-2', kind: 'stall', from: null, to: null });
const left = (ended: string | null) => seals(wang, 'PartyChanged', { party: 'party-1', ...contract, ended });
const toReturn = [added, opened, asks(li, dispose({ ...back, quantity: '3' }))];
const note = (changes: object = {}, by = li) =>
  seals(by, 'ReturnNoteMade', { note: 1, party: 'party-1', lines: 1, ...changes });
const sent = (changes: object = {}, about = 'c1', by = li) =>
  seals(
    by,
    'GoodsSent',
    { disposition: 'i1-p1', note: 1, party: 'party-1', quantity: '2', price: 1280, ...changes },
    about,
  );
const away = [...toReturn, note(), sent()];
const answers = (outcome: string, quantity = '1', amount: number | null = null, noteNumber = 1) =>
  seals(li, 'GoodsAnswered', { disposition: 'i1-p1', note: noteNumber, outcome, quantity, amount });
const names = (party: string | null, reason: 'misheard' | null = null) =>
  asks(li, { type: 'NameParty', party, reason });
const atStall = asks(li, open({ responsible: 'stall' }));
const kg = goods({ kind: 'fresh-food', unit: 'kg', quantity: '1.5' });

const story = (name: string, given: Story['given'], when: Step, outcome: Story['outcome']): Story => ({
  name,
  given,
  when,
  outcome,
});

/** Suppliers and operators, return notes and what came of them (C4, G7, L1). */
export const returnStories: readonly Story[] = [
  story('C4: a head brings a supplier into the register', [], added, ['PartyAdded']),
  story(
    'C4: a clerk does not',
    [],
    seals(li, 'PartyAdded', { party: 'party-1', ...contract }),
    refused('role-may-not'),
  ),
  story(
    'C4: nor does the desk itself',
    [],
    seals(system, 'PartyAdded', { party: 'party-1', ...contract }),
    refused('role-may-not'),
  ),
  story('L2: a party is added once', [added], added, refused('bad-input')),
  story(
    'C4: a contract does not end before it begins',
    [],
    seals(wang, 'PartyAdded', { party: 'party-1', ...contract, to: '2023-12-31' }),
    refused('period-invalid'),
  ),
  story('C4: what has left stays in the register', [added], left('2024-03-01'), ['PartyChanged']),
  story('C4: nobody leaves on a day to come', [added], left('2024-03-05'), refused('day-to-come')),
  story('C4: only who is there is changed', [], left(null), refused('party-unknown')),
  story(
    'C4: only by a head',
    [added],
    seals(li, 'PartyChanged', { party: 'party-1', ...contract, ended: null }),
    refused('role-may-not'),
  ),
  {
    name: 'C4: no register before the store is founded',
    store: 'none',
    given: [
      seals(system, 'LedgerOpened', ledgerOpened.data),
      seals(system, 'OperatorAdded', { operator: 'wang', role: 'department-head' }),
    ],
    when: added,
    outcome: refused('not-set-up'),
  },

  story('L1: the operator of a stall is named from the register', [stall, atStall], names('party-2'), [
    'PartyNamed',
  ]),
  story(
    'C4: also one who has left',
    [
      stall,
      seals(wang, 'PartyChanged', {
        party: 'party-2',
        kind: 'stall',
        from: null,
        to: null,
        ended: '2024-03-01',
      }),
      atStall,
    ],
    names('party-2'),
    ['PartyNamed'],
  ),
  story('L1: not one of another kind', [added, atStall], names('party-1'), refused('party-kind')),
  story('L1: nor one whom nobody knows', [atStall], names('party-9'), refused('party-unknown')),
  story(
    'L2: naming another says why',
    [
      stall,
      seals(wang, 'PartyAdded', { party: 'party-3', kind: 'stall', from: null, to: null }),
      atStall,
      names('party-2'),
    ],
    names('party-3'),
    refused('bad-input'),
  ),
  story(
    'L2: and then it stands',
    [
      stall,
      seals(wang, 'PartyAdded', { party: 'party-3', kind: 'stall', from: null, to: null }),
      atStall,
      names('party-2'),
    ],
    names('party-3', 'misheard'),
    ['PartyNamed'],
  ),
  story(
    'L2: a first naming corrects nothing',
    [stall, atStall],
    names('party-2', 'misheard'),
    refused('bad-input'),
  ),
  story(
    'L2: naming the same again says nothing',
    [stall, atStall, names('party-2')],
    names('party-2', 'misheard'),
    refused('nothing-to-amend'),
  ),
  story('L2: a name is taken back', [stall, atStall, names('party-2')], names(null, 'misheard'), [
    'PartyNamed',
  ]),
  story(
    'L2: who stood before is told truly',
    [stall, atStall, names('party-2')],
    seals(li, 'PartyNamed', { party: null, from: null, reason: null }, 'c1'),
    refused('amendment-stale'),
  ),
  story(
    'L2: with the kind of operator corrected, the name goes',
    [
      stall,
      atStall,
      names('party-2'),
      asks(li, {
        type: 'Amend',
        item: null,
        field: 'responsible',
        to: 'joint',
        reason: 'misheard',
        note: '',
      }),
    ],
    names(null, 'misheard'),
    refused('nothing-to-amend'),
  ),
  story(
    'L2: what the register says then stands in the words',
    [stall, atStall, names('party-2')],
    asks(li, {
      type: 'Amend',
      item: null,
      field: 'responsibleName',
      to: '王记',
      reason: 'misheard',
      note: '',
    }),
    ['Amended'],
  ),

  story('G7: goods leave with a note', [...toReturn, note()], sent(), ['GoodsSent']),
  story('G7: also after the complaint has ended', [...toReturn, asks(li, withdraw), note()], sent(), [
    'GoodsSent',
  ]),
  story('C4: also to one who has left', [...toReturn, left('2024-03-01'), note()], sent(), ['GoodsSent']),
  story(
    'G7: goods of two complaints on one note',
    [
      ...toReturn,
      asks(chen, open(), { about: 'c2' }),
      asks(chen, dispose(back), { about: 'c2' }),
      note({ lines: 2 }),
      sent(),
    ],
    sent({ quantity: '1' }, 'c2'),
    ['GoodsSent'],
  ),
  story('G7: a note is made to somebody of the register', [opened], note(), refused('party-unknown')),
  story('G7: notes are numbered one by one', toReturn, note({ note: 2 }), refused('note-unknown')),
  story('G7: an inspector makes none', toReturn, note({}, inspector), refused('role-may-not')),
  story(
    'G7: nothing comes between a note and its goods',
    [...toReturn, note()],
    asks(li, { type: 'RevealPerson', fields: ['phone'] }),
    refused('note-unfinished'),
  ),
  story('G7: nor anything about the store', [...toReturn, note()], stall, refused('note-unfinished')),
  story(
    'G7: a note takes as many goods as it counts',
    away,
    sent({ quantity: '1' }),
    refused('note-unknown'),
  ),
  story(
    'G7: the goods of a note leave at its moment',
    [...toReturn, note(), minutes(1)],
    sent(),
    refused('note-unknown'),
  ),
  story('G7: no goods without a note', toReturn, sent(), refused('note-unknown')),
  story(
    'G7: to the party of the note',
    [...toReturn, stall, note()],
    sent({ party: 'party-2' }),
    refused('note-unknown'),
  ),
  story(
    'G7: no more than was to go back',
    [...toReturn, note()],
    sent({ quantity: '4' }),
    refused('quantity-over'),
  ),
  story(
    'G7: no more than is left of it',
    [...away, note({ note: 2 })],
    sent({ note: 2, quantity: '2' }),
    refused('quantity-over'),
  ),
  story(
    'G7: the rest goes with another note',
    [...away, note({ note: 2 })],
    sent({ note: 2, quantity: '1' }),
    ['GoodsSent'],
  ),
  story(
    'G7: a disposition stands on a note once',
    [...toReturn, note({ lines: 2 }), sent()],
    sent({ quantity: '1' }),
    refused('bad-input'),
  ),
  story('G7: no half pieces', [...toReturn, note()], sent({ quantity: '0.5' }), refused('quantity-invalid')),
  story('G7: at the price on record', [...toReturn, note()], sent({ price: 1200 }), refused('bad-input')),
  story(
    'G7: destroyed goods do not leave',
    [added, opened, asks(li, dispose({ way: 'destroy', witness: 'wang' })), note()],
    sent({ quantity: '1' }),
    refused('way-not-allowed'),
  ),
  story(
    'G7: nor do labelled ones',
    [added, opened, asks(li, dispose()), note()],
    sent({ quantity: '1' }),
    refused('way-not-allowed'),
  ),
  story('G7: nor what nobody disposed of', [added, opened, note()], sent(), refused('disposition-unknown')),
  story(
    'G1: barred goods may go back',
    [added, asks(li, open({ items: [kg] })), asks(li, dispose({ ...back, quantity: '1.5' })), note()],
    sent({ quantity: '1.25' }),
    ['GoodsSent'],
  ),

  story('G7: the supplier has them', away, answers('received', '2'), ['GoodsAnswered']),
  story('G7: no more than were sent', away, answers('received', '3'), refused('quantity-over')),
  story(
    'G7: nor twice',
    [...away, answers('received', '2')],
    answers('received', '1'),
    refused('quantity-over'),
  ),
  story('G7: credited in part', away, answers('credited', '1', 1200), ['GoodsAnswered']),
  story('C3: a credit says how much', away, answers('credited', '1'), refused('amount-missing')),
  story('C3: nothing is no credit', away, answers('credited', '1', 0), refused('amount-missing')),
  story('C3: nothing else pays', away, answers('refused', '1', 5), refused('bad-input')),
  story('G7: the rest refused', [...away, answers('credited', '1', 1200)], answers('refused'), [
    'GoodsAnswered',
  ]),
  story('G7: replaced by new goods', away, answers('replaced', '2'), ['GoodsAnswered']),
  story(
    'G7: over all answers no more than was sent',
    [...away, answers('credited', '1', 1200), answers('refused')],
    answers('replaced'),
    refused('quantity-over'),
  ),
  story(
    'G7: what is answered whole needs no receipt',
    [...away, answers('replaced', '2')],
    answers('received'),
    refused('quantity-over'),
  ),
  story('G7: only of the note it left with', away, answers('refused', '1', null, 2), refused('note-unknown')),
  story(
    'G7: an answer in halves of pieces is none',
    away,
    answers('refused', '0.5'),
    refused('quantity-invalid'),
  ),
  story('G7: an answer comes after the end too', [...away, asks(li, withdraw)], answers('refused'), [
    'GoodsAnswered',
  ]),

  story(
    'G7: refused goods are on the shelf again',
    [...away, answers('refused', '2')],
    asks(li, dispose({ way: 'destroy', witness: 'wang', quantity: '2' })),
    ['DisposalReasoned', 'Disposed'],
  ),
  story(
    'G7: and may go back once more',
    [...away, answers('refused', '2'), asks(li, dispose({ ...back, quantity: '2' })), note({ note: 2 })],
    sent({ disposition: 'i1-p2', note: 2 }),
    ['GoodsSent'],
  ),
  story(
    'G7: no more than were refused',
    [...away, answers('refused', '1')],
    asks(li, dispose({ ...back, quantity: '2' })),
    refused('quantity-over'),
  ),
  story(
    'G7: what was credited does not come back',
    [...away, answers('credited', '2', 2400)],
    asks(li, dispose(back)),
    refused('quantity-over'),
  ),
  story(
    'G3: refused goods keep their bar',
    [
      added,
      asks(li, open({ items: [goods({ fault: 'said' })] })),
      asks(li, dispose({ ...back, quantity: '3' })),
      note(),
      sent(),
      answers('refused', '2'),
    ],
    asks(li, dispose({ quantity: '2' })),
    refused('barred-from-resale'),
  ),

  story('G7: a note is printed', away, seals(li, 'ReturnNotePrinted', { note: 1 }), ['ReturnNotePrinted']),
  story(
    'G7: not one that was never made',
    away,
    seals(li, 'ReturnNotePrinted', { note: 2 }),
    refused('note-unknown'),
  ),
  story(
    'G7: nor by an inspector',
    away,
    seals(inspector, 'ReturnNotePrinted', { note: 1 }),
    refused('role-may-not'),
  ),
  story(
    'C3: what a party owes is printed',
    [added, days(1)],
    seals(li, 'PartyStatementPrinted', { party: 'party-1' }),
    ['PartyStatementPrinted'],
  ),
  story(
    'C3: not of nobody',
    [added],
    seals(sun, 'PartyStatementPrinted', { party: 'party-9' }),
    refused('party-unknown'),
  ),
];
