import { describe, expect, test } from 'vitest';
import { ableBeside, stepBeside } from '../../../renderer/screens/complaint/beside.ts';
import { mainAction, nextStep } from '../../../renderer/screens/complaint/next-action.ts';
import { offeredActions } from '../../../renderer/screens/complaint/offered-actions.ts';
import { isDoneAtOnce, plainDisposals } from '../../../renderer/screens/complaint/on-the-spot.ts';
import { whatCanBeDone } from '../../../renderer/screens/complaint/what-can-be-done.ts';
import type { Command } from '../../../shared/complaint/commands.ts';
import { dueMove } from '../../../shared/complaint/due.ts';
import { type Complaint, standingDecision } from '../../../shared/complaint/state.ts';
import type { Actor } from '../../../shared/ledger/entry.ts';
import {
  answer,
  attempt,
  bare,
  dispose,
  end,
  escalate,
  goods,
  line,
  open,
  pay,
  receive,
  remedy,
  reopen,
  reply,
  settle,
  transfer,
  withdraw,
} from '../../support/commands.ts';
import { type Counter, day } from '../../support/counter.ts';
import { chen, foundedStore, li, sun, system, wang } from '../../support/people.ts';

/** What time demands of c1 in that day the desk does by itself. */
function aDayLater(counter: Counter): void {
  counter.at += day;
  for (;;) {
    const complaint = counter.complaints.get('c1');
    const move = complaint && dueMove(complaint, counter.store, counter.at);
    if (!move) return;
    expect(counter.seal(move, system, 'c1')).toBeNull();
  }
}

/** A complaint after these commands, each taken by whoever stands beside it. */
function complaintAfter(...steps: readonly (readonly [Actor, Command] | 'a day later')[]): {
  counter: Counter;
  complaint: Complaint;
} {
  const counter = foundedStore();
  // Another one, to be the duplicate of.
  if (steps.some((step) => step !== 'a day later' && step[1].type === 'End' && step[1].duplicateOf))
    counter.ask(open(), li, { about: 'c0' });
  for (const step of steps) {
    if (step === 'a day later') {
      aDayLater(counter);
      continue;
    }
    const [by, command] = step;
    const outcome = counter.ask(command, by);
    if (!outcome.ok)
      throw new Error(
        `complaintAfter: expected ${command.type} to be permitted, got ${outcome.refusal.code}`,
      );
  }
  const complaint = counter.complaints.get('c1');
  if (!complaint) throw new Error('complaintAfter: expected a complaint, found none');
  return { counter, complaint };
}

const possible = ({ counter, complaint }: ReturnType<typeof complaintAfter>, by: Actor) =>
  whatCanBeDone(complaint, counter.judging(by));

const exchange = remedy(line({ kind: 'exchange', amount: 0 }));

