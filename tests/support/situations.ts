import type { Tier } from '../../shared/codes.ts';
import type { AuthorityTable } from '../../shared/event-parts.ts';
import type { Event } from '../../shared/events.ts';
import type { Actor } from '../../shared/ledger/entry.ts';
import { bare, line, open, remedy } from './commands.ts';
import { type Counter, day, minute } from './counter.ts';
import { authority, busyAuthority, foundedStore, li, settings, sun, system, wang } from './people.ts';

/** Where a complaint stands, from its arrival at a tier to its end, by what was done there. */
export type Situation = Readonly<{ name: string; counter: Counter }>;

/** Who receives at each tier here. */
const receivers: Readonly<Record<Tier, Actor>> = { 1: li, 2: wang, 3: sun };

function must(counter: Counter, type: Event['type'], data: object, by: Actor, about = 'c1'): void {
  const refusal = counter.seal({ type, data } as unknown as Event, by, about);
  if (refusal) throw new Error(`situations: expected ${type} to be permitted, got ${refusal.code}`);
}

type Begin = Readonly<{ rules?: 1 | 3; busy?: boolean; tiny?: boolean }>;

/** Even tier 3 has something that it may not give, so that there is something to ask for. */
function bounded(table: AuthorityTable): AuthorityTable {
  return { ...table, 3: { ...table[3], limit: 250_000 } };
}

function arrived(tier: Tier, { rules = 3, busy = true, tiny = false }: Begin = {}): Counter {
  const counter = foundedStore(
    tiny ? { employs: 2, twoTiers: true } : {},
    bounded(busy ? busyAuthority : authority),
  );
  if (rules === 1) openByTheFirstRules(counter);
  else for (const about of ['c1', 'c2']) counter.ask(open(), li, { about });
  for (const from of [1, 2] as const)
    if (from < tier) must(counter, 'Escalated', { from, to: from + 1, reason: 'complex', due: null }, li);
  return counter;
}

/** The same opening as an older desk sealed it. */
function openByTheFirstRules(counter: Counter): void {
  const model = counter.copy();
  model.ask(open(), li);
  for (const { event } of model.history.slice(counter.history.length))
    must(
      counter,
      event.type,
      event.type === 'ComplaintOpened' ? { ...event.data, rules: 1 } : event.data,
      li,
    );
}

function reception(tier: Tier, changes: object = {}): object {
  const receiver = receivers[tier].operator;
  return { tier, receiver, manner: 'in-person', confirmed: true, twoTiers: false, ...changes };
}

type Step = (counter: Counter, tier: Tier) => void;

const receive: Step = (counter, tier) => must(counter, 'Received', reception(tier), receivers[tier]);
const byPhone: Step = (counter, tier) =>
  must(counter, 'Received', reception(tier, { manner: 'phone', confirmed: false }), li);
const decide: Step = (counter, tier) => {
  const { ok } = counter.ask(remedy(line()), receivers[tier]);
  if (!ok) throw new Error('situations: expected a decision to be permitted');
};
const answer =
  (accepted: boolean): Step =>
  (counter) => {
    const { decisions } = counter.complaints.get('c1') ?? { decisions: [] };
    must(counter, 'ConsumerAnswered', { decision: decisions.at(-1)?.decision, accepted }, li);
  };
const ask: Step = (counter, tier) => {
  const lines = [bare({ kind: 'make-up-quantity' })];
  const { ok } = counter.ask({ type: 'AskApproval', lines, note: '' }, receivers[tier]);
  if (!ok) throw new Error('situations: expected a request to be permitted');
};
const exchange: Step = (counter, tier) => {
  const { ok } = counter.ask(remedy(line({ kind: 'exchange', amount: 0 })), receivers[tier]);
  if (!ok) throw new Error('situations: expected an exchange to be permitted');
};
const endAtOnce: Step = (counter) => must(counter, 'Ended', { end: 'not-ours', duplicateOf: null }, li);
const pay: Step = (counter) =>
  must(
    counter,
    'MoneyReturned',
    { line: 'd1-l1', leg: 'd1-l1-m1', channel: 'cash', amount: 1280, state: 'succeeded', transaction: false },
    li,
  );
const wait =
  (ms: number): Step =>
  (counter) => {
    counter.at += ms;
  };
const attempts =
  (count: number): Step =>
  (counter) => {
    for (let index = 0; index < count; index++) {
      const { ok } = counter.ask({ type: 'RecordContactAttempt', note: '' }, li);
      if (!ok) throw new Error('situations: expected an attempt to be permitted');
      if (index < count - 1) counter.at += day;
    }
  };
