import {
  amendTransfer,
  danger,
  dismiss,
  link,
  open,
  outside,
  reopen,
  reply,
  settle,
  spokesperson,
  transfer,
  unlink,
  withdraw,
} from '../../support/commands.ts';
import { chen, inspector, li, patientAuthority, sun, system, wang } from '../../support/people.ts';
import { asks, days, refused, type Story, seals } from '../../support/story.ts';

const opened = asks(li, open());
const second = asks(li, open(), { about: 'c2' });
const noted = asks(li, transfer());
const file = asks(li, { type: 'AddEvidence', kind: 'document', file: 'file-1' });

/** Transfers from outside with their deadlines, and the reply that closes them (T8, T8a). */
const transferStories: readonly Story[] = [
  {
    name: 'T8: a 12315 transfer with its number and deadline',
    given: [opened],
    when: noted,
    outcome: ['TransferNoted'],
  },
  {
    name: 'T8: a second transfer of the same complaint',
    given: [opened, noted],
    when: asks(
      chen,
      transfer({ source: 'hotline-12345', number: '', deadline: '2024-03-11', basis: 'told' }),
    ),
    outcome: ['TransferNoted'],
  },
  {
    name: 'T8: nothing is noted of a complaint that is not there',
    given: [],
    when: noted,
    outcome: refused('not-opened'),
  },
  {
    name: 'T8: a transfer names itself once',
    given: [opened, noted],
    when: seals(li, 'TransferNoted', {
      transfer: 't1',
      source: 'regulator',
      received: '2024-03-04',
      deadline: null,
      basis: null,
    }),
    outcome: refused('bad-input'),
  },
  {
    name: 'T8: no transfer came tomorrow',
    given: [opened],
    when: asks(li, transfer({ received: '2024-03-05' })),
    outcome: refused('day-to-come'),
  },
  {
    name: 'T8a: no deadline without what it rests on',
    given: [opened],
    when: asks(li, transfer({ basis: null })),
    outcome: refused('deadline-basis'),
  },
  {
    name: 'T8a: nothing rests on no deadline',
    given: [opened],
    when: asks(li, transfer({ deadline: null })),
    outcome: refused('deadline-basis'),
  },
  {
    name: 'T8a: another basis says which',
    given: [opened],
    when: asks(li, transfer({ basis: 'other' })),
    outcome: refused('deadline-basis'),
  },
  {
    name: 'T8a: none is assumed where none was set',
    given: [opened],
    when: asks(li, transfer({ deadline: null, basis: null })),
    outcome: ['TransferNoted'],
  },
  {
    name: 'T8: whoever hands it over may do so after the end',
    given: [opened, asks(li, withdraw)],
    when: noted,
    outcome: ['TransferNoted'],
  },
  {
    name: 'T7: an inspector notes none',
    given: [opened],
    when: asks(inspector, transfer()),
    outcome: refused('role-may-not'),
  },
  {
    name: 'T7: nor does the desk by itself',
    given: [opened],
    when: asks(system, transfer()),
    outcome: refused('role-may-not'),
  },
  {
    name: 'T1a: danger goes first here too',
    given: [opened, seals(li, 'DangerReported', {})],
    when: noted,
    outcome: refused('danger-first'),
  },
  {
    name: 'T8a: they prolonged it',
    given: [opened, noted],
    when: asks(chen, amendTransfer()),
    outcome: ['TransferAmended'],
  },
  {
    name: 'T8a: a deadline is taken away with its basis',
    given: [opened, noted],
    when: asks(chen, amendTransfer({ to: null, basis: null })),
    outcome: ['TransferAmended'],
  },
  {
    name: 'T8a: not without it',
    given: [opened, noted],
    when: asks(chen, amendTransfer({ to: null })),
    outcome: refused('deadline-basis'),
  },
  {
    name: 'L2: a deadline corrected to itself is no correction',
    given: [opened, noted],
    when: asks(chen, amendTransfer({ to: '2024-03-18', basis: 'odr-member' })),
    outcome: refused('nothing-to-amend'),
  },
  {
    name: 'L2: the old deadline is told truly',
    given: [opened, noted],
    when: seals(li, 'TransferAmended', {
      transfer: 't1',
      field: 'deadline',
      from: '2024-03-19',
      to: '2024-03-20',
      basis: 'told',
      reason: 'typing-error',
    }),
    outcome: refused('amendment-stale'),
  },
  {
    name: 'L2: a number typed wrongly is put right in the words',
    given: [opened, noted],
    when: asks(chen, amendTransfer({ field: 'number', to: '1310000002024030400012346', basis: null })),
    outcome: ['TransferAmended'],
  },
  {
    name: 'L2: to the same number is no correction',
    given: [opened, noted],
    when: asks(chen, amendTransfer({ field: 'number', to: '1310000002024030400012345', basis: null })),
    outcome: refused('nothing-to-amend'),
  },
  {
    name: 'T8a: a deadline that is no day',
    given: [opened, noted],
    when: asks(chen, amendTransfer({ to: '2024-02-30' })),
    outcome: refused('bad-input'),
  },
  {
    name: 'T8: a transfer that is not there is not put right',
    given: [opened],
    when: asks(chen, amendTransfer()),
    outcome: refused('transfer-unknown'),
  },
  {
    name: 'T8: a reply closes it',
    given: [opened, noted, days(3)],
    when: asks(li, reply({ day: '2024-03-07' })),
    outcome: ['TransferAnswered'],
  },
  {
    name: 'T8: once',
    given: [opened, noted, asks(li, reply())],
    when: asks(li, reply()),
    outcome: refused('transfer-answered'),
  },
  {
    name: 'T8: not tomorrow',
    given: [opened, noted],
    when: asks(li, reply({ day: '2024-03-05' })),
    outcome: refused('day-to-come'),
  },
  {
    name: 'T8: nor before it came',
    given: [opened, noted],
    when: asks(li, reply({ day: '2024-03-03' })),
    outcome: refused('reply-before-transfer'),
  },
  {
    name: 'T8: a transfer that is not there has no reply',
    given: [opened, noted],
    when: asks(li, reply({ transfer: 't2' })),
    outcome: refused('transfer-unknown'),
  },
  {
    name: 'T8: too late is recorded as it was',
    authority: patientAuthority,
    given: [opened, noted, days(30)],
    when: asks(li, reply({ day: '2024-04-03', manner: 'letter' })),
    outcome: ['TransferAnswered'],
  },
];

