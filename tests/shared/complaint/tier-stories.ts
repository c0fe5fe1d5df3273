import type { Command } from '../../../shared/complaint/commands.ts';
import {
  answer,
  bare,
  danger,
  escalate,
  line,
  open,
  receive,
  remedy,
  withdraw,
} from '../../support/commands.ts';
import { authority, chen, li, sun, system, wang, zhao } from '../../support/people.ts';
import { asks, refused, type Step, type Story, seals } from '../../support/story.ts';

const opened = asks(li, open());
const received = [opened, asks(li, receive)];
const atTier2 = [...received, asks(li, escalate('complex'))];
const atTier3 = [...atTier2, asks(li, escalate('beyond-authority'))];
const richer = seals(sun, 'AuthoritySet', {
  version: 2,
  authority: { ...authority, 1: { ...authority[1], limit: 50_000 } },
});
const tiny = { twoTiers: true, employs: 2 };

function byPhone(receiver: string): Command {
  return { type: 'ReceiveByPhone', receiver };
}
function authorise(amount: number, kinds: ('refund' | 'compensation' | 'make-up-quantity')[] = []): Command {
  return { type: 'Authorise', amount, kinds, note: '' };
}
function outOfTime(due: number | null, from = 1): Step {
  return seals(system, 'Escalated', { from, to: from + 1, reason: 'out-of-time', due });
}

