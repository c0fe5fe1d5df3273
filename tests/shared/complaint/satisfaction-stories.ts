import {
  answer,
  end,
  line,
  open,
  pay,
  receive,
  remedy,
  reopen,
  say,
  settle,
  unasked,
  withdraw,
} from '../../support/commands.ts';
import { inspector, li, sun, system, wang, zhao } from '../../support/people.ts';
import { asks, refused, type Step, type Story, seals } from '../../support/story.ts';

const settled: readonly Step[] = [open(), receive, remedy(line()), answer(true), pay(), settle].map((one) =>
  asks(li, one),
);

/** K2: what the consumer says after the end, how they were asked, or why nobody asked. */
export const satisfactionStories: readonly Story[] = [
  {
    name: 'K2: after a settlement the consumer is asked on the turned screen',
    given: [settled],
    when: asks(li, say('satisfied')),
    outcome: ['SatisfactionSaid'],
  },
  {
    name: 'K2: and after an end that is none, by whoever serves',
    given: [
      asks(li, open({ danger: true })),
      asks(sun, receive),
      asks(sun, remedy(line())),
      asks(sun, answer(false)),
      asks(sun, end('unsettled')),
    ],
    when: asks(wang, say('dissatisfied', 'phone')),
    outcome: ['SatisfactionSaid'],
  },
  {
    name: 'K2: not while it is open',
    given: [settled.slice(0, 4)],
    when: asks(li, say('satisfied')),
    outcome: refused('not-asked-about'),
  },
  {
    name: 'K2: nor after a consumer withdrew',
    given: [asks(li, open()), asks(li, withdraw)],
    when: asks(li, say('satisfied')),
    outcome: refused('not-asked-about'),
  },
  {
    name: 'K2: what a consumer said stands: nobody asks until another answer comes',
    given: [settled, asks(li, say('dissatisfied'))],
    when: asks(zhao, say('satisfied', 'phone')),
    outcome: refused('satisfaction-told'),
  },
  {
    name: 'K2: and that they would not say stands too',
    given: [settled, asks(li, say('declined'))],
    when: asks(li, say('satisfied', 'phone')),
    outcome: refused('satisfaction-told'),
  },
  {
    name: 'K2: that nobody asked needs a reason',
    given: [settled],
    when: asks(li, unasked('left')),
    outcome: ['SatisfactionNotAsked'],
  },
  {
    name: 'K2: and one of one’s own needs words',
    given: [settled],
    when: asks(li, unasked('other')),
    outcome: refused('reason-missing'),
  },
  {
    name: 'K2: which then stand in it',
    given: [settled],
    when: asks(li, unasked('other', '陪同送医')),
    outcome: ['SatisfactionNotAsked'],
  },
  {
    name: 'K2: it is said once',
    given: [settled, asks(li, unasked('left'))],
    when: asks(li, unasked('busy')),
    outcome: refused('satisfaction-told'),
  },
  {
    name: 'K2: a phone answer replaces it later',
    given: [settled, asks(li, unasked('left'))],
    when: asks(li, say('neither', 'phone')),
    outcome: ['SatisfactionSaid'],
  },
  {
    name: 'K2: nobody forgets an answer by saying that nobody asked',
    given: [settled, asks(li, say('dissatisfied'))],
    when: asks(li, unasked('left')),
    outcome: refused('satisfaction-told'),
  },
  {
    name: 'K2: what a clerk enters on their own screen is entered once',
    given: [settled, asks(li, say('satisfied', 'own-screen'))],
    when: asks(li, say('dissatisfied', 'own-screen')),
    outcome: refused('satisfaction-told'),
  },
  {
    name: 'K2: it keeps nobody from asking the consumer',
    given: [settled, asks(li, unasked('busy')), asks(li, say('satisfied', 'own-screen'))],
    when: asks(li, say('dissatisfied', 'phone')),
    outcome: ['SatisfactionSaid'],
  },
  {
    name: 'K2: and is not entered over what the consumer said',
    given: [settled, asks(li, say('dissatisfied'))],
    when: asks(li, say('satisfied', 'own-screen')),
    outcome: refused('satisfaction-told'),
  },
  {
    name: 'K2: reopened and settled again, the consumer is asked anew',
    given: [
      settled,
      asks(li, say('dissatisfied')),
      asks(li, reopen),
      asks(li, answer(true)),
      asks(li, settle),
    ],
    when: asks(li, say('satisfied')),
    outcome: ['SatisfactionSaid'],
  },
  {
    name: 'K2: but not while it is reopened',
    given: [settled, asks(li, reopen)],
    when: asks(li, say('satisfied')),
    outcome: refused('not-asked-about'),
  },
  {
    name: 'T7: an inspector asks nobody',
    given: [settled],
    when: asks(inspector, say('satisfied')),
    outcome: refused('role-may-not'),
  },
  {
    name: 'T7: nor does the desk',
    given: [settled],
    when: seals(system, 'SatisfactionSaid', { answer: 'satisfied', manner: 'phone' }),
    outcome: refused('role-may-not'),
  },
];
