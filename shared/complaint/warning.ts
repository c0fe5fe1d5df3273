import type { AuthorityTable, TierAuthority } from '../event-parts.ts';
import type { Opening } from '../opening-hours.ts';
import { dueOf } from './due.ts';
import type { Complaint } from './state.ts';

/** The longest warning: more would be amber all day where a tier has days. */
const longestMinutes = 15;

export type Urgency = 'calm' | 'soon' | 'over';

/** A time in opening hours (minutes) without its last quarter, or its last quarter of an hour where that is less. */
function untilWarned(minutes: number): number {
  return minutes - Math.min(minutes / 4, longestMinutes);
}

/**
 * When the people concerned are warned that the time of the next step runs out (UTC ms), counted in opening hours as
 * the time itself (T5). Null where no time runs.
 */
export function warnedFrom(
  complaint: Complaint,
  authority: AuthorityTable,
  openings: readonly Opening[],
): number | null {
  const shorter = (tier: TierAuthority): TierAuthority => ({
    ...tier,
    receiveMinutes: untilWarned(tier.receiveMinutes),
    decideMinutes: untilWarned(tier.decideMinutes),
  });
  const table: AuthorityTable = {
    1: shorter(authority[1]),
    2: shorter(authority[2]),
    3: shorter(authority[3]),
  };
  return dueOf(complaint, table, openings)?.at ?? null;
}

/** How a time that is `due` and warned of from `soon` on stands at a moment; all UTC ms. */
export function urgencyAt(now: number, due: number | null, soon: number | null): Urgency {
  if (due === null) return 'calm';
  if (due <= now) return 'over';
  return soon !== null && soon <= now ? 'soon' : 'calm';
}

/** Did time alone move this complaint up, or mark it late at tier 3, for ever (T5)? */
export function timeRanOut(complaint: Complaint): 'late' | 'moved' | null {
  if (complaint.late.length > 0) return 'late';
  return complaint.rises.some((rise) => rise.reason === 'out-of-time') ? 'moved' : null;
}

/** Sealed more than a minute after its deadline, an entry was found late: the desk was off, or its clock in doubt. */
export function foundLate(due: number, at: number): boolean {
  return at - due > 60_000;
}
