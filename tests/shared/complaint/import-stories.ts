import { amend, goods, open, receive, reopen, waysOn } from '../../support/commands.ts';
import { imported } from '../../support/import-moves.ts';
import { inspector, li, system, wang } from '../../support/people.ts';
import { asks, days, refused, type Story, seals } from '../../support/story.ts';

const first = seals(wang, 'ComplaintImported', imported());
const second = (changes: object) =>
  seals(wang, 'ComplaintImported', { ...imported(), number: '01-000002-0', row: 4, ...changes }, 'c2');
const ends = (changes: object = {}) =>
  seals(wang, 'LedgerImported', { batch: 'b-1', rows: 3, taken: 1, reported: 2, ...changes });

/** L7: rows of an old ledger come in, marked, ended from the start, each once, all of them counted. */
export const importStories: readonly Story[] = [
  { name: 'L7: a head brings a row in', given: [], when: first, outcome: ['ComplaintImported'] },
  {
    name: 'L7: a clerk brings none in',
    given: [],
    when: seals(li, 'ComplaintImported', imported()),
    outcome: refused('role-may-not'),
  },
  {
    name: 'L7: nor does the desk by itself',
    given: [],
    when: seals(system, 'ComplaintImported', imported()),
    outcome: refused('role-may-not'),
  },
  {
    name: 'L7: a row comes in once',
    given: [first],
    when: second({ row: 3 }),
    outcome: refused('import-row'),
  },
  {
    name: 'L7: the next row comes after it',
    given: [first],
    when: second({}),
    outcome: ['ComplaintImported'],
  },
  {
    name: 'L7: nothing happened tomorrow',
    given: [],
    when: seals(wang, 'ComplaintImported', imported({ day: '2024-03-05' })),
    outcome: refused('import-row'),
  },
  {
    name: 'L7: what has no day still comes in',
    given: [],
    when: seals(wang, 'ComplaintImported', imported({ day: null })),
    outcome: ['ComplaintImported'],
  },
  {
    name: 'L7: a price is for something',
    given: [],
    when: seals(wang, 'ComplaintImported', imported({ unit: null })),
    outcome: refused('bad-input'),
  },
  {
    name: 'L7: pieces are whole',
    given: [],
    when: seals(wang, 'ComplaintImported', imported({ unit: 'piece' })),
    outcome: refused('quantity-invalid'),
  },
  {
    name: 'L7: an imported complaint takes the next number like any other',
    given: [first],
    when: seals(wang, 'ComplaintImported', imported({ row: 4 }), 'c2'),
    outcome: refused('number-invalid'),
  },
  {
    name: 'L7: it is not opened at the counter as well',
    given: [first],
    when: asks(li, open()),
    outcome: refused('already-opened'),
  },
  { name: 'L7: it has ended', given: [first], when: asks(li, receive), outcome: refused('ended') },
  {
    name: 'L7: none of its goods are on the shelf',
    given: [first],
    when: asks(li, { type: 'AddItem', item: goods() }),
    outcome: refused('ended'),
  },
  {
    name: 'T4a: ways on are told all the same',
    given: [first],
    when: asks(li, waysOn),
    outcome: ['WaysOnGiven'],
  },
  { name: 'T4: its consumer may come back', given: [first], when: asks(li, reopen), outcome: ['Reopened'] },
  {
    name: 'T1: then it begins at tier 1',
    given: [first, days(30), asks(li, reopen)],
    when: asks(li, receive),
    outcome: ['Received'],
  },
  {
    name: 'G: then its goods may come in',
    given: [first, asks(li, reopen)],
    when: asks(li, { type: 'AddItem', item: goods() }),
    outcome: ['ItemAdded'],
  },
  {
    name: 'L2: a missing name is learned',
    given: [seals(wang, 'ComplaintImported', imported({ name: 'missing' }))],
    when: asks(li, amend('name', '王力', null)),
    outcome: ['Amended'],
  },
  {
    name: 'L2: or its consumer declines',
    given: [seals(wang, 'ComplaintImported', imported({ phone: 'missing' }))],
    when: asks(li, amend('phone', null, null)),
    outcome: ['Amended'],
  },
  {
    name: 'L2: what the old sheet never said is not corrected',
    given: [first],
    when: asks(li, amend('cause', 'price', null)),
    outcome: refused('imported-as-it-is'),
  },
  { name: 'L7: the run is counted', given: [first], when: ends(), outcome: ['LedgerImported'] },
  {
    name: 'L7: no row is lost in the count',
    given: [first],
    when: ends({ reported: 1 }),
    outcome: refused('import-counts'),
  },
  {
    name: 'L7: and none is invented',
    given: [first],
    when: ends({ rows: 4, taken: 2 }),
    outcome: refused('import-counts'),
  },
  {
    name: 'L7: what was counted once is not counted again',
    given: [first, ends()],
    when: ends(),
    outcome: refused('import-counts'),
  },
  {
    name: 'L7: the same file again takes nothing',
    given: [first, ends()],
    when: ends({ taken: 0, reported: 3 }),
    outcome: ['LedgerImported'],
  },
  {
    name: 'L7: an inspector imports nothing',
    given: [first],
    when: seals(inspector, 'LedgerImported', { batch: 'b-1', rows: 1, taken: 1, reported: 0 }),
    outcome: refused('role-may-not'),
  },
];
