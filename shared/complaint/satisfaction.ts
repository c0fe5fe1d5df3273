import type { EventData } from '../events.ts';
import type { PrivatePart } from '../ledger/commitment.ts';
import type { Standing } from './standing.ts';

/** What is known of the consumer's satisfaction with how it ended (K2): what they said, or why nobody asked. `at` UTC ms. */
export type Asked = Readonly<{ operator: string; at: number; words: PrivatePart }> &
  (
    | Readonly<{ kind: 'said' } & EventData<'SatisfactionSaid'>>
    | Readonly<{ kind: 'not-asked' } & EventData<'SatisfactionNotAsked'>>
  );

type HasStanding = Readonly<{ standing: Standing }>;

/** Is a consumer asked after such an end? Only where it was settled or not: the others came to nothing (T4b). */
export function isAskedAbout(standing: Standing): boolean {
  return standing.kind === 'ended' && (standing.end === 'settled' || standing.end === 'unsettled');
}

/** What is known after the end that stands; null while nobody has asked or said why not. */
export function askedOf({ standing }: HasStanding): Asked | null {
  return standing.kind === 'ended' ? standing.asked : null;
}

/**
 * Which of two is worth more: what the consumer said in person or by phone, what was entered for them, that nobody
 * asked. Only more than what stands may follow it, so at most one answer counts for each end.
 */
export function worthOf(one: Pick<Asked, 'kind'> & { manner?: string }): 1 | 2 | 3 {
  if (one.kind === 'not-asked') return 1;
  return one.manner === 'own-screen' ? 2 : 3;
}

/** Does anything remain to be asked? What a consumer said for themselves, or would not say, stands. */
export function mayStillBeAsked(complaint: HasStanding): boolean {
  const asked = askedOf(complaint);
  return isAskedAbout(complaint.standing) && (asked === null || worthOf(asked) < 3);
}