/** What came of it outside: it ends nothing here, and comes also after the end. */
const outcomeStories: readonly Story[] = [
  {
    name: 'a mediation that succeeded settles nothing here',
    given: [opened, asks(li, outside())],
    when: asks(li, settle),
    outcome: refused('no-decision'),
  },
  {
    name: 'a judgement after the end',
    given: [opened, asks(li, withdraw), days(40)],
    when: asks(wang, outside({ outcome: 'judged', day: '2024-04-10' })),
    outcome: ['OutsideEnded'],
  },
  {
    name: 'none of a day to come',
    given: [opened],
    when: asks(li, outside({ day: '2024-03-05' })),
    outcome: refused('day-to-come'),
  },
  {
    name: 'none of a transfer that is not there',
    given: [opened],
    when: asks(li, outside({ transfer: 't1' })),
    outcome: refused('transfer-unknown'),
  },
  {
    name: 'T4: reopened because someone outside asked',
    given: [opened, asks(li, withdraw), noted],
    when: asks(li, { ...reopen, reason: 'outside-request' }),
    outcome: ['Reopened'],
  },
];

/** Duplicates and incidents are linked, and linking forbids nothing (L1c). */
const linkStories: readonly Story[] = [
  {
    name: 'L1c: a likely duplicate is linked',
    given: [opened, second],
    when: asks(li, link('c1', 'duplicate'), { about: 'c2' }),
    outcome: ['ComplaintLinked'],
  },
  {
    name: 'L1c: and goes on like any other',
    given: [opened, second, asks(li, link('c1', 'duplicate'), { about: 'c2' })],
    when: asks(li, { type: 'Receive' }, { about: 'c2' }),
    outcome: ['Received'],
  },
  {
    name: 'L1c: two kinds of link at once',
    given: [opened, second, asks(li, link('c2'))],
    when: asks(li, link('c2', 'incident')),
    outcome: ['ComplaintLinked'],
  },
  {
    name: 'L1c: one kind once',
    given: [opened, second, asks(li, link('c2'))],
    when: asks(li, link('c2')),
    outcome: refused('already-linked'),
  },
  {
    name: 'L1c: not to itself',
    given: [opened],
    when: asks(li, link('c1')),
    outcome: refused('linked-to-itself'),
  },
  {
    name: 'L1c: not to nothing',
    given: [opened],
    when: asks(li, link('c7')),
    outcome: refused('complaint-unknown'),
  },
  {
    name: 'L1c: a link made by mistake is undone, and says why',
    given: [opened, second, asks(li, link('c2'))],
    when: asks(chen, unlink('c2')),
    outcome: ['ComplaintUnlinked'],
  },
  {
    name: 'L1c: and made again',
    given: [opened, second, asks(li, link('c2')), asks(chen, unlink('c2'))],
    when: asks(li, link('c2')),
    outcome: ['ComplaintLinked'],
  },
  {
    name: 'L1c: what is not linked is not undone',
    given: [opened, second, asks(li, link('c2'))],
    when: asks(li, unlink('c2', 'incident')),
    outcome: refused('not-linked'),
  },
  {
    name: 'L1c: it looked like another and is none',
    given: [opened, second],
    when: asks(li, dismiss('c1'), { about: 'c2' }),
    outcome: ['LikenessDismissed'],
  },
  {
    name: 'L1c: for another reason only when it is told',
    given: [opened, second],
    when: asks(li, dismiss('c1', { reason: 'other' }), { about: 'c2' }),
    outcome: refused('bad-input'),
  },
  {
    name: 'L1c: once',
    given: [opened, second, asks(li, dismiss('c1'), { about: 'c2' })],
    when: asks(li, dismiss('c1'), { about: 'c2' }),
    outcome: refused('already-linked'),
  },
  {
    name: 'L1c: nothing looks like itself',
    given: [opened],
    when: asks(li, dismiss('c1')),
    outcome: refused('linked-to-itself'),
  },
  {
    name: 'L1c: nor like what is not there',
    given: [opened],
    when: asks(li, dismiss('c9')),
    outcome: refused('complaint-unknown'),
  },
  {
    name: 'L1c: a spokesperson with a file that shows the authority',
    given: [opened, file],
    when: asks(li, spokesperson({ authority: '', evidence: 'file-1' })),
    outcome: ['SpokespersonNamed'],
  },
  {
    name: 'L1c: with a file of this complaint',
    given: [opened],
    when: asks(li, spokesperson({ evidence: 'file-1' })),
    outcome: refused('file-unknown'),
  },
  {
    name: 'L1c: with words that say it',
    given: [opened],
    when: asks(sun, spokesperson()),
    outcome: ['SpokespersonNamed'],
  },
  {
    name: 'L1c: without either nobody speaks for anyone',
    given: [opened],
    when: asks(li, spokesperson({ authority: '' })),
    outcome: refused('spokesperson-authority'),
  },
  {
    name: 'T1a: a dangerous complaint is linked after its own answer to danger',
    given: [opened, second, asks(li, danger)],
    when: asks(li, link('c2', 'incident')),
    outcome: ['ComplaintLinked'],
  },
];

export const originStories: readonly Story[] = [...transferStories, ...outcomeStories, ...linkStories];
