import { escalationReasons, type Tier, tiers } from '../../shared/codes.ts';
import type { Event } from '../../shared/events.ts';
import { deadlineOf } from '../oracle/clock-rules.ts';
import type { Fact } from '../oracle/fact.ts';
import { bare, line } from './commands.ts';
import { chen, li, qian, sun, system, wang, zhao } from './people.ts';
import { type Situation, storeSayings } from './situations.ts';

/** What anybody might try to have sealed in a situation, sensible or not. */
export function everyAttempt({ counter }: Situation): readonly Fact[] {
  const complaint = counter.complaints.get('c1');
  if (!complaint) throw new Error('everyAttempt: expected a complaint');
  const { tier } = complaint;
  const people = [li, chen, wang, zhao, sun, qian, system].map((one) => {
    const now = counter.store.operators[one.operator];
    return now ? { operator: one.operator, role: now.role } : one;
  });
  const facts: Fact[] = [];
  for (const by of people) {
    const rank = { clerk: 1, 'department-head': 2, 'enterprise-head': 3 }[by.role as 'clerk'] ?? 0;
    const events = [
      ...aboutTheTier(tier, by.operator),
      ...authorising(rank),
      ...ups(tier, due(counter)),
      ...ends(),
    ];
    for (const event of [...events, ...besides(counter)])
      facts.push({ event, about: 'c1', by, at: counter.at });
  }
  for (const event of storeSayings) facts.push({ event, about: 'store', by: qian, at: counter.at });
  return facts;
}

function made(type: Event['type'], data: object): Event {
  return { type, data } as unknown as Event;
}

function due(counter: Situation['counter']): number {
  return deadlineOf(counter.history, 'c1')?.at ?? counter.at - 1;
}

function aboutTheTier(tier: Tier, operator: string): Event[] {
  const found: Event[] = [made('ReceptionConfirmed', { tier })];
  for (const receiver of new Set([operator, 'li', 'chen', 'wang', 'sun']))
    for (const twoTiers of [true, false]) {
      const base = { tier, receiver, twoTiers };
      const confirmed = receiver === operator;
      if (confirmed) found.push(made('Received', { ...base, manner: 'in-person', confirmed }));
      found.push(made('Received', { ...base, manner: 'phone', confirmed }));
    }
  const offers = [
    [],
    [line()],
    [bare({ kind: 'repair' })],
    [bare({ kind: 'make-up-quantity' })],
    [bare({ kind: 'make-up-quantity', amount: 5 })],
    [bare({ kind: 'compensation', amount: 300_000 })],
  ];
  for (const offer of offers) {
    const lines = offer.map((one, index) => ({ ...one, line: `x-l${index + 1}` }));
    found.push(made('RemedyDecided', { decision: 'x', tier, lines }));
    found.push(made('ApprovalAsked', { approval: 'x', tier, lines }));
  }
  for (const accepted of [true, false]) found.push(made('ConsumerAnswered', { decision: 'd1', accepted }));
  found.push(made('ApprovalReturned', { approval: 'a1' }));
  return found;
}

function authorising(rank: number): Event[] {
  return [0, 100, 250_000].map((amount) =>
    made('Authorised', { tier: Math.max(1, rank), amount, kinds: amount === 0 ? ['make-up-quantity'] : [] }),
  );
}

function ups(from: Tier, deadline: number): Event[] {
  const dues = [null, deadline, deadline + 1];
  const rises = escalationReasons.flatMap((reason) =>
    tiers.flatMap((to) =>
      (reason === 'out-of-time' ? dues : [null]).map((one) =>
        made('Escalated', { from, to, reason, due: one }),
      ),
    ),
  );
  const marks = ['receive', 'decide'].map((what) => made('MarkedLate', { tier: 3, what, due: deadline }));
  return [...rises, ...marks];
}

function ends(): Event[] {
  const others = [null, 'c1', 'c2', 'c9'];
  return [
    made('Settled', { satisfaction: 'satisfied' }),
    made('Withdrawn', {}),
    ...others.map((duplicateOf) => made('Ended', { end: 'duplicate', duplicateOf })),
    ...['unsettled', 'unreachable', 'not-ours'].map((end) => made('Ended', { end, duplicateOf: null })),
    made('Reopened', { reason: 'consumer-returned' }),
    made('WaysOnGiven', { ways: ['court'], printed: false }),
  ];
}

function besides({ at }: Situation['counter']): Event[] {
  const day = new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);
  return [
    made('DangerReported', {}),
    made('ContactAttempted', { day }),
    made('OutsideEnded', { outcome: 'mediated', day, transfer: null }),
    made('StepDone', { line: 'd1-l1' }),
    made('LotHeld', { product: '6901234567892', lot: null }),
  ];
}
