import { isAskedAbout, worthOf } from '../complaint/satisfaction.ts';
import type { Standing } from '../complaint/standing.ts';
import { answeredBy, answerKeys, enteredKey, notAskedKey, unaskedKey } from './figure-keys.ts';

/**
 * Under what the consumer's word about an end is counted (K2): what they said for themselves and how they were asked;
 * that it was entered on the clerk's own screen, which counts in no rate; why nobody asked; or that nobody has said.
 */
export function satisfactionKeys(standing: Standing): readonly string[] {
  if (standing.kind === 'open' || !isAskedAbout(standing)) return [];
  const { asked, satisfaction } = standing;
  if (asked === null)
    return [satisfaction === null || satisfaction === 'not-asked' ? unaskedKey : enteredKey];
  if (asked.kind === 'not-asked') return [notAskedKey(asked.reason)];
  if (worthOf(asked) < 3) return [enteredKey];
  return [answerKeys[asked.answer], answeredBy(asked.manner)];
}
