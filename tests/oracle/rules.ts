import { openClaimMade } from './claim-rules.ts';
import { clockBreach } from './clock-rules.ts';
import { complaintBreach } from './complaint-rules.ts';
import type { Fact, History } from './fact.ts';
import { visits } from './inspection-rules.ts';
import { isOfTheStore } from './package/shapes.ts';
import { rankOfRole, roleOf } from './people.ts';
import { openNote } from './return-rules.ts';
import { storeBreach } from './store-rules.ts';

export type Judgement = 'kept' | Readonly<{ index: number; rule: string }>;

/** The rule of requirements.md that `fact` breaks when it follows `before`, or null when it keeps them all. */
export function breach(before: History, fact: Fact): string | null {
  const { by, event } = fact;
  const system = by.role === 'system';
  if (system !== (by.operator === 'system')) return 'T7';
  if (before.length === 0 && event.type !== 'LedgerOpened') return 'L2';
  if (!system && !visits(before, by) && roleOf(before, by.operator) !== by.role) return 'T7';
  const clock = clockBreach(before, fact);
  if (clock !== null) return clock;
  if (openNote(before) !== null && event.type !== 'GoodsSent') return 'G7';
  if (openClaimMade(before) !== null && event.type !== 'AdvanceClaimed') return 'C3';
  if (isOfTheStore(event.type)) return storeBreach(before, fact);
  if (system && !['Escalated', 'MarkedLate', 'LotHeld', 'PrintEnded', 'Erased'].includes(event.type))
    return 'T7';
  // Whoever inspects sees names, and leaves nothing else behind at a complaint.
  const looks = visits(before, by) && event.type === 'PersonRevealed';
  if (!system && !looks && rankOfRole(by.role) === 0) return 'T7';
  return complaintBreach(before, fact);
}

/** Judges a whole history: kept, or the first fact that breaks a rule, and which. */
export function judge(history: History): Judgement {
  for (const [index, fact] of history.entries()) {
    const rule = breach(history.slice(0, index), fact);
    if (rule !== null) return { index, rule };
  }
  return 'kept';
}
