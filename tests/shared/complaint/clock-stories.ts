import type { Command } from '../../../shared/complaint/commands.ts';
import { open } from '../../support/commands.ts';
import { minute, opening } from '../../support/counter.ts';
import { busyAuthority, li, settings, sun, system, wang } from '../../support/people.ts';
import { asks, minutes, refused, type Step, type Story, seals } from '../../support/story.ts';

const opened = asks(li, open());
const receive = { type: 'Receive' } as const;
const exchange: Command = {
  type: 'DecideRemedy',
  lines: [{ kind: 'exchange', item: 'i1', quantity: '1', amount: 0, reason: null }],
  note: '',
};
const busy = busyAuthority;
const doubts = (cause: string) => seals(system, 'ClockDoubted', { cause, by: 1000 });
const confirms = seals(sun, 'ClockConfirmed', {});

/** UTC ms of so many minutes after the opening on the first day; one day of opening hours is 780 minutes. */
const at = (count: number) => opening + count * minute;
function rises(due: number, from = 1): Step {
  return seals(system, 'Escalated', { from, to: from + 1, reason: 'out-of-time', due });
}
function late(what: string, due: number): Step {
  return seals(system, 'MarkedLate', { tier: 3, what, due });
}
function calendar(days: readonly object[], version = 1): Step {
  return seals(sun, 'CalendarSet', { version, days });
}
const closed = (date: string) => ({ date, kind: 'holiday', spans: [] });

/** To tier 3 by the clock alone: half an hour at tier 1, and again at tier 2. */
const upToThree = [opened, minutes(30), rises(at(30)), minutes(30), rises(at(60), 2)];

/** Accepted at tier 1, then somebody is hurt after all. */
const acceptedInDanger = [
  opened,
  asks(li, receive),
  asks(li, exchange),
  asks(li, { type: 'AnswerDecision', accepted: true, note: '' }),
  asks(li, { type: 'ReportDanger', note: '' }),
];

