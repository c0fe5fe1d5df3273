import { open } from '../../support/commands.ts';
import { inspector, li } from '../../support/people.ts';
import { asks, refused, type Story, seals } from '../../support/story.ts';

/** A stocktake is what somebody counted (G7). */
export const stockStories: readonly Story[] = [
  {
    name: 'G7: a stocktake is sealed as it was counted',
    given: [asks(li, open())],
    when: counted({ missing: [{ about: 'c1', item: 'i1', disposition: null }] }),
    outcome: ['StockTaken'],
  },
  {
    name: 'G7: what was found and what is missing are all that was expected',
    given: [asks(li, open())],
    when: counted({ expected: 5, missing: [{ about: 'c1', item: 'i1', disposition: null }] }),
    outcome: refused('bad-input'),
  },
  {
    name: 'G7: what is missing is of a complaint of this ledger',
    given: [],
    when: counted({ missing: [{ about: 'c9', item: 'i1', disposition: null }] }),
    outcome: refused('complaint-unknown'),
  },
  {
    name: 'G7: so is what should not be there, unless nobody knows its label',
    given: [],
    when: counted({ expected: 2, stray: [{ about: null, reason: 'sold' }] }),
    outcome: refused('bad-input'),
  },
  {
    name: 'G7: a label of no complaint here is unknown',
    given: [],
    when: counted({ expected: 2, stray: [{ about: null, reason: 'unknown' }] }),
    outcome: ['StockTaken'],
  },
  {
    name: 'G7: stocktakes are numbered without a gap',
    given: [counted({ expected: 2 })],
    when: counted({ expected: 2 }),
    outcome: refused('settings-version'),
  },
  {
    name: 'T7: an inspector counts nothing',
    given: [],
    when: counted({ expected: 2 }, inspector),
    outcome: refused('role-may-not'),
  },
];

function counted(changes: object, by = li) {
  const none = { stocktake: 1, scope: 'desk', expected: 3, found: 2, missing: [], stray: [] };
  return seals(by, 'StockTaken', { ...none, ...changes });
}
