import { isEnded } from './complaint-rules.ts';
import { type Fact, type History, last } from './fact.ts';
import { suspectAsksFor } from './quality-rules.ts';
import { dangerAsksFor } from './tier-rules.ts';

/**
 * Danger (T1a) and a word of a fault (G4) are answered in the same breath: what leaves one of them unanswered is
 * followed by the same person, about the same complaint, at once.
 */
export function interruptionBreach(before: History, { about, by, at }: Fact): string | null {
  const latest = last(before);
  if (latest === undefined || latest.about === 'store') return null;
  if (latest.about === about && latest.by.operator === by.operator && latest.at === at) return null;
  if (!isEnded(before, latest.about) && dangerAsksFor(before, latest.about) !== null) return 'T1a';
  return suspectAsksFor(before, latest.about) === null ? null : 'G4';
}