/** Times that run out, hours that change, and a clock that is not believed (T5, L5). */
export const clockStories: readonly Story[] = [
  {
    name: 'T5: the moment it runs out, the complaint moves up',
    authority: busy,
    given: [opened, minutes(30)],
    when: rises(at(30)),
    outcome: ['Escalated'],
  },
  {
    name: 'T5: a minute before, it does not',
    authority: busy,
    given: [opened, minutes(29)],
    when: rises(at(30)),
    outcome: refused('reason-not-true'),
  },
  {
    name: 'T5: the deadline is named as it is',
    authority: busy,
    given: [opened, minutes(31)],
    when: rises(at(31)),
    outcome: refused('reason-not-true'),
  },
  {
    name: 'T5: found late, the deadline still stands as it was',
    authority: busy,
    given: [opened, minutes(3 * 1440)],
    when: rises(at(30)),
    outcome: ['Escalated'],
  },
  {
    name: 'T5: nothing else is done before the complaint has moved',
    authority: busy,
    given: [opened, minutes(30)],
    when: asks(li, receive),
    outcome: refused('due-first'),
  },
  {
    name: 'T5: exactly once',
    authority: busy,
    given: [opened, minutes(30), rises(at(30))],
    when: rises(at(30), 2),
    outcome: refused('reason-not-true'),
  },
  {
    name: 'T5: received in time, the time to decide begins',
    authority: busy,
    given: [opened, minutes(20), asks(li, receive), minutes(120)],
    when: rises(at(140)),
    outcome: ['Escalated'],
  },
  {
    name: 'T5: decided in time, nothing runs while the consumer considers',
    authority: busy,
    given: [opened, asks(li, receive), asks(li, exchange), minutes(9 * 1440)],
    when: asks(li, { type: 'AnswerDecision', accepted: true, note: '' }),
    outcome: ['ConsumerAnswered'],
  },
  {
    name: 'T5: what was accepted runs out of no time, though it had gone up before the answer',
    authority: busy,
    given: [
      opened,
      asks(li, receive),
      asks(li, exchange),
      asks(li, { type: 'Escalate', reason: 'complex', note: '' }),
      asks(li, { type: 'AnswerDecision', accepted: true, note: '' }),
      minutes(9 * 1440),
    ],
    when: asks(li, { type: 'DoStep', line: 'd1-l1', note: '' }),
    outcome: ['StepDone'],
  },
  {
    name: 'T5: after a no the time to decide begins anew',
    authority: busy,
    given: [
      opened,
      asks(li, receive),
      asks(li, exchange),
      minutes(100),
      asks(li, { type: 'AnswerDecision', accepted: false, note: '' }),
      minutes(119),
    ],
    when: asks(li, exchange),
    outcome: ['RemedyDecided'],
  },
  {
    name: 'T5: a request for approval stops no clock',
    authority: busy,
    given: [
      opened,
      asks(li, receive),
      asks(li, {
        type: 'AskApproval',
        lines: [{ kind: 'compensation', item: null, quantity: null, amount: 900, reason: null }],
        note: '',
      }),
      minutes(120),
    ],
    when: rises(at(120)),
    outcome: ['Escalated'],
  },
  {
    name: 'T3a: heard by phone is heard in time',
    authority: busy,
    given: [
      opened,
      minutes(30),
      rises(at(30)),
      asks(li, { type: 'ReceiveByPhone', receiver: 'wang' }),
      minutes(60),
    ],
    when: asks(wang, { type: 'ConfirmReception' }),
    outcome: ['ReceptionConfirmed'],
  },
  {
    name: 'T5: at tier 3 it is marked late',
    authority: busy,
    given: [...upToThree, minutes(30)],
    when: late('receive', at(90)),
    outcome: ['MarkedLate'],
  },
  {
    name: 'T5: once for each time',
    authority: busy,
    given: [...upToThree, minutes(30), late('receive', at(90))],
    when: late('receive', at(90)),
    outcome: refused('reason-not-true'),
  },
  {
    name: 'T5: marked late, it goes on, and its time to decide runs as any other',
    authority: busy,
    given: [
      ...upToThree,
      minutes(30),
      late('receive', at(90)),
      minutes(10),
      asks(sun, receive),
      minutes(120),
    ],
    when: late('decide', at(220)),
    outcome: ['MarkedLate'],
  },
  {
    name: 'T1a: danger is to be heard at tier 3 in its time, whatever was accepted before',
    authority: busy,
    given: [...acceptedInDanger, minutes(30)],
    when: late('receive', at(30)),
    outcome: ['MarkedLate'],
  },
  {
    name: 'T1a: heard there, what was accepted is decided, and no time runs',
    authority: busy,
    given: [...acceptedInDanger, asks(sun, receive), minutes(9 * 1440)],
    when: asks(li, { type: 'DoStep', line: 'd1-l1', note: '' }),
    outcome: ['StepDone'],
  },
  {
    name: 'T5: below tier 3 nothing is marked, it moves',
    authority: busy,
    given: [opened, minutes(30)],
    when: late('receive', at(30)),
    outcome: refused('reason-not-true'),
  },
  {
    name: 'only the desk marks late',
    authority: busy,
    given: [...upToThree, minutes(30)],
    when: seals(sun, 'MarkedLate', { tier: 3, what: 'receive', due: at(90) }),
    outcome: refused('due-first'),
  },
  {
    name: 'nor before the time',
    authority: busy,
    given: upToThree,
    when: seals(sun, 'MarkedLate', { tier: 3, what: 'receive', due: at(90) }),
    outcome: refused('system-only'),
  },
  {
    name: 'T5: a reopened complaint begins its step anew',
    authority: busy,
    given: [
      opened,
      asks(li, { type: 'Withdraw', note: '' }),
      minutes(5 * 1440),
      asks(li, { type: 'Reopen', reason: 'consumer-returned', note: '' }),
      minutes(29),
    ],
    when: asks(li, receive),
    outcome: ['Received'],
  },
  {
    name: 'T5: a closed day does not count',
    authority: busy,
    given: [minutes(770), calendar([closed('2024-03-05')]), opened, minutes(10 + 660 + 1440 + 20)],
    when: rises(at(770 + 10 + 660 + 1440 + 20)),
    outcome: ['Escalated'],
  },
  {
    name: 'T5: hours that change while a complaint runs count from then on',
    authority: busy,
    given: [
      opened,
      minutes(20),
      seals(sun, 'StoreSettingsSet', {
        version: 2,
        settings: { ...settings, hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: 720, to: 1320 }] },
      }),
      minutes(170),
    ],
    when: rises(at(190)),
    outcome: ['Escalated'],
  },
  {
    name: 'a day stands in the calendar once',
    given: [],
    when: calendar([closed('2024-05-01'), closed('2024-05-01')]),
    outcome: refused('calendar-invalid'),
  },
  {
    name: "a calendar day's hours run forward",
    given: [],
    when: calendar([{ date: '2024-05-01', kind: 'other', spans: [{ from: 700, to: 600 }] }]),
    outcome: refused('calendar-invalid'),
  },
  {
    name: 'calendars count up',
    given: [calendar([])],
    when: calendar([]),
    outcome: refused('settings-version'),
  },
  {
    name: "the calendar is the enterprise head's",
    given: [],
    when: seals(wang, 'CalendarSet', { version: 1, days: [] }),
    outcome: refused('enterprise-head-needed'),
  },
  {
    name: 'L5: no entry lies before the last',
    given: [opened, minutes(-10)],
    when: asks(li, receive),
    outcome: refused('clock-in-doubt'),
  },
  {
    name: 'L5: nor one about the store',
    given: [opened, minutes(-10)],
    when: calendar([]),
    outcome: refused('clock-in-doubt'),
  },
  {
    name: 'L5: a clock that lies behind is doubted, and work goes on',
    given: [opened, minutes(-10), doubts('behind')],
    when: asks(li, receive),
    outcome: ['Received'],
  },
  {
    name: 'L5: behind is behind',
    given: [opened],
    when: doubts('behind'),
    outcome: refused('reason-not-true'),
  },
  {
    name: 'L5: moved is not behind',
    given: [opened, minutes(-10)],
    when: doubts('moved'),
    outcome: refused('reason-not-true'),
  },
  {
    name: 'L5: doubted once',
    given: [opened, doubts('moved')],
    when: doubts('long-away'),
    outcome: refused('clock-in-doubt'),
  },
  {
    name: 'L5: only the desk doubts',
    given: [opened],
    when: seals(sun, 'ClockDoubted', { cause: 'moved', by: 1 }),
    outcome: refused('system-only'),
  },
  {
    name: 'T5: in doubt nothing moves',
    authority: busy,
    given: [opened, minutes(40), doubts('moved')],
    when: rises(at(30)),
    outcome: refused('clock-in-doubt'),
  },
  {
    name: 'T5: and nothing waits for a move',
    authority: busy,
    given: [opened, minutes(40), doubts('moved')],
    when: asks(li, receive),
    outcome: ['Received'],
  },
  {
    name: 'T5: confirmed, what ran out moves',
    authority: busy,
    given: [opened, minutes(40), doubts('moved'), minutes(5), confirms],
    when: rises(at(30)),
    outcome: ['Escalated'],
  },
  {
    name: 'only an enterprise head confirms',
    given: [opened, doubts('moved')],
    when: seals(wang, 'ClockConfirmed', {}),
    outcome: refused('enterprise-head-needed'),
  },
  {
    name: 'a clock that nobody doubts needs no confirming',
    given: [opened],
    when: confirms,
    outcome: refused('nothing-to-confirm'),
  },
];