describe('what can be done', () => {
  test('fresh: receive, but not decide nor settle, each with its reason', () => {
    const at = complaintAfter([li, open()]);
    const can = possible(at, li);
    expect(can.receive).toBeNull();
    expect(can.decide?.code).toBe('not-received');
    expect(can.settle?.code).toBe('no-decision');
    expect(can['receive-by-phone']?.code).toBe('phone-from-tier-2');
    expect(can['ways-on']).toBeNull();
    expect(can['result-notice']?.code).toBe('no-decision');
  });

  test('once something is decided, the notice of it can be printed', () => {
    const at = complaintAfter([li, open()], [li, receive], [li, exchange]);
    expect(possible(at, li)['result-notice']).toBeNull();
  });

  test('money on its way can be marked arrived, also after another decision (T6a)', () => {
    const at = complaintAfter(
      [li, open()],
      [li, receive],
      [li, remedy(line())],
      [li, answer(true)],
      [li, pay({ channel: 'card', state: 'initiated' })],
      [li, withdraw],
      [li, reopen],
      [li, remedy(bare({ kind: 'apology' }))],
    );
    expect(possible(at, li).pay).toBeNull();
  });

  test('one person never receives for two tiers (T3): the clerk sees why, the head can', () => {
    const at = complaintAfter([li, open()], [li, receive], [li, escalate('complex')]);
    expect(possible(at, li).receive?.code).toBe('tier-too-low');
    expect(possible(at, wang).receive).toBeNull();
    expect(possible(at, li)['receive-by-phone']).toBeNull();
  });

  test('an initiated refund can be completed, and does not settle before (T6a)', () => {
    const steps = [
      [li, open()],
      [li, receive],
      [li, remedy(line())],
      [li, answer(true)],
      [li, pay({ state: 'initiated', channel: 'wechat' })],
    ] as const;
    const can = possible(complaintAfter(...steps), li);
    expect(can.pay).toBeNull();
    expect(can.settle?.code).toBe('promise-open');
  });

  test('a label needs a disposition for resale; the return tag one to the supplier', () => {
    const at = complaintAfter([li, open()], [li, dispose({ quantity: '3' })]);
    expect(possible(at, li).label).toBeNull();
    expect(possible(at, li)['return-tag']?.code).toBe('disposition-unknown');
    expect(possible(at, li)['strike-off']).toBeNull();
    expect(possible(at, li).dispose?.code).toBe('not-taken-back');
  });

  test('of an ended complaint nothing is offered greyed', () => {
    const at = complaintAfter([li, open()], [li, { type: 'Withdraw', note: '' }]);
    const can = possible(at, li);
    const offered = offeredActions(at.complaint, can, null);
    expect(offered).toContain('reopen');
    expect(offered.every((action) => can[action] === null)).toBe(true);
  });

  const rejected = [
    [li, open()],
    [li, escalate('complex')],
    [wang, escalate('complex')],
    [sun, receive],
    [sun, exchange],
    [sun, answer(false)],
  ] as const;
  const unreachable = [
    [li, open()],
    [li, attempt],
    'a day later',
    [li, attempt],
    'a day later',
    [li, attempt],
    [li, end('unreachable')],
  ] as const;
  const accepted = [
    [li, open()],
    [li, receive],
    [li, remedy(bare({ kind: 'refusal', reason: 'other' }))],
    [li, answer(true)],
  ] as const;
  test.each([
    ['settled', [...accepted, [li, settle]]],
    [
      'withdrawn',
      [
        [li, open()],
        [li, withdraw],
      ],
    ],
    ['unsettled', [...rejected, [sun, end('unsettled')]]],
    [
      'not ours',
      [
        [li, open()],
        [li, end('not-ours')],
      ],
    ],
    ['unreachable', unreachable],
    [
      'duplicate',
      [
        [li, open()],
        [li, end('duplicate', 'c0')],
      ],
    ],
  ] as const)('T4: %s can be reopened under its number, and the next step is somebody’s', (_, steps) => {
    const before = complaintAfter(...steps);
    expect(possible(before, li).reopen).toBeNull();
    const at = complaintAfter(...steps, [li, reopen]);
    expect(at.complaint).toMatchObject({ number: before.complaint.number, reopened: 1 });
    expect(at.complaint.standing.kind).toBe('open');
    const next = nextStep(at.complaint);
    expect(next).not.toBeNull();
    const staff = [li, chen, wang, sun];
    const able = staff.filter((one) => next !== null && possible(at, one)[next] === null);
    expect(able.length).toBeGreaterThan(0);
    for (const one of able) expect(mainAction(at.complaint, possible(at, one))).toBe(next);
    expect(possible(at, li).reopen?.code).toBe('not-ended');
  });

  test.each([
    ['settled', [...accepted, [li, settle]]],
    [
      'withdrawn',
      [
        [li, open()],
        [li, withdraw],
      ],
    ],
    ['unsettled', [...rejected, [sun, end('unsettled')]]],
    [
      'not ours',
      [
        [li, open()],
        [li, end('not-ours')],
      ],
    ],
  ] as const)('T4: %s can be reopened, and a reply outside still recorded (T8)', (_, steps) => {
    const at = complaintAfter(...steps, [li, transfer()]);
    const can = possible(at, li);
    const offered = offeredActions(at.complaint, can, null);
    for (const action of ['reopen', 'reply', 'amend-transfer', 'outside-end', 'course'] as const)
      expect(offered).toContain(action);
  });

  test('T8: a reply is offered while one is due, and no longer', () => {
    expect(possible(complaintAfter([li, open()]), li).reply?.code).toBe('transfer-unknown');
    expect(possible(complaintAfter([li, open()], [li, transfer()]), li).reply).toBeNull();
    const replied = complaintAfter([li, open()], [li, transfer()], [li, reply()]);
    expect(possible(replied, li).reply?.code).toBe('transfer-answered');
  });

  test('what can be done comes before what cannot', () => {
    const at = complaintAfter([li, open()]);
    const can = possible(at, li);
    const greyed = offeredActions(at.complaint, can, 'receive').map((action) => can[action] !== null);
    expect(greyed).toEqual([...greyed].sort((one, other) => Number(one) - Number(other)));
    expect(greyed).toContain(true);
  });
});

describe('what comes next', () => {
  test('receive, decide, answer, carry out, goods, settle', () => {
    const steps: (readonly [Actor, Command])[] = [[li, open({ wish: 'exchange' })]];
    const seen: unknown[] = [];
    const look = () => seen.push(nextStep(complaintAfter(...steps).complaint));
    for (const command of [receive, exchange, answer(true)]) {
      look();
      steps.push([li, command]);
    }
    look();
    steps.push([li, { type: 'DoStep', line: 'd1-l1', note: '' }]);
    look();
    steps.push([li, dispose({ quantity: '3' })]);
    look();
    steps.push([li, { type: 'PrintLabel', disposition: 'i1-p1', size: '60x40', copies: 3 }]);
    look();
    expect(seen).toEqual(['receive', 'decide', 'answer', 'step', 'dispose', 'label', 'settle']);
  });

  test('not accepted: up, and at tier 3 the end', () => {
    const refused = bare({ kind: 'refusal', reason: 'used' });
    const first = [
      [li, open()],
      [li, receive],
      [li, remedy(refused)],
      [li, answer(false)],
    ] as const;
    expect(nextStep(complaintAfter(...first).complaint)).toBe('escalate');
    const third = complaintAfter(
      ...first,
      [li, escalate('not-accepted')],
      [wang, receive],
      [wang, escalate('complex')],
      [sun, receive],
      [sun, remedy(refused)],
      [sun, answer(false)],
    );
    expect(nextStep(third.complaint)).toBe('end');
    expect(mainAction(third.complaint, possible(third, sun))).toBe('end');
  });

  test("another tier's turn is not offered to this one", () => {
    const at = complaintAfter([li, open()], [li, receive], [li, escalate('complex')]);
    expect(mainAction(at.complaint, possible(at, chen))).toBeNull();
    expect(mainAction(at.complaint, possible(at, wang))).toBe('receive');
  });
});

