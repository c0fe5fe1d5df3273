import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tierOfPerson } from '../../../shared/complaint/tiers.ts';
import type { Event } from '../../../shared/events.ts';
import type { Actor } from '../../../shared/ledger/entry.ts';
import { rankAt } from '../../oracle/duty-rules.ts';
import { breach } from '../../oracle/rules.ts';
import { escalate, line, open, receive, remedy } from '../../support/commands.ts';
import { type Counter, minute } from '../../support/counter.ts';
import { chen, everyone, foundedStore, li, settings, sun, wang } from '../../support/people.ts';
import { firstRefused } from '../../support/replay-facts.ts';

/** FANGXIN_RUNS=5000 searches longer. */
const numRuns = Number(process.env.FANGXIN_RUNS ?? 200);
const timeout = 30_000 + numRuns * 100;

const dates = ['2024-03-03', '2024-03-04', '2024-03-05', '2024-03-06', '2024-03-07'];
const zones = ['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati', 'Asia/Kathmandu'];
const person = fc.constantFrom(...everyone);
const named = fc.record({
  deputy: fc.constantFrom('li', 'chen', 'wang', 'zhao'),
  tier: fc.constantFrom(2 as const, 3 as const),
  from: fc.constantFrom(...dates),
  to: fc.constantFrom(...dates),
});

type Happening =
  | Readonly<{ kind: 'name'; by: Actor; data: { deputy: string; tier: 2 | 3; from: string; to: string } }>
  | Readonly<{ kind: 'end'; by: Actor; deputyship: number }>
  | Readonly<{ kind: 'staff'; operator: string; role: 'clerk' | 'department-head'; active: boolean }>
  | Readonly<{ kind: 'zone'; zone: string }>
  | Readonly<{ kind: 'wait'; minutes: number }>
  | Readonly<{ kind: 'receive' | 'decide' | 'authorise'; by: Actor }>;

const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('name' as const),
      by: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(sun, wang) }, person),
      data: named,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('end' as const),
      by: person,
      deputyship: fc.integer({ min: 1, max: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('staff' as const),
      operator: fc.constantFrom('li', 'chen', 'wang', 'zhao'),
      role: fc.constantFrom('clerk' as const, 'department-head' as const),
      active: fc.constantFrom(true, true, false),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('zone' as const), zone: fc.constantFrom(...zones) }),
  },
  // Often about midnight somewhere.
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('wait' as const),
      minutes: fc.constantFrom(1, 59, 60, 599, 900, 1440),
    }),
  },
  {
    weight: 7,
    arbitrary: fc.record({
      kind: fc.constantFrom('receive' as const, 'decide' as const, 'authorise' as const),
      by: person,
    }),
  },
);
const happenings = fc.array(happening, { minLength: 8, maxLength: 30, size: 'max' });

const wangStandsIn: Event = {
  type: 'DeputyNamed',
  data: { deputyship: 1, deputy: 'wang', tier: 3, from: '2024-03-04', to: '2024-03-07' },
};

/** A complaint that stands at tier 2 or 3, in a store where everybody may be somebody's deputy. */
function beginning(tier: 2 | 3): Counter {
  const counter = foundedStore();
  counter.ask(open(), li);
  counter.ask(receive, chen);
  counter.ask(escalate('complex'), li);
  if (tier === 3) counter.ask(escalate('complex'), li);
  return counter;
}

function asTheyAre({ store }: Counter, by: Actor): Actor {
  const now = store.operators[by.operator];
  return now ? { operator: by.operator, role: now.role } : by;
}

function happen(counter: Counter, one: Happening): void {
  switch (one.kind) {
    case 'wait':
      counter.at += one.minutes * minute;
      return;
    case 'receive':
      counter.ask(receive, asTheyAre(counter, one.by));
      return;
    case 'decide':
      counter.ask(remedy(line()), asTheyAre(counter, one.by));
      return;
    case 'authorise':
      counter.ask({ type: 'Authorise', amount: 1000, kinds: [], note: '' }, asTheyAre(counter, one.by));
      return;
    default:
      counter.seal(
        factOf(counter, one),
        one.kind === 'name' || one.kind === 'end' ? asTheyAre(counter, one.by) : sun,
      );
  }
}

