import { amend, end, goods, open, reopen, weigh, withdraw } from '../../support/commands.ts';
import { inspector, li, sun, system, wang } from '../../support/people.ts';
import { asks, refused, type Story, seals } from '../../support/story.ts';

const meat = goods({ barcode: null, name: '酱牛肉', kind: 'bulk-food', unit: 'kg', quantity: '1' });
const short = asks(li, open({ cause: 'short-weight', items: [meat] }));

/** D6: goods weighed again on the fair scale. */
export const weighingStories: readonly Story[] = [
  {
    name: 'D6: goods of a complaint about short weight are weighed again before the consumer',
    given: [short],
    when: asks(li, weigh()),
    outcome: ['Reweighed'],
  },
  {
    name: 'D6: and again, by somebody else',
    given: [short, asks(li, weigh())],
    when: asks(wang, weigh({ gross: 870 })),
    outcome: ['Reweighed'],
  },
  {
    name: 'D6: on a scale whose verification has run out too: that it proves nothing is said where it is read',
    given: [short],
    when: asks(li, weigh({ verifiedUntil: '2024-03-03' })),
    outcome: ['Reweighed'],
  },
  {
    name: 'D6: a complaint about anything else is not about weight',
    given: [asks(li, open({ items: [meat] }))],
    when: asks(li, weigh()),
    outcome: refused('not-about-weight'),
  },
  {
    name: 'D6: until its cause is corrected',
    given: [asks(li, open({ items: [meat] })), asks(li, amend('cause', 'short-weight', null))],
    when: asks(li, weigh()),
    outcome: ['Reweighed'],
  },
  {
    name: 'D6: nor is one whose cause was corrected to another',
    given: [short, asks(li, amend('cause', 'service', null))],
    when: asks(li, weigh()),
    outcome: refused('not-about-weight'),
  },
  {
    name: 'D6: only goods of the complaint',
    given: [short],
    when: asks(li, weigh({ item: 'i9' })),
    outcome: refused('item-unknown'),
  },
  {
    name: 'D6: what is on the scale weighs more than its wrapping',
    given: [short],
    when: asks(li, weigh({ gross: 50, tare: 50 })),
    outcome: refused('weight-invalid'),
  },
  {
    name: 'D6: without the consumer somebody else must see it',
    given: [short],
    when: asks(li, weigh({ consumerPresent: false })),
    outcome: refused('weighing-unseen'),
  },
  {
    name: 'D6: a colleague does',
    given: [short],
    when: asks(li, weigh({ consumerPresent: false, witness: wang.operator })),
    outcome: ['Reweighed'],
  },
  {
    name: 'D6: somebody from outside does, by name',
    given: [short],
    when: asks(li, weigh({ consumerPresent: false, outsideWitness: '张大爷' })),
    outcome: ['Reweighed'],
  },
  {
    name: 'D6: nobody is their own witness, whoever else was there',
    given: [short],
    when: asks(li, weigh({ witness: li.operator })),
    outcome: refused('weighing-unseen'),
  },
  {
    name: 'D6: nor is a stranger to the store one of its people',
    given: [short],
    when: asks(li, weigh({ witness: 'constructor' })),
    outcome: refused('weighing-unseen'),
  },
  {
    name: 'T7: an inspector weighs nothing',
    given: [short],
    when: asks(inspector, weigh()),
    outcome: refused('role-may-not'),
  },
  {
    name: 'T7: nor does the desk',
    given: [short],
    when: seals(system, 'Reweighed', weighed()),
    outcome: refused('role-may-not'),
  },
  {
    name: 'T4: nothing is weighed after the end',
    given: [short, asks(li, withdraw)],
    when: asks(li, weigh()),
    outcome: refused('ended'),
  },
  {
    name: 'T4: but once it is taken up again',
    given: [short, asks(sun, end('not-ours')), asks(li, reopen)],
    when: asks(li, weigh()),
    outcome: ['Reweighed'],
  },
  {
    name: 'T1a: danger comes before it',
    given: [short, seals(li, 'DangerReported', {})],
    when: asks(li, weigh()),
    outcome: refused('danger-first'),
  },
];

function weighed(): object {
  const { type: _type, scale: _scale, note: _note, outsideWitness, ...data } = weigh();
  return { ...data, outsideWitness: outsideWitness !== '' };
}
