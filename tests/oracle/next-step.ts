import { deadlineOf } from './clock-rules.ts';
import type { History } from './fact.ts';
import { standingDecision } from './money-rules.ts';

/** What is to be done next about an open complaint of the second rules, and until when; null where no time runs (T5). */
export function nextStepOf(history: History, about: string): { what: string; at: number | null } {
  const deadline = deadlineOf(history, about);
  if (deadline !== null) return deadline;
  const standing = standingDecision(history, about);
  if (standing === null) throw new Error('nextStepOf: expected a deadline, got none');
  return { what: standing.accepted === null ? 'answer' : 'carry-out', at: null };
}
