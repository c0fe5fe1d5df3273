import { amend, dispose, goods, open, print, waysOn } from '../../support/commands.ts';
import { chen, inspector, li, sun, wang } from '../../support/people.ts';
import { asks, refused, type Story, seals } from '../../support/story.ts';

const opened = asks(li, open());
const noFaultAfterAll = seals(wang, 'CaseClosed', {
  case: 'q1',
  cause: 'corrected',
  lines: [{ complaint: 'c1', item: 'i1' }],
});
const faulty = asks(li, open({ items: [goods({ fault: 'confirmed' })] }));
const sound = { second: 'wang' };

/** Corrections: both values stand (L2), and no correction alone makes barred goods resalable (G3). */
export const amendmentStories: readonly Story[] = [
  {
    name: 'L2: a cause',
    given: [opened],
    when: asks(chen, amend('cause', 'price', null)),
    outcome: ['Amended'],
  },
  { name: 'L2: a name', given: [opened], when: asks(li, amend('name', '王力', null)), outcome: ['Amended'] },
  {
    name: 'L2: a word',
    given: [opened],
    when: asks(li, amend('content', '杯盖漏水', null)),
    outcome: ['Amended'],
  },
  {
    name: 'L2: a name that was kept is kept',
    given: [asks(li, open({ name: null }))],
    when: asks(li, amend('name', null, null)),
    outcome: refused('nothing-to-amend'),
  },
  {
    name: 'L2: the same again is no correction',
    given: [opened],
    when: asks(li, amend('cause', 'quality', null)),
    outcome: refused('nothing-to-amend'),
  },
  {
    name: 'L2: nor the same words',
    given: [opened],
    when: asks(li, amend('content', '杯子漏水', null)),
    outcome: refused('nothing-to-amend'),
  },
  {
    name: 'L2: nor the same goods',
    given: [opened],
    when: asks(li, amend('fault', 'none')),
    outcome: refused('nothing-to-amend'),
  },
  {
    name: 'L2: the old value is told truly',
    given: [opened],
    when: seals(li, 'Amended', amended({ item: null, field: 'cause', from: 'price', to: 'waiting' })),
    outcome: refused('amendment-stale'),
  },
  {
    name: 'L2: of goods as well',
    given: [opened],
    when: seals(li, 'Amended', amended({ field: 'fault', from: 'said', to: 'confirmed' })),
    outcome: refused('amendment-stale'),
  },
  {
    name: 'L2: whether a name was given is told truly',
    given: [opened],
    when: seals(li, 'Amended', amended({ item: null, field: 'name', from: 'declined', to: 'given' })),
    outcome: refused('amendment-stale'),
  },
  {
    name: 'a value of no list',
    given: [opened],
    when: asks(li, amend('cause', 'weather', null)),
    outcome: refused('bad-input'),
  },
  {
    name: 'a price of no number',
    given: [opened],
    when: asks(li, amend('price', '12.80')),
    outcome: refused('bad-input'),
  },
  {
    name: 'the number of a complaint is not corrected',
    given: [opened],
    when: seals(
      li,
      'Amended',
      amended({ item: null, field: 'number', from: '01-000001-2', to: '01-000009-5' }),
    ),
    outcome: refused('bad-input'),
  },
  {
    name: 'the lot of goods is not corrected: it would slip out of a hold',
    given: [opened],
    when: seals(li, 'Amended', amended({ field: 'lot', from: null, to: 't:00000000000000000000' })),
    outcome: refused('bad-input'),
  },
  {
    name: 'no such goods',
    given: [opened],
    when: asks(li, amend('fault', 'said', 'i9')),
    outcome: refused('item-unknown'),
  },
  {
    name: 'a quantity of half a piece',
    given: [opened],
    when: asks(li, amend('quantity', '2.5')),
    outcome: refused('quantity-invalid'),
  },
  {
    name: 'G7: fewer than were disposed of',
    given: [opened, asks(li, dispose({ quantity: '2' }))],
    when: asks(li, amend('quantity', '1')),
    outcome: refused('quantity-over'),
  },
  {
    name: 'G8: goods that were disposed of did come back',
    given: [opened, asks(li, dispose())],
    when: asks(li, amend('taking', 'kept-at-home')),
    outcome: refused('not-taken-back'),
  },
  {
    name: 'a stricter fact needs nobody else',
    given: [opened],
    when: asks(li, amend('fault', 'said')),
    outcome: ['Amended', 'SuspectRegistered'],
  },
  {
    name: 'said to be faulty, found faulty: no bar is lifted',
    given: [asks(li, open({ items: [goods({ fault: 'said' })] }))],
    when: asks(li, amend('fault', 'confirmed')),
    outcome: ['Amended'],
  },
  {
    name: 'G3: amend faulty to sound: nobody does so alone',
    given: [faulty],
    when: asks(li, amend('fault', 'none')),
    outcome: refused('second-person-needed'),
  },
  {
    name: 'G3: amend faulty to sound, then label: barred without a second person',
    given: [faulty],
    when: asks(li, dispose()),
    outcome: refused('barred-from-resale'),
  },
  {
    name: 'G3: amend faulty to sound, with a second person',
    given: [faulty],
    when: asks(li, amend('fault', 'none'), sound),
    outcome: ['Amended'],
  },
  {
    name: 'G3: amend faulty to sound, then label, with a second person',
    given: [faulty, asks(li, amend('fault', 'none'), sound), noFaultAfterAll, asks(li, dispose())],
    when: asks(li, print()),
    outcome: ['LabelPrinted'],
  },
  {
    name: 'G3: what another fact still bars is freed by nobody alone either',
    given: [asks(li, open({ items: [goods({ fault: 'confirmed', secondSale: 'unknown' })] }))],
    when: asks(li, amend('fault', 'none')),
    outcome: refused('second-person-needed'),
  },
  {
    name: 'G3: one of two unknown facts is known by nobody alone',
    given: [asks(li, open({ items: [goods({ fault: 'unknown', secondSale: 'unknown' })] }))],
    when: asks(li, amend('fault', 'none')),
    outcome: refused('second-person-needed'),
  },
  {
    name: 'G3: not even by a head',
    given: [faulty],
    when: asks(sun, amend('fault', 'none')),
    outcome: refused('second-person-needed'),
  },
  {
    name: 'G3: the second person is another',
    given: [faulty],
    when: asks(wang, amend('fault', 'none'), sound),
    outcome: refused('second-person-wrong'),
  },
  {
    name: 'G3: the second person did not record the goods',
    given: [asks(wang, open({ items: [goods({ fault: 'confirmed' })] }))],
    when: asks(li, amend('fault', 'none'), sound),
    outcome: refused('second-person-wrong'),
  },
  {
    name: 'G3: the second person is a head',
    given: [faulty],
    when: asks(li, amend('fault', 'none'), { second: 'chen' }),
    outcome: refused('second-person-wrong'),
  },
  {
    name: 'G3: an inspector is no second person',
    given: [faulty],
    when: asks(li, amend('fault', 'none'), { second: inspector.operator }),
    outcome: refused('second-person-wrong'),
  },
  {
    name: 'a second person is named only where one is needed',
    given: [opened],
    when: seals(li, 'Amended', amended({ field: 'fault', from: 'none', to: 'said', second: 'wang' })),
    outcome: refused('second-person-wrong'),
  },
  {
    name: 'nor for words',
    given: [opened],
    when: seals(
      li,
      'Amended',
      amended({ item: null, field: 'content', from: null, to: null, second: 'wang' }),
    ),
    outcome: refused('second-person-wrong'),
  },
  {
    name: 'G1: fresh food does not become daily goods by a slip',
    given: [asks(li, open({ items: [goods({ kind: 'fresh-food', unit: 'kg' })] }))],
    when: asks(li, amend('kind', 'daily')),
    outcome: refused('second-person-needed'),
  },
  {
    name: 'G2: a shelf life is not stretched alone',
    given: [asks(li, open({ items: [goods({ kind: 'prepackaged-food', shelfLifeEnd: '2024-03-03' })] }))],
    when: asks(li, amend('shelfLifeEnd', '2024-12-31')),
    outcome: refused('second-person-needed'),
  },
  { name: 'T4a: ways on need nobody', given: [opened], when: asks(li, waysOn), outcome: ['WaysOnGiven'] },
];

function amended(changes: object): object {
  return { item: 'i1', reason: 'typing-error', second: null, ...changes };
}
