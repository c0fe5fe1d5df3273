import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasEventShape } from '../../../shared/events.ts';
import type { Fact, History } from '../../oracle/fact.ts';
import { breach } from '../../oracle/rules.ts';
import { Counter } from '../../support/counter.ts';
import { attempt, beginning, livedThrough, moves } from '../../support/histories.ts';
import { mutated, mutation } from '../../support/mutations.ts';

/** FANGXIN_RUNS=5000 searches longer. */
const numRuns = Number(process.env.FANGXIN_RUNS ?? 200);
const timeout = 20_000 + numRuns * 200;

function frozen(fact: Fact): string {
  return JSON.stringify(fact);
}

test(
  'T1–T4, L2, G1–G3: no sequence of commands whatever seals a fact that breaks a rule',
  () => {
    fc.assert(
      fc.property(moves, fc.boolean(), (tried, tiny) => {
        const counter = beginning(tiny);
        const sealed: string[] = counter.history.map(frozen);
        for (const one of tried) {
          const before = counter.history.length;
          attempt(counter, one);
          for (let index = before; index < counter.history.length; index++) {
            const fact = counter.history[index];
            if (fact === undefined) throw new Error('expected a fact at each index');
            expect(hasEventShape(fact.event.type, fact.event.data), frozen(fact)).toBe(true);
            expect({ rule: breach(counter.history.slice(0, index), fact), fact }).toEqual({
              rule: null,
              fact,
            });
            sealed.push(frozen(fact));
          }
        }
        // L2: what was sealed stands as it was sealed.
        expect(counter.history.map(frozen)).toEqual(sealed);
      }),
      { numRuns },
    );
  },
  timeout,
);

type Verdict = 'kept' | Readonly<{ index: number }>;

function byRules(facts: History, from: number): Verdict {
  const counter = Counter.of(facts.slice(0, from));
  for (const [index, fact] of facts.entries()) {
    if (index < from) continue;
    if (counter.permits(fact) !== null) return { index };
    counter.append(fact);
  }
  return 'kept';
}

function byOracle(facts: History, from: number): Verdict {
  for (const [index, fact] of facts.entries())
    if (index >= from && breach(facts.slice(0, index), fact) !== null) return { index };
  return 'kept';
}

test(
  'T7: told one lie, the rules and the oracle find the same first breach',
  () => {
    const found = { kept: 0, broken: 0 };
    fc.assert(
      fc.property(
        moves,
        fc.boolean(),
        fc.array(mutation, { minLength: 12, maxLength: 12 }),
        (tried, tiny, lies) => {
          const { history } = livedThrough(tried, tiny);
          for (const lie of lies) {
            const { facts, at } = mutated(history, lie);
            const rules = byRules(facts, at);
            const oracle = byOracle(facts, at);
            const index = rules === 'kept' ? (oracle === 'kept' ? -1 : oracle.index) : rules.index;
            expect({ oracle, fact: facts[index] }).toEqual({ oracle: rules, fact: facts[index] });
            found[rules === 'kept' ? 'kept' : 'broken']++;
          }
        },
      ),
      { numRuns },
    );
    expect(found.broken).toBeGreaterThan(numRuns);
  },
  timeout,
);