/** Reception, authority and the way up (T1–T3a, T5). */
export const tierStories: readonly Story[] = [
  { name: 'T1: a clerk receives at tier 1', given: [opened], when: asks(li, receive), outcome: ['Received'] },
  {
    name: 'a head may stand in at tier 1',
    given: [opened],
    when: asks(sun, receive),
    outcome: ['Received'],
  },
  {
    name: 'T1: the next tier',
    given: received,
    when: asks(li, escalate('complex')),
    outcome: ['Escalated'],
  },
  {
    name: 'a clerk does not receive at tier 2',
    given: atTier2,
    when: asks(chen, receive),
    outcome: refused('tier-too-low'),
  },
  { name: 'a department head does', given: atTier2, when: asks(wang, receive), outcome: ['Received'] },
  {
    name: 'T3: one person never receives at two tiers',
    given: [opened, asks(wang, receive), asks(li, escalate('complex'))],
    when: asks(wang, receive),
    outcome: refused('one-person-one-tier'),
  },
  {
    name: 'T3: not even by phone',
    given: [opened, asks(wang, receive), asks(li, escalate('complex'))],
    when: asks(li, byPhone('wang')),
    outcome: refused('one-person-one-tier'),
  },
  {
    name: 'T3a: a store of two may let one person hold two tiers, and says so',
    store: tiny,
    given: [opened, asks(wang, receive), asks(li, escalate('complex'))],
    when: asks(wang, receive),
    outcome: ['Received'],
  },
  {
    name: 'T3a: two tiers are not claimed where there is one',
    store: tiny,
    given: [opened],
    when: seals(li, 'Received', reception({ twoTiers: true })),
    outcome: refused('two-tiers-not-allowed'),
  },
  {
    name: 'T3a: two tiers are not hidden where there are two',
    store: tiny,
    given: [opened, asks(wang, receive), asks(li, escalate('complex'))],
    when: seals(wang, 'Received', reception({ tier: 2, receiver: 'wang' })),
    outcome: refused('two-tiers-not-allowed'),
  },
  {
    name: 'nobody receives twice at a tier',
    given: received,
    when: asks(li, receive),
    outcome: refused('already-received'),
  },
  {
    name: 'two may receive at one tier',
    given: received,
    when: asks(chen, receive),
    outcome: ['Received'],
  },
  {
    name: 'T1: nobody receives at another tier than the present one',
    given: received,
    when: seals(wang, 'Received', reception({ tier: 2, receiver: 'wang' })),
    outcome: refused('wrong-tier'),
  },
  {
    name: 'nobody is received in person by someone else',
    given: atTier2,
    when: seals(li, 'Received', reception({ tier: 2, receiver: 'wang', confirmed: false })),
    outcome: refused('role-may-not'),
  },
  {
    name: 'T3a: a head receives by phone',
    given: atTier2,
    when: asks(li, byPhone('wang')),
    outcome: ['Received'],
  },
  {
    name: 'T3a: not at tier 1',
    given: [opened],
    when: asks(li, byPhone('chen')),
    outcome: refused('phone-from-tier-2'),
  },
  {
    name: 'T3a: a reception by phone is not confirmed by another',
    given: atTier2,
    when: seals(li, 'Received', reception({ tier: 2, receiver: 'wang', manner: 'phone' })),
    outcome: refused('nothing-to-confirm'),
  },
  {
    name: 'nobody is received by someone unknown',
    given: atTier2,
    when: asks(li, byPhone('nobody')),
    outcome: refused('operator-unknown'),
  },
  {
    name: 'T3a: until confirmed it does not count',
    given: [...atTier2, asks(li, byPhone('wang'))],
    when: asks(wang, remedy(line())),
    outcome: refused('not-received'),
  },
  {
    name: 'T3a: confirmed by their own PIN it does',
    given: [...atTier2, asks(li, byPhone('wang')), asks(wang, { type: 'ConfirmReception' })],
    when: asks(wang, remedy(line())),
    outcome: ['RemedyDecided'],
  },
  {
    name: 'T3a: nobody confirms for another',
    given: [...atTier2, asks(li, byPhone('wang'))],
    when: asks(zhao, { type: 'ConfirmReception' }),
    outcome: refused('nothing-to-confirm'),
  },
  {
    name: 'T3a: nobody confirms twice',
    given: [...atTier2, asks(li, byPhone('wang')), asks(wang, { type: 'ConfirmReception' })],
    when: asks(wang, { type: 'ConfirmReception' }),
    outcome: refused('nothing-to-confirm'),
  },
  {
    name: 'T2: deciding needs receiving',
    given: [opened],
    when: asks(li, remedy(line())),
    outcome: refused('not-received'),
  },
  {
    name: 'T2: having received below is not enough',
    given: atTier2,
    when: asks(li, remedy(line())),
    outcome: refused('tier-too-low'),
  },
  {
    name: 'T1: nobody decides at another tier',
    given: received,
    when: seals(li, 'RemedyDecided', { decision: 'd1', tier: 2, lines: [{ ...line(), line: 'd1-l1' }] }),
    outcome: refused('wrong-tier'),
  },
  {
    name: 'T2: a head who lost the rank decides no more',
    given: [
      ...atTier2,
      asks(wang, receive),
      seals(sun, 'OperatorChanged', { operator: 'wang', role: 'clerk', active: true }),
    ],
    when: asks({ operator: 'wang', role: 'clerk' }, remedy(line())),
    outcome: refused('tier-too-low'),
  },
  {
    name: 'T2: kinds beyond the tier',
    given: received,
    when: asks(li, remedy(bare({ kind: 'repair' }))),
    outcome: refused('remedy-beyond-authority'),
  },
  {
    name: 'T2: money beyond the tier',
    given: received,
    when: asks(li, remedy(bare({ amount: 10_001 }), bare({ kind: 'price-difference', amount: 10_000 }))),
    outcome: refused('amount-beyond-authority'),
  },
  {
    name: 'T2: money at the limit',
    given: received,
    when: asks(li, remedy(bare({ amount: 10_000 }), bare({ kind: 'price-difference', amount: 10_000 }))),
    outcome: ['RemedyDecided'],
  },
  {
    name: 'T2: the authority a complaint was opened under judges it for ever',
    given: [...received, richer],
    when: asks(li, remedy(bare({ amount: 20_001 }))),
    outcome: refused('amount-beyond-authority'),
  },
  {
    name: 'T2: and the next complaint is judged by the new one',
    given: [richer, ...received],
    when: asks(li, remedy(bare({ amount: 20_001 }))),
    outcome: ['RemedyDecided'],
  },
  {
    name: 'T2a: a higher tier authorises without receiving',
    given: received,
    when: asks(wang, authorise(150_000, ['compensation'])),
    outcome: ['Authorised'],
  },
  {
    name: 'T2a: what was authorised may be decided below',
    given: [...received, asks(wang, authorise(150_000, ['compensation']))],
    when: asks(li, remedy(bare({ kind: 'compensation', amount: 150_000 }))),
    outcome: ['RemedyDecided'],
  },
  {
    name: 'T2a: and not a fen more',
    given: [...received, asks(wang, authorise(150_000, ['compensation']))],
    when: asks(li, remedy(bare({ kind: 'compensation', amount: 150_001 }))),
    outcome: refused('amount-beyond-authority'),
  },
  {
    name: 'T2a: what a tier authorised counts no more once the complaint stands there',
    given: [...received, asks(wang, authorise(200_000)), asks(li, escalate('complex')), asks(zhao, receive)],
    when: asks(zhao, remedy(bare({ amount: 200_001 }))),
    outcome: refused('amount-beyond-authority'),
  },
  {
    name: 'T2a: nobody authorises above their own table',
    given: received,
    when: asks(wang, authorise(200_001)),
    outcome: refused('amount-beyond-authority'),
  },
  {
    name: 'T2a: nor kinds outside it',
    given: received,
    when: asks(wang, authorise(100, ['make-up-quantity'])),
    outcome: refused('remedy-beyond-authority'),
  },
  {
    name: 'T2a: a clerk authorises nothing',
    given: received,
    when: asks(chen, authorise(100)),
    outcome: refused('tier-too-low'),
  },
  {
    name: 'T2a: nobody authorises at the tier that receives',
    given: atTier2,
    when: asks(wang, authorise(100)),
    outcome: refused('tier-too-low'),
  },
  {
    name: 'T2a: nobody authorises as another tier than their own',
    given: received,
    when: seals(sun, 'Authorised', { tier: 2, amount: 1, kinds: [] }),
    outcome: refused('tier-too-low'),
  },
  {
    name: 'T1: one step at a time',
    given: received,
    when: seals(li, 'Escalated', { from: 1, to: 3, reason: 'complex', due: null }),
    outcome: refused('step-by-step'),
  },
  {
    name: 'T1: from where it stands',
    given: atTier2,
    when: seals(li, 'Escalated', { from: 1, to: 2, reason: 'complex', due: null }),
    outcome: refused('wrong-tier'),
  },
  {
    name: 'T1: there is nothing above tier 3',
    given: atTier3,
    when: asks(li, escalate('complex')),
    outcome: refused('no-higher-tier'),
  },
  {
    name: 'T1: consumer does not accept, only when that was said',
    given: [...received, asks(li, remedy(line()))],
    when: asks(li, escalate('not-accepted')),
    outcome: refused('reason-not-true'),
  },
  {
    name: 'T1: consumer does not accept',
    given: [...received, asks(li, remedy(line())), asks(li, answer(false))],
    when: asks(li, escalate('not-accepted')),
    outcome: ['Escalated'],
  },
  {
    name: 'T1: one rejection carries one step, not two',
    given: [
      ...received,
      asks(li, remedy(line())),
      asks(li, answer(false)),
      asks(li, escalate('not-accepted')),
    ],
    when: asks(li, escalate('not-accepted')),
    outcome: refused('reason-not-true'),
  },
  {
    name: 'T1: nothing moves up that was accepted',
    given: [...received, asks(li, remedy(line())), asks(li, answer(true))],
    when: asks(li, escalate('complex')),
    outcome: refused('already-accepted'),
  },
  {
    name: 'T1a: but for danger',
    given: [...received, asks(li, remedy(line())), asks(li, answer(true))],
    when: asks(li, danger),
    outcome: ['DangerReported', 'Escalated', 'LotHeld'],
  },
  {
    name: 'T1a: danger is said only where it was reported',
    given: received,
    when: asks(li, escalate('danger')),
    outcome: refused('reason-not-true'),
  },
  {
    name: 'T5: nobody but the clock says out of time',
    given: received,
    when: asks(li, escalate('out-of-time')),
    outcome: refused('system-only'),
  },
  {
    name: 'T5: and the clock says nothing else',
    given: received,
    when: seals(system, 'Escalated', { from: 1, to: 2, reason: 'complex', due: null }),
    outcome: refused('system-only'),
  },
  {
    name: 'T5: not before it is',
    given: received,
    when: outOfTime(1_800_000_000_000),
    outcome: refused('reason-not-true'),
  },
  {
    name: 'T5: out of time names its deadline',
    given: received,
    when: outOfTime(null),
    outcome: refused('reason-not-true'),
  },
  {
    name: 'only out of time has a deadline',
    given: received,
    when: seals(li, 'Escalated', { from: 1, to: 2, reason: 'complex', due: 1_709_000_000_000 }),
    outcome: refused('reason-not-true'),
  },
  {
    name: 'nothing moves up after the end',
    given: [...received, asks(li, withdraw)],
    when: outOfTime(1_709_000_000_000),
    outcome: refused('ended'),
  },
];

function reception(changes: object): object {
  return { tier: 1, receiver: 'li', manner: 'in-person', confirmed: true, twoTiers: false, ...changes };
}