function factOf({ store }: Counter, one: Happening & { kind: 'name' | 'end' | 'staff' | 'zone' }): Event {
  switch (one.kind) {
    case 'name':
      return { type: 'DeputyNamed', data: { deputyship: store.deputies.length + 1, ...one.data } };
    case 'end':
      return { type: 'DeputyEnded', data: { deputyship: one.deputyship } };
    case 'staff': {
      const { operator, role, active } = one;
      return { type: 'OperatorChanged', data: { operator, role, active } };
    }
    case 'zone': {
      const version = store.settingsVersion + 1;
      return { type: 'StoreSettingsSet', data: { version, settings: { ...settings, zone: one.zone } } };
    }
  }
}

test(
  'T3: at every moment of every history rules and oracle say the same of everybody’s tier, and keep the same facts',
  () => {
    const seen = { named: 0, actedAbove: 0 };
    fc.assert(
      fc.property(
        happenings,
        fc.constantFrom(2 as const, 3 as const),
        fc.boolean(),
        (all, tier, standsIn) => {
          const counter = beginning(tier);
          if (standsIn) counter.seal(wangStandsIn, sun);
          for (const one of all) {
            const before = counter.history.length;
            happen(counter, one);
            for (const by of everyone.map((each) => asTheyAre(counter, each))) {
              const active = counter.store.operators[by.operator]?.active === true;
              expect(active ? tierOfPerson(by, counter) : 0).toBe(
                rankAt(counter.history, by.operator, counter.at),
              );
            }
            const fact = counter.history[before];
            if (fact)
              expect({ fact, rule: breach(counter.history.slice(0, before), fact) }).toEqual({
                fact,
                rule: null,
              });
            if (fact?.event.type === 'DeputyNamed') seen.named++;
            const higher = fact?.event.type === 'Received' || fact?.event.type === 'RemedyDecided';
            if (higher && fact.by.role !== 'enterprise-head' && tier === 3) seen.actedAbove++;
          }
          expect(firstRefused(counter.history)).toBe(null);
        },
      ),
      { numRuns },
    );
    expect(seen.named).toBeGreaterThan(numRuns / 2);
    // How often is chance: that it happens again and again is what counts.
    expect(seen.actedAbove).toBeGreaterThan(numRuns / 100);
  },
  timeout,
);

test(
  'T7: with one word about a deputy altered, the verifier and the oracle find the same first breach, or both none',
  () => {
    let broken = 0;
    const lie = fc.record({ where: fc.nat({ max: 999 }), how: fc.nat({ max: 4 }), pick: fc.nat({ max: 4 }) });
    fc.assert(
      fc.property(happenings, fc.array(lie, { minLength: 4, maxLength: 4 }), (all, lies) => {
        const counter = beginning(3);
        counter.seal(wangStandsIn, sun);
        counter.ask(receive, wang);
        for (const one of all) happen(counter, one);
        for (const { where, how, pick } of lies) {
          const facts = counter.history.map((fact) => ({ ...fact }));
          const words = facts.filter(({ event }) => event.type.startsWith('Deputy'));
          const fact = words[where % words.length];
          if (!fact) continue;
          const index = facts.indexOf(fact);
          if (how === 0) facts.splice(index, 1);
          else if (fact.event.type === 'DeputyEnded')
            fact.event = { type: 'DeputyEnded', data: { deputyship: pick + 1 } };
          else if (fact.event.type === 'DeputyNamed') {
            const change = [
              { from: dates[pick] },
              { to: dates[pick] },
              { tier: pick % 2 ? 3 : 2 },
              { deputy: 'chen' },
            ];
            fact.event = { ...fact.event, data: { ...fact.event.data, ...change[how - 1] } } as Event & {
              type: 'DeputyNamed';
            };
          }
          const byVerifier = firstRefused(facts);
          const byOracle = facts.findIndex((one, at) => breach(facts.slice(0, at), one) !== null);
          expect({ first: byOracle < 0 ? null : byOracle }).toEqual({ first: byVerifier });
          if (byVerifier !== null) broken++;
        }
      }),
      { numRuns },
    );
    expect(broken).toBeGreaterThan(numRuns);
  },
  timeout,
);
