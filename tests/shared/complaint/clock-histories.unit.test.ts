import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dueMove } from '../../../shared/complaint/due.ts';
import type { History } from '../../oracle/fact.ts';
import { missedBreach } from '../../oracle/missed-rules.ts';
import { interruptionBreach } from '../../oracle/one-breath.ts';
import { breach } from '../../oracle/rules.ts';
import { clockBeginning, clockMoves, happen } from '../../support/clock-moves.ts';
import type { Counter } from '../../support/counter.ts';
import { mutated, mutation } from '../../support/mutations.ts';
import { firstRefused, isWellFormed } from '../../support/replay-facts.ts';

/** FANGXIN_RUNS=5000 searches longer. */
const numRuns = Number(process.env.FANGXIN_RUNS ?? 200);
const timeout = 60_000 + numRuns * 400;

/** What the oracle says of a fact, with all complaints in view. */
function firstBreach(history: History, from: number): number | null {
  for (let index = from; index < history.length; index++) {
    const fact = history[index];
    const before = history.slice(0, index);
    if (
      fact &&
      (interruptionBreach(before, fact) ?? breach(before, fact) ?? missedBreach(before, fact)) !== null
    )
      return index;
  }
  return null;
}

/** T1, T3 and T5, read off the states alone. */
function expectKept(counter: Counter): void {
  for (const complaint of counter.complaints.values()) {
    for (const { from, to, reason } of complaint.rises) expect(to).toBe(reason === 'danger' ? 3 : from + 1);
    const receivers = complaint.receptions.map((one) => one.receiver);
    const pairs = new Set(complaint.receptions.map((one) => `${one.receiver} ${one.tier}`));
    expect(pairs.size, 'once at a tier').toBe(receivers.length);
    expect(new Set(receivers).size, 'at one tier only').toBe(receivers.length);
    for (const { tier, operator, at } of complaint.decisions) {
      const heard = complaint.receptions.some(
        (one) => one.tier === tier && one.receiver === operator && one.confirmed && one.at <= at,
      );
      expect(heard || counter.history.some((one) => one.event.type === 'ClockDoubted')).toBe(true);
    }
    const marks = complaint.late.map((one) => `${one.what} ${one.due}`);
    expect(new Set(marks).size, 'each lateness once').toBe(marks.length);
  }
}

test(
  'T1–T5: over hours, clocks, nights and changing people, everything kept is kept by the oracle and by the verifier',
  () => {
    const seen = { risen: 0, late: 0, doubted: 0, foundLate: 0 };
    fc.assert(
      fc.property(clockMoves, (moves) => {
        const counter = clockBeginning();
        let judged = 0;
        for (const one of moves) {
          happen(counter, one);
          expect(firstBreach(counter.history, judged)).toBe(null);
          judged = counter.history.length;
          expectKept(counter);
          if (one.kind === 'wait')
            for (const complaint of counter.complaints.values())
              expect(dueMove(complaint, counter.store, counter.at)).toBe(null);
        }
        expect(firstRefused(counter.history)).toBe(null);
        for (const { event, at } of counter.history) {
          if (event.type === 'ClockDoubted') seen.doubted++;
          if (event.type === 'MarkedLate') seen.late++;
          if (event.type !== 'Escalated' || event.data.due === null) continue;
          seen.risen++;
          if (at - event.data.due > 3_600_000) seen.foundLate++;
        }
      }),
      { numRuns },
    );
    // The search is worth something only where all of it happens.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(numRuns / 20);
  },
  timeout,
);

test(
  'T7: with one event altered, the verifier and the oracle find the same first breach, or both none',
  () => {
    let broken = 0;
    fc.assert(
      fc.property(clockMoves, fc.array(mutation, { minLength: 6, maxLength: 6 }), (moves, lies) => {
        const counter = clockBeginning();
        for (const one of moves) happen(counter, one);
        for (const lie of lies) {
          const { facts, at } = mutated(counter.history, lie);
          if (!isWellFormed(facts)) continue;
          const byVerifier = firstRefused(facts);
          const index = byVerifier ?? facts.length;
          expect({ breach: firstBreach(facts, Math.min(at, index)), fact: facts[index] }).toEqual({
            breach: byVerifier,
            fact: facts[index],
          });
          if (byVerifier !== null) broken++;
        }
      }),
      { numRuns },
    );
    expect(broken).toBeGreaterThan(numRuns);
  },
  timeout,
);
