import type { Outcome, RefusalCode } from '../../../shared/refusals.ts';

/** Refusals that hang on the lines of a remedy: the form says them while the lines are typed (C2a). */
const byItsLines: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'less-than-law',
  'less-than-promise',
  'less-reason-missing',
]);

/** Is there something to begin here, whatever came of the likeliest command? */
export function canBegin(outcome: Outcome<unknown>): boolean {
  return outcome.ok || byItsLines.has(outcome.refusal.code);
}