const demote =
  (role: Actor['role']): Step =>
  (counter, tier) => {
    const { operator } = receivers[tier];
    must(
      counter,
      'OperatorChanged',
      { operator, role, active: true },
      { operator: 'qian', role: 'enterprise-head' },
      'store',
    );
  };
const withdraw: Step = (counter) => must(counter, 'Withdrawn', {}, li);
const danger: Step = (counter) => must(counter, 'DangerReported', {}, li);
const late: Step = (counter) => {
  counter.at += 31 * minute;
  must(counter, 'MarkedLate', { tier: 3, what: 'receive', due: counter.at - minute }, system);
};
const busyWays: Readonly<Record<string, readonly Step[]>> = {
  arrived: [],
  'time to receive over': [wait(31 * minute)],
  received: [receive],
  'time to decide over': [receive, wait(121 * minute)],
  decided: [receive, decide],
  'decided long ago': [receive, decide, wait(4 * day)],
  accepted: [receive, decide, answer(true)],
  'accepted long ago': [receive, decide, answer(true), wait(4 * day)],
  'accepted and paid': [receive, decide, answer(true), pay],
  rejected: [receive, decide, answer(false)],
  'rejected long ago': [receive, decide, wait(100 * minute), answer(false), wait(121 * minute)],
  withdrawn: [withdraw],
  'danger said': [danger],
  'exchange accepted': [receive, exchange, answer(true)],
  'exchange accepted, ended': [receive, exchange, answer(true), endAtOnce],
  'exchange accepted, danger said': [receive, exchange, answer(true), danger],
  'danger said, time over': [danger, wait(31 * minute)],
};
const upperWays: Readonly<Record<string, readonly Step[]>> = {
  'by phone': [byPhone],
  'by phone, time to decide over': [byPhone, wait(121 * minute)],
  'by phone, and a clerk since': [byPhone, demote('clerk')],
  'received, and a clerk since': [receive, demote('clerk')],
  'rejected, and a clerk since': [receive, decide, answer(false), demote('clerk')],
};
const patientWays: Readonly<Record<string, readonly Step[]>> = {
  'two attempts': [attempts(2)],
  'three attempts': [attempts(3)],
};

function along(name: string, tier: Tier, steps: readonly Step[], begin: Begin = {}): Situation {
  const counter = arrived(tier, begin);
  for (const step of steps) step(counter, tier);
  return { name: `${name} at tier ${tier}`, counter };
}

/** Every situation at every tier that the table tells apart, and the few that only one tier knows. */
export function everySituation(): readonly Situation[] {
  const all: Situation[] = [];
  for (const tier of [1, 2, 3] as const) {
    for (const [name, steps] of Object.entries(busyWays)) all.push(along(name, tier, steps));
    for (const [name, steps] of Object.entries(patientWays))
      all.push(along(name, tier, steps, { busy: false }));
    if (tier > 1) for (const [name, steps] of Object.entries(upperWays)) all.push(along(name, tier, steps));
    if (tier < 3) all.push(along('asked', tier, [receive, ask]));
    all.push(
      along('first rules, accepted', tier, [receive, decide, answer(true)], { rules: 1, busy: false }),
    );
    all.push(along('first rules', tier, [receive], { rules: 1, busy: false }));
  }
  all.push(along('received, and a department head since', 3, [receive, demote('department-head')]));
  all.push(along('marked late', 3, [late]));
  all.push(
    along('by the head of tier 2', 1, [
      (counter) => must(counter, 'Received', reception(1, { receiver: 'wang' }), wang),
    ]),
  );
  const asker = arrived(1);
  must(asker, 'Received', reception(1, { receiver: 'wang' }), wang);
  ask(asker, 2);
  all.push({ name: 'asked by the head of tier 2', counter: asker });
  for (const tiny of [true, false]) {
    const counter = arrived(1, { tiny });
    must(counter, 'Received', reception(1, { receiver: 'wang' }), wang);
    must(counter, 'Escalated', { from: 1, to: 2, reason: 'complex', due: null }, li);
    all.push({ name: tiny ? 'received below, in a store of two' : 'received below', counter });
  }
  return all;
}

/** What the store itself may say about two tiers held by one. */
export const storeSayings: readonly Event[] = [1, 2, 3, 4].map((employs) => ({
  type: 'StoreSettingsSet',
  data: { version: 2, settings: { ...settings, employs, twoTiers: true } },
}));
