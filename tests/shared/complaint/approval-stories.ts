import type { Command, RemedyInput } from '../../../shared/complaint/commands.ts';
import { answer, bare, escalate, line, open, receive, remedy, withdraw } from '../../support/commands.ts';
import { chen, li, sun, wang, zhao } from '../../support/people.ts';
import { asks, refused, type Story, seals } from '../../support/story.ts';

const received = [asks(li, open()), asks(li, receive)];
const compensation = bare({ kind: 'compensation', amount: 25_000 });
const lines = [line(), compensation];

function asking(...asked: RemedyInput[]): Command {
  return { type: 'AskApproval', lines: asked.length > 0 ? asked : lines, note: '当天购买，情况属实' };
}
const approve: Command = { type: 'Approve', approval: 'a1', note: '' };
const sendBack: Command = { type: 'ReturnApproval', approval: 'a1', note: '先退货款' };
const asked = [...received, asks(li, asking())];

/** Asking a higher tier for authority without handing the consumer on (T2, T2a). */
export const approvalStories: readonly Story[] = [
  {
    name: 'T2a: who received may ask for what is beyond the tier',
    given: received,
    when: asks(li, asking()),
    outcome: ['ApprovalAsked'],
  },
  {
    name: 'T2: what the tier may decide is decided, not asked',
    given: received,
    when: asks(li, asking(line())),
    outcome: refused('within-authority'),
  },
  {
    name: 'who has not received asks for nothing',
    given: received,
    when: asks(chen, asking()),
    outcome: refused('not-received'),
  },
  {
    name: 'a request is a sound remedy',
    given: received,
    when: asks(li, asking(line({ amount: 9999 }))),
    outcome: refused('refund-over-price'),
  },
  {
    name: 'a request is for something',
    given: received,
    when: seals(li, 'ApprovalAsked', { approval: 'a1', tier: 1, lines: [] }),
    outcome: refused('remedy-empty'),
  },
  {
    name: 'a request is for an amount that can be authorised',
    given: received,
    when: asks(
      li,
      asking(
        bare({ kind: 'compensation', amount: 999_999_999 }),
        bare({ kind: 'price-difference', amount: 1 }),
      ),
    ),
    outcome: refused('bad-input'),
  },
  {
    name: 'T1: nobody asks for another tier',
    given: received,
    when: seals(wang, 'ApprovalAsked', { approval: 'a1', tier: 2, lines: [] }),
    outcome: refused('wrong-tier'),
  },
  {
    name: 'nobody is above tier 3',
    given: [...received, asks(li, escalate('complex')), asks(wang, escalate('complex')), asks(sun, receive)],
    when: asks(sun, asking()),
    outcome: refused('no-higher-tier'),
  },
  {
    name: 'a clerk does not ask for tier 2',
    given: [...received, asks(li, escalate('complex'))],
    when: asks(li, asking()),
    outcome: refused('tier-too-low'),
  },
  {
    name: 'tier 2 asks tier 3',
    given: [...received, asks(li, escalate('complex')), asks(wang, receive)],
    when: asks(wang, asking(bare({ kind: 'make-up-quantity' }))),
    outcome: ['ApprovalAsked'],
  },
  {
    name: 'once the consumer has accepted there is nothing to ask',
    given: [...received, asks(li, remedy(line())), asks(li, answer(true))],
    when: asks(li, asking()),
    outcome: refused('already-accepted'),
  },
  {
    name: 'each request has a name of its own',
    given: asked,
    when: seals(li, 'ApprovalAsked', {
      approval: 'a1',
      tier: 1,
      lines: [{ ...compensation, line: 'a1-l1' }],
    }),
    outcome: refused('bad-input'),
  },
  {
    name: 'T2a: approving authorises exactly the asked kinds and amount, and receives nobody',
    given: asked,
    when: asks(wang, approve),
    outcome: ['Authorised'],
  },
  {
    name: 'T2: what was approved is then decided at the tier that asked',
    given: [...asked, asks(wang, approve)],
    when: asks(li, remedy(...lines)),
    outcome: ['RemedyDecided'],
  },
  {
    name: 'T2: not a fen more',
    given: [...asked, asks(wang, approve)],
    when: asks(li, remedy(line(), bare({ kind: 'compensation', amount: 25_001 }))),
    outcome: refused('amount-beyond-authority'),
  },
  {
    name: 'T2: nobody approves more than their own tier may give',
    given: [...received, asks(li, asking(bare({ kind: 'compensation', amount: 300_000 })))],
    when: asks(wang, approve),
    outcome: refused('amount-beyond-authority'),
  },
  {
    name: 'T2: the tier above that may',
    given: [...received, asks(li, asking(bare({ kind: 'compensation', amount: 300_000 })))],
    when: asks(sun, approve),
    outcome: ['Authorised'],
  },
  {
    name: 'T2a: a clerk approves nothing',
    given: asked,
    when: asks(chen, approve),
    outcome: refused('tier-too-low'),
  },
  {
    name: 'a clerk sends nothing back',
    given: asked,
    when: asks(chen, sendBack),
    outcome: refused('tier-too-low'),
  },
  {
    name: 'a request is sent back with what to do instead',
    given: asked,
    when: asks(wang, sendBack),
    outcome: ['ApprovalReturned'],
  },
  {
    name: 'what was sent back is not approved any more',
    given: [...asked, asks(wang, sendBack)],
    when: asks(zhao, approve),
    outcome: refused('approval-gone'),
  },
  {
    name: 'what was approved is not sent back any more',
    given: [...asked, asks(wang, approve)],
    when: asks(zhao, sendBack),
    outcome: refused('approval-gone'),
  },
  {
    name: 'after it was sent back another may be asked',
    given: [...asked, asks(wang, sendBack)],
    when: asks(li, asking()),
    outcome: ['ApprovalAsked'],
  },
  {
    name: 'another request takes the place of the one before',
    given: [...asked, asks(li, asking(bare({ kind: 'compensation', amount: 5000 })))],
    when: asks(wang, approve),
    outcome: refused('approval-gone'),
  },
  {
    name: 'a decision makes the request pointless',
    given: [...asked, asks(li, remedy(line()))],
    when: asks(wang, sendBack),
    outcome: refused('approval-gone'),
  },
  {
    name: 'a rise makes it pointless',
    given: [...asked, asks(li, escalate('complex'))],
    when: asks(sun, sendBack),
    outcome: refused('approval-gone'),
  },
  {
    name: 'an acceptance makes it pointless',
    given: [...received, asks(li, remedy(line())), asks(li, asking()), asks(li, answer(true))],
    when: asks(wang, sendBack),
    outcome: refused('approval-gone'),
  },
  {
    name: 'an end makes it pointless, for good',
    given: [
      ...asked,
      asks(li, withdraw),
      asks(li, { type: 'Reopen', reason: 'consumer-returned', note: '' }),
    ],
    when: asks(wang, sendBack),
    outcome: refused('approval-gone'),
  },
  {
    name: 'an authorisation of less leaves the request waiting',
    given: [...asked, asks(wang, { type: 'Authorise', amount: 10_000, kinds: ['compensation'], note: '' })],
    when: asks(wang, approve),
    outcome: ['Authorised'],
  },
  {
    name: 'an authorisation of as much answers it',
    given: [
      ...asked,
      asks(wang, { type: 'Authorise', amount: 26_280, kinds: ['compensation', 'refund'], note: '' }),
    ],
    when: asks(wang, approve),
    outcome: refused('approval-gone'),
  },
  {
    name: 'T2a: nobody approves what they asked themselves',
    given: [asks(wang, open()), asks(wang, receive), asks(wang, asking())],
    when: asks(wang, approve),
    outcome: refused('own-approval'),
  },
  {
    name: 'nor sends it back',
    given: [asks(wang, open()), asks(wang, receive), asks(wang, asking())],
    when: asks(wang, sendBack),
    outcome: refused('own-approval'),
  },
  {
    name: 'T1, T3: taking it up is a rise and a reception of its own',
    given: [...asked, asks(wang, escalate('beyond-authority'))],
    when: asks(wang, receive),
    outcome: ['Received'],
  },
];