describe('what a head does at the clerk’s screen', () => {
  const tooMuch: Command = {
    type: 'AskApproval',
    lines: [bare({ kind: 'compensation', amount: 30_000 })],
    note: '',
  };
  const approve: Command = { type: 'Approve', approval: 'a1', note: '' };

  test('only those whose authority reaches are offered, the lowest tier first (T2a)', () => {
    const at = complaintAfter([li, open()], [li, receive], [li, tooMuch]);
    expect(possible(at, li)['approve-here']).toBeNull();
    const judging = at.counter.judging(li);
    expect(ableBeside(approve, at.complaint, judging)).toEqual(['wang', 'zhao', 'sun', 'qian']);
    const huge = { ...tooMuch, lines: [bare({ kind: 'compensation', amount: 300_000 })] };
    const beyond = complaintAfter([li, open()], [li, receive], [li, huge]);
    expect(ableBeside(approve, beyond.complaint, judging)).toEqual(['sun', 'qian']);
  });

  test('nothing is offered where nothing was asked, to whom could answer themselves, or when it was answered', () => {
    const none = complaintAfter([li, open()], [li, receive]);
    expect(possible(none, li)['approve-here']?.code).toBe('approval-gone');
    const asked = complaintAfter([li, open()], [li, receive], [li, tooMuch]);
    expect(possible(asked, wang)['approve-here']).not.toBeNull();
    const done = complaintAfter([li, open()], [li, receive], [li, tooMuch], [wang, approve]);
    expect(possible(done, li)['approve-here']?.code).toBe('approval-gone');
  });

  test('a head receives here, confirms here what was by phone, and decides here (T3, T3a)', () => {
    const up = [
      [li, open()],
      [li, receive],
      [li, escalate('complex')],
    ] as const;
    expect(possible(complaintAfter(...up), li)['receive-here']).toBeNull();
    expect(possible(complaintAfter(...up), wang)['receive-here']).not.toBeNull();
    const byPhone = complaintAfter(...up, [li, { type: 'ReceiveByPhone', receiver: 'zhao' }]);
    const step = stepBeside('receive-here', byPhone.complaint, byPhone.counter.judging(li));
    expect(step).toEqual({ type: 'ConfirmReception' });
    expect(step && ableBeside(step, byPhone.complaint, byPhone.counter.judging(li))).toEqual(['zhao']);
    const heard = complaintAfter(...up, [wang, receive]);
    expect(possible(heard, li)['receive-here']).not.toBeNull();
    expect(possible(heard, li)['decide-here']).toBeNull();
    const decides = stepBeside('decide-here', heard.complaint, heard.counter.judging(li));
    expect(decides && ableBeside(decides, heard.complaint, heard.counter.judging(li))).toEqual(['wang']);
  });
});

describe('on the spot', () => {
  test('an exchange is done while the consumer stands there, a repair or a refund is not', () => {
    const decided = (command: Command) =>
      standingDecision(complaintAfter([li, open()], [li, receive], [li, command]).complaint);
    expect(isDoneAtOnce(decided(exchange))).toBe(true);
    expect(isDoneAtOnce(decided(remedy(line())))).toBe(false);
  });

  test('sound goods go back to the shelf, suspect ones to the supplier, spoiled ones wait for a witness', () => {
    const items = [
      goods(),
      goods({ fault: 'said', barcode: '6909999999990' }),
      goods({ kind: 'fresh-food', safety: 'spoiled' }),
      goods({ taking: 'kept-consumed' }),
    ];
    const at = complaintAfter([li, open({ items })]);
    const ways = plainDisposals(at.complaint, at.counter.judging(li)).map(({ item, way }) => [item, way]);
    expect(ways).toEqual([
      ['i1', 'resale-labelled'],
      ['i2', 'return-to-supplier'],
    ]);
  });
});

test('C2a: where the law gives something, deciding and asking are open all the same: the lines say how much', () => {
  const items = [goods({ fault: 'confirmed', quantity: '1' })];
  const { counter, complaint } = complaintAfter([li, open({ items })], [li, receive]);
  const can = whatCanBeDone(complaint, counter.judging(li));
  expect([can.decide, can['ask-approval'], can.dispute]).toEqual([null, null, null]);
  expect(can['settle-dispute']).toMatchObject({ code: 'dispute-unknown' });
  const head = complaintAfter([li, open({ items })], [wang, receive]);
  expect(whatCanBeDone(head.complaint, head.counter.judging(li))['decide-here']).toBeNull();
});
